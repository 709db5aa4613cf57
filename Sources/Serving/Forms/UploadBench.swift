import NIOCore
import Values

extension WorkBench {
  /// Where uploads are read, one piece after another of whichever came, so that slow ones hold up no
  /// others: what serves pages neither looks for boundaries nor waits for the disk.
  static let uploads = WorkBench("sartika.uploads")
}

/// An upload while it comes in.
///
/// Unchecked, and safe: its request hands over one piece, waits until that is read, and only then
/// goes on.
final class UploadReader: @unchecked Sendable {
  private var multipart: Multipart
  private var collector: UploadCollector

  /// Nothing came yet.
  init(_ multipart: Multipart, into collector: UploadCollector) {
    self.multipart = multipart
    self.collector = collector
  }

  /// Takes what arrived.
  ///
  /// - Throws: `FormRefusal`, `UploadTooLarge`, `TooManyFiles`, and what the token's check throws.
  func take(_ piece: ByteBuffer) throws {
    try multipart.feed(piece.readableBytesView) { try collector.take($0) }
  }

  /// What was gathered.
  ///
  /// - Throws: `FormRefusal.unreadable` when the last boundary was not seen.
  func finish() throws -> Upload {
    try multipart.finish()
    return try collector.upload()
  }
}
