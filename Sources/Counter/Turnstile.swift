/// Lets one after another through, in the order in which they came.
///
/// Scans of one station go through it, and what is pressed on its pages: the copy never overtakes the
/// card, nor a payment what was rung up before it. Whoever is inside may not pass once more.
actor Turnstile {
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// How many stand before it.
  var queued: Int { waiting.count }

  /// Does the work when everybody before is through.
  func pass<Result: Sendable>(
    _ work: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    await enter()
    defer { leave() }
    return try await work()
  }

  private func enter() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    guard !waiting.isEmpty else {
      isTaken = false
      return
    }
    // The turnstile stays taken: it is handed over.
    waiting.removeFirst().resume()
  }
}
