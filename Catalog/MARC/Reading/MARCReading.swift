public import Values

/// What became of one record of a file.
public struct MARCReading: Sendable {
  /// Its place in the file, from 1.
  public let ordinal: Int
  /// Where it begins in the file, in bytes from 0.
  public let offset: Int
  /// The record, or why there is none.
  public let outcome: Outcome
  /// Whether reading stopped here: the rest of the file cannot be read, or is not MARC.
  ///
  /// Such a reading is always `bad`. It need not stand for a record.
  public let endsFile: Bool
  /// From which byte on the rest of the file was not read; `nil` when there is no such rest, or when
  /// the whole file is not MARC.
  public let unreadFrom: Int?

  /// What became of a record.
  public enum Outcome: Sendable {
    /// As it stands in the file; the notes say what is odd.
    case good(MARCRecord, warnings: [MARCNote])
    /// Something was set right; at least one note says what.
    case repaired(MARCRecord, notes: [MARCNote])
    /// Not read, and why; with its 001 where that could be made out.
    case bad(controlNumber: String?, reason: any Refusal)
  }

  /// Says what became of a record.
  public init(
    ordinal: Int, offset: Int, outcome: Outcome, endsFile: Bool = false, unreadFrom: Int? = nil
  ) {
    self.ordinal = ordinal
    self.offset = offset
    self.outcome = outcome
    self.endsFile = endsFile
    self.unreadFrom = unreadFrom
  }

  /// The record, when there is one.
  public var record: MARCRecord? {
    switch outcome {
    case .good(let record, _), .repaired(let record, _): record
    case .bad: nil
    }
  }

  /// What was odd or was set right; none for a bad record.
  public var notes: [MARCNote] {
    switch outcome {
    case .good(_, let notes), .repaired(_, let notes): notes
    case .bad: []
    }
  }

  /// Its control number (001), when it has one that can be read.
  public var controlNumber: String? {
    switch outcome {
    case .good(let record, _), .repaired(let record, _): record.control("001")
    case .bad(let controlNumber, _): controlNumber
    }
  }

  /// Why it was not read.
  public var refusal: (any Refusal)? {
    if case .bad(_, let reason) = outcome { reason } else { nil }
  }
}
