import Counter
import ServiceLifecycle
import Serving

/// Prints what goes to the printers of the stations, as long as the house is open.
///
/// What is being sent when it closes is sent to its end; the rest waits for the next start.
struct PrinterWork: HouseService {
  let house: House

  func run() async throws {
    await cancelWhenGracefulShutdown { await house.paperQueue.work() }
  }
}
