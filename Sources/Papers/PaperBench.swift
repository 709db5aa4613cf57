import Dispatch

/// Where pages are drawn, one document after another.
///
/// On a thread of its own: hundreds of labels take a while, and the threads on which requests are
/// answered are no more than the machine has cores.
actor PaperBench {
  /// The one bench of this process.
  static let shared = PaperBench()

  private let thread = DispatchQueue(label: "sartika.papers")

  /// Does one piece of work behind those that came before it.
  func work<Value: Sendable>(
    _ work: @escaping @Sendable () -> Result<Value, any Error>
  ) async throws -> Value {
    let outcome: Result<Value, any Error> = await withCheckedContinuation { done in
      thread.async { done.resume(returning: work()) }
    }
    return try outcome.get()
  }
}

extension PaperDocument {
  /// The bytes of a PDF whose pages are made and drawn where no request is held up by it.
  ///
  /// - Parameters:
  ///   - title: what the window is called that shows it, as in `init`.
  ///   - pages: makes the pages in their order, at least one.
  /// - Throws: what `pages` throws; `PaperFault`.
  public static func pdf(
    _ title: String, pages: @escaping @Sendable () throws -> [PaperPage]
  ) async throws -> [UInt8] {
    try await PaperBench.shared.work { () -> Result<[UInt8], any Error> in
      Result { () throws -> [UInt8] in try PaperDocument(title, pages: try pages()).pdf() }
    }
  }
}
