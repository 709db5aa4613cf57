import BarcodeScanning
import ScanFeed
import Values

/// The daemon's end of the line: keeps each reading on the disk and has it carried to the server.
struct Outbox: Sendable {
  let queue: ScanQueue
  private let courier: ScanCourier
  private let log: Log
  private let clock: @Sendable () -> Duration

  init(queue: ScanQueue, sender: ScanSender, log: Log) {
    self.queue = queue
    courier = ScanCourier(from: queue, with: sender)
    self.log = log
    let start = ContinuousClock.now
    clock = { start.duration(to: .now) }
  }

  /// Keeps a reading as a new scan.
  ///
  /// One for which the disk has no room is said so, and goes to the server from memory.
  /// - Throws: `QueueRefusal` when it is not kept, `ScanRefusal` when its text is no code.
  func keep(_ reading: BarcodeReading) async throws -> Scan {
    var chance = SystemRandomNumberGenerator()
    let scan = try Scan(
      id: Scan.ID(from: &chance), symbology: reading.symbology, text: reading.text,
      addOn: reading.addOn, at: Clock.system.now)
    try await queue.append(scan, at: clock())
    if let trouble = await queue.trouble { log.say(trouble.sentence) }
    log.detail("kept \(scan)")
    return scan
  }

  /// Says what earlier runs left.
  func greet() async {
    let (count, damaged) = (await queue.count, await queue.damaged)
    if count > 0 {
      log.say(
        Sentence(
          id: "\(count) pindaian dari sebelumnya dikirim dulu.",
          en: count == 1
            ? "1 earlier scan is sent first." : "\(count) earlier scans are sent first."))
    }
    if damaged > 0 {
      log.say(
        Sentence(
          id: "\(damaged) berkas pindaian rusak disisihkan (.damaged).",
          en: damaged == 1
            ? "1 damaged scan file was set aside (.damaged)."
            : "\(damaged) damaged scan files were set aside (.damaged)."))
    }
  }

  /// Carries scans until the task is cancelled.
  func carry(_ delivered: @Sendable @escaping (ScanOutcome) -> Void) async throws {
    try await courier.run(clock: clock) { tell($0, delivered) }
  }

  /// Carries what waits now, and ends.
  func empty(_ delivered: @Sendable @escaping (ScanOutcome) -> Void) async throws {
    try await courier.empty(clock: clock) { tell($0, delivered) }
  }

  private func tell(_ news: ScanCourier.News, _ delivered: (ScanOutcome) -> Void) {
    switch news {
    case .delivered(let outcomes):
      for outcome in outcomes {
        log.detail("\(outcome.outcome.rawValue) scan \(outcome.id)")
        if let reason = outcome.reason { log.say(reason.sentence) }
        delivered(outcome)
      }
    case .dropped(let id, let status):
      log.say(
        Sentence(
          id: "Server menolak pindaian \(id) (status \(status)); tidak dikirim lagi.",
          en: "The server refused scan \(id) (status \(status)); it is not sent again."))
      delivered(ScanOutcome(id, .refused))
    case .postponed(let trouble):
      log.say(trouble.sentence)
    }
  }
}
