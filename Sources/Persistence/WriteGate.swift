import Synchronization

/// Stands before every verb: nothing is written into a file that nobody has looked at.
///
/// Reading does not pass here. The first verb waits until the file was checked; when pages of it are
/// damaged, or it can only be read, none passes.
final class WriteGate: Sendable {
  private enum State: Sendable {
    case unchecked
    case checking(Task<StorageRefusal?, any Error>)
    case open
    case closed(StorageRefusal)
  }

  private let state: Mutex<State>

  private init(_ state: State) { self.state = Mutex(state) }

  /// A gate that opens after a check.
  static func unchecked() -> WriteGate { WriteGate(.unchecked) }
  /// A gate that is open, for what was just made in memory.
  static func open() -> WriteGate { WriteGate(.open) }
  /// A gate that stays closed.
  static func closed(_ reason: StorageRefusal) -> WriteGate { WriteGate(.closed(reason)) }

  /// Why nothing is written, or `nil` while it is open or not known yet.
  var reason: StorageRefusal? {
    state.withLock { if case .closed(let reason) = $0 { reason } else { nil } }
  }

  /// Waits for a check that is on its way; begins none.
  func settle() async {
    let task: Task<StorageRefusal?, any Error>? = state.withLock {
      if case .checking(let task) = $0 { task } else { nil }
    }
    _ = await task?.result
  }

  /// Closes it for good.
  func close(_ reason: StorageRefusal) { state.withLock { $0 = .closed(reason) } }

  /// Goes on when the file was found whole; the first who comes has it checked, the others wait.
  ///
  /// - Throws: `StorageRefusal`; what the check throws, and then the next one has it checked again.
  func pass(
    checking check: @escaping @Sendable () async throws -> StorageRefusal?
  ) async throws {
    let waiting = try state.withLock { state -> Task<StorageRefusal?, any Error>? in
      switch state {
      case .open: return nil
      case .closed(let reason): throw reason
      case .checking(let task): return task
      case .unchecked:
        let task = Task { try await check() }
        state = .checking(task)
        return task
      }
    }
    guard let waiting else { return }
    let found = await waiting.result
    try state.withLock { state in
      if case .checking = state {
        switch found {
        case .success(nil): state = .open
        case .success(let reason?): state = .closed(reason)
        case .failure: state = .unchecked
        }
      }
      if case .closed(let reason) = state { throw reason }
    }
    _ = try found.get()
  }
}
