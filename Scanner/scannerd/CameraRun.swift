import ArgumentParser
import BarcodeScanning
import ScanFeed
import Values

/// Watches a camera and sends or prints what it is shown, until the program is told to end.
struct CameraRun {
  let watch: CameraWatch
  let outbox: Outbox?
  let printed: Printed
  let log: Log

  /// Works until SIGTERM or Ctrl-C, or until the first delivered scan.
  ///
  /// Scans that are not delivered by then stay on the disk for the next run.
  func run(endsAfterOne: Bool) async throws {
    let stop = StopSignals()
    defer { stop.release() }
    let requests = stop.requests
    await outbox?.greet()
    let printed = printed
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { for await _ in requests { return } }
      tasks.addTask { try await scan(once: endsAfterOne) }
      if let outbox {
        let (done, end) = AsyncStream<Void>.makeStream()
        tasks.addTask {
          try await outbox.carry { outcome in
            printed.outcome(outcome)
            if endsAfterOne { end.yield() }
          }
        }
        tasks.addTask { for await _ in done { return } }
      }
      defer {
        watch.stop()
        tasks.cancelAll()
      }
      try await tasks.next()
    }
    log.say(Sentence(id: "Pemindaian selesai.", en: "Scanning has ended."))
  }

  private func scan(once: Bool) async throws {
    for await event in watch.events() {
      switch event {
      case .working(let node, let width, let height):
        log.say(
          Sentence(
            id: "Kamera \(node.path) (\(node.name)) bekerja, \(width)×\(height).",
            en: "The camera \(node.path) (\(node.name)) works, \(width)×\(height)."))
      case .trouble(let trouble):
        if once { throw trouble }
        log.say(trouble.sentence)
      case .pace(let pictures, let mean): log.detail("\(pictures) pictures, \(mean) each")
      case .scan(let reading):
        try await take(reading)
        if once, outbox == nil { return }
      }
    }
  }

  private func take(_ reading: BarcodeReading) async throws {
    do {
      let scan = try await outbox?.keep(reading)
      printed.reading(reading, id: scan?.id)
    } catch let refusal as any Refusal {
      // One code that cannot be kept must not stop the next.
      log.say(refusal.sentence)
    }
  }
}
