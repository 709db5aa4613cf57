/// Reads records from bytes as they come: from a file, or from an upload.
///
/// It tells MARCXML from ISO 2709 by itself. Memory does not grow with the file. It belongs to one
/// task.
public final class MARCReader {
  private let given: MARCFormat?
  private var head: [UInt8] = []
  private var source: (any MARCSource)?
  private var hasEnded = false

  /// Makes a reader.
  ///
  /// - Parameter format: `nil` to tell it from the bytes.
  public init(format: MARCFormat? = nil) { given = format }

  /// Takes the next bytes and hands out the records that they complete.
  ///
  /// - Throws: What `each` throws; the reader is then at its end.
  public func feed(_ bytes: [UInt8], each: (MARCReading) throws -> Void) throws {
    guard !hasEnded else { return }
    guard let source else {
      head += bytes
      if given != nil || head.count >= 8192 { try begin(each) }
      return
    }
    try deliver(source.take(bytes), each)
  }

  /// Says that there are no more bytes; hands out the rest.
  public func finish(each: (MARCReading) throws -> Void) throws {
    guard !hasEnded else { return }
    if source == nil { try begin(each) }
    if let source, !hasEnded { try deliver(source.end(), each) }
    hasEnded = true
  }

  private func begin(_ each: (MARCReading) throws -> Void) throws {
    let bytes = head
    head = []
    switch given ?? MARCFormat.detect(bytes) {
    case .marcxml: source = MARCXMLReader()
    case .iso2709: source = ISO2709Reader()
    case nil where bytes.allSatisfy { $0 <= 0x20 }:
      // A file without a word in it holds no records, and that is no fault.
      return
    case nil:
      let reason = MARCRefusal.notMARC(looksLike: MARCFormat.otherKind(bytes))
      let outcome = MARCReading.Outcome.bad(controlNumber: nil, reason: reason)
      return try deliver(
        [MARCReading(ordinal: 1, offset: 0, outcome: outcome, endsFile: true)], each)
    }
    if let source { try deliver(source.take(bytes), each) }
  }

  private func deliver(
    _ readings: [MARCReading], _ each: (MARCReading) throws -> Void
  ) throws {
    for reading in readings {
      if reading.endsFile { hasEnded = true }
      do { try each(reading) } catch {
        hasEnded = true
        throw error
      }
    }
  }
}

/// A format as a stream: bytes in, readings out.
protocol MARCSource: AnyObject {
  func take(_ bytes: [UInt8]) -> [MARCReading]
  func end() -> [MARCReading]
}
