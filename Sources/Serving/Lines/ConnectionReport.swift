package import Logging
import ServiceLifecycle

/// Writes into the log how many lines were turned away, once a minute and at the end: numbers, never
/// addresses.
package struct ConnectionReport: HouseService {
  private let ledger: ConnectionLedger
  private let log: Logger
  private let every: Duration

  /// Takes what it tells of, and where.
  package init(ledger: ConnectionLedger, log: Logger, every: Duration = .seconds(60)) {
    self.ledger = ledger
    self.log = log
    self.every = every
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: every)
        tell(ledger.takeCounts())
      }
    }
    tell(ledger.takeCounts())
  }

  private func tell(_ counts: ConnectionLedger.Counts) {
    guard counts != ConnectionLedger.Counts() else { return }
    log.notice(
      "connections",
      metadata: [
        "refused": "\(counts.refused)", "made-room": "\(counts.madeRoom)",
        "too-slow": "\(counts.tooSlow)",
      ])
  }
}
