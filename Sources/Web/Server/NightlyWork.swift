internal import Circulation
internal import Logging
internal import Persistence
internal import ServiceLifecycle
internal import Values

/// What the house does by itself: once at the start, then every hour.
///
/// Holds that nobody fetched go to the next in line; what need not be known any more is forgotten.
struct NightlyWork: Service {
  let house: House
  let log: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await work()
        try? await Task.sleep(for: .seconds(3600))
      }
    }
  }

  private func work() async {
    do {
      let now = house.clock.now
      _ = try await house.loanDesk.expireHolds(on: now.day)
      try await house.database.scrub(at: now)
    } catch is CancellationError {
      // The house is closing; the work is done at the next start.
    } catch {
      log.error("nightly work failed", metadata: ["error": "\(type(of: error))"])
    }
  }
}
