import Dispatch
import NIOCore

/// Where uploads are read, one piece after another of whichever came, so that slow ones hold up no
/// others.
///
/// On a thread of its own: what serves pages neither looks for boundaries nor waits for the disk.
actor UploadBench {
  /// The one of this process.
  static let shared = UploadBench()

  private let thread = DispatchQueue(label: "sartika.uploads")

  /// Does one piece of work behind those that came before it.
  func work(_ work: @escaping @Sendable () -> Result<Void, any Error>) async throws {
    let outcome: Result<Void, any Error> = await withCheckedContinuation { done in
      thread.async { done.resume(returning: work()) }
    }
    try outcome.get()
  }
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
