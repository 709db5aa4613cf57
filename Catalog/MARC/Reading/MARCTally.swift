public import Values

/// How many records of a file were read, and how.
public struct MARCTally: Sendable {
  /// As they stand in the file.
  public private(set) var good = 0
  /// With something set right.
  public private(set) var repaired = 0
  /// Not read.
  public private(set) var bad = 0
  /// Why reading stopped before the end of the file; `nil` when it did not.
  public private(set) var stopped: (any Refusal)?

  /// Nothing counted yet.
  public init() {}

  /// All readings: good, repaired and bad.
  public var total: Int { good + repaired + bad }

  /// Counts one reading.
  public mutating func count(_ reading: MARCReading) {
    switch reading.outcome {
    case .good: good += 1
    case .repaired: repaired += 1
    case .bad(_, let reason):
      bad += 1
      if reading.endsFile { stopped = reason }
    }
  }
}
