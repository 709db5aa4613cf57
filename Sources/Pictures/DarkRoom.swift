import Dispatch

/// Where photographs are developed, one after another: so no more than one is in memory unpacked.
///
/// On a thread of its own, as no request is to wait for one that is not its own.
actor DarkRoom {
  /// The one of this process.
  static let shared = DarkRoom()

  private let thread = DispatchQueue(label: "sartika.photographs")

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
