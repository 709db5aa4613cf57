import Logging
import Pages
import Persistence
import ServiceLifecycle
import Serving
import Values

/// Makes the backups: at the start, daily, and when the house closes.
///
/// It closes last, when nobody is being served any more.
struct BackupKeeper: HouseService {
  let house: House
  let log: Logger

  /// How long the house waits for one when it closes.
  private static let lastPatience: Duration = .seconds(20)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var told: String?
      while !Task.isCancelled {
        await waiting(atMost: HouseBackups.patience) {
          await visit(for: HouseBackups.patience)
        }
        told = await tell(unless: told)
        try? await Task.sleep(for: BackupSchedule.pause)
      }
    }
    guard Task.isShuttingDownGracefully else { return }
    await waiting(atMost: Self.lastPatience + .seconds(5)) {
      await visit(always: true, for: Self.lastPatience)
    }
    if await house.backups.isAtWork {
      log.error("the backup failed", metadata: ["why": "it was not done in time"])
    } else {
      _ = await tell(unless: nil)
    }
  }

  /// Writes down why there is no good backup; what was told goes on without a line every ten minutes.
  private func tell(unless told: String?) async -> String? {
    let failure = await house.backups.failure
    if let failure, failure != told {
      log.error("the backup failed", metadata: ["why": "\(failure)"])
    }
    return failure
  }

  private func visit(always: Bool = false, for patience: Duration) async {
    // By a clock that cannot be right, good backups would be too old or not made yet.
    guard house.clockWatch.doubt(house.clock) == nil else { return }
    await house.backups.visit(at: house.clock.now, always: always, by: .now + patience)
  }

  /// Waits for some work until the task is cancelled, and not for ever: a disk that does not answer
  /// does not keep the house open.
  private func waiting(
    atMost patience: Duration, for work: @escaping @Sendable () async -> Void
  ) async {
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    Task {
      await work()
      end.yield()
    }
    let patient = Task {
      try await Task.sleep(for: patience)
      end.yield()
    }
    defer { patient.cancel() }
    for await _ in ends { return }
  }
}
