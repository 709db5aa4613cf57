internal import Logging
internal import ServiceLifecycle

/// Writes into the log how many lines were turned away, once a minute and at the end: numbers, never
/// addresses.
struct ConnectionReport: HouseService {
  let ledger: ConnectionLedger
  let log: Logger
  var every = Duration.seconds(60)

  func run() async throws {
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
