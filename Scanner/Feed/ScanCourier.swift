/// Carries scans from the queue to the server, in order, until each was acknowledged.
public struct ScanCourier: Sendable {
  /// What the courier tells as it goes.
  public enum News: Sendable, Hashable {
    /// The server knows these scans now; each need not be sent again.
    case delivered([ScanOutcome])
    /// The server will never take this scan; it was taken out of the queue.
    case dropped(Scan.ID, status: Int)
    /// The server cannot have them now; told once until it changes.
    case postponed(DeliveryTrouble)
  }

  private let queue: ScanQueue
  private let sender: ScanSender
  private let largest: Int

  /// Takes the queue to empty and the sender to use.
  ///
  /// - Parameter largest: scans in one message, 1 to 100.
  public init(from queue: ScanQueue, with sender: ScanSender, largest: Int = 50) {
    self.queue = queue
    self.sender = sender
    self.largest = max(1, min(largest, ScanBatch.limit))
  }

  /// Works until the task is cancelled.
  ///
  /// - Throws: `QueueRefusal` when a delivered scan cannot be taken off the disk.
  public func run(
    clock: @Sendable () -> Duration, news: @Sendable (News) -> Void
  ) async throws {
    for await _ in queue.arrivals {
      try await empty(clock: clock, news: news)
      if Task.isCancelled { return }
    }
  }

  /// Delivers all that waits, waiting for the server as long as it takes.
  ///
  /// - Throws: `CancellationError` between two attempts; a `QueueRefusal` as `run` does.
  public func empty(
    clock: @Sendable () -> Duration, news: @Sendable (News) -> Void
  ) async throws {
    var backoff = Backoff()
    var told: DeliveryTrouble?
    var size = largest
    while let batch = await batch(atMost: size, at: clock()) {
      switch try await sender.deliver(batch) {
      case .answered(let outcomes):
        let sent = Set(batch.scans.map(\.id))
        let settled = outcomes.filter { sent.contains($0.id) }
        if !settled.isEmpty {
          try await queue.remove(Set(settled.map(\.id)))
          news(.delivered(settled))
          backoff = Backoff()
        }
        guard Set(settled.map(\.id)) != sent else {
          told = nil
          continue
        }
        // What the server did not mention it has not kept: it is sent again, after a while.
        let isOurs = outcomes.isEmpty || !settled.isEmpty
        try await postpone(
          isOurs ? .notKeptYet : .notSartika(sender.address, status: 200), &told, &backoff, news)
      case .refused(let status):
        // One bad scan must not hold up the others: find it by sending them one by one.
        if size > 1 {
          size = 1
        } else if let bad = batch.scans.first {
          try await queue.remove([bad.id])
          news(.dropped(bad.id, status: status))
          size = largest
        }
      case .postponed(let trouble):
        try await postpone(trouble, &told, &backoff, news)
      }
    }
  }

  /// What waits, oldest first; `nil` when nothing does.
  private func batch(atMost size: Int, at now: Duration) async -> ScanBatch? {
    let isSpoolFull = await queue.trouble != nil
    return try? ScanBatch(await queue.waiting(atMost: size, at: now), isSpoolFull: isSpoolFull)
  }

  /// Says why, unless that was said already, and waits before the next attempt.
  private func postpone(
    _ trouble: DeliveryTrouble, _ told: inout DeliveryTrouble?, _ backoff: inout Backoff,
    _ news: @Sendable (News) -> Void
  ) async throws {
    if trouble != told { news(.postponed(trouble)) }
    told = trouble
    try await Task.sleep(for: backoff.next())
  }
}
