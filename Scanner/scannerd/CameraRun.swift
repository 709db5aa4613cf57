import ArgumentParser
import BarcodeScanning
import ScanFeed
import Values

/// Sends or prints what a camera is shown, until the program is told to end.
struct CameraRun {
  let events: AsyncThrowingStream<CameraEvent, any Error>
  let outbox: Outbox?
  let printed: Printed
  let log: Log

  /// Works until SIGTERM or Ctrl-C, or until the server has answered for the first scan.
  ///
  /// Scans that are not delivered by then stay on the disk for the next run.
  /// - Throws: `ExitCode.scanRefused` when the first scan was refused; `CameraTrouble` with
  ///   `endsAfterOne`; a fault when there is nothing to read with.
  func run(endsAfterOne: Bool) async throws {
    let stop = StopSignals()
    defer { stop.release() }
    let requests = stop.requests
    await outbox?.greet()
    let printed = printed
    let (news, teller) = AsyncStream<FirstScan.News>.makeStream()
    let end = try await withThrowingTaskGroup(of: ExitCode?.self) { tasks in
      tasks.addTask {
        for await _ in requests { return .success }
        return nil
      }
      tasks.addTask { try await scan(once: endsAfterOne) { teller.yield(.kept($0)) } }
      if let outbox {
        tasks.addTask {
          try await outbox.carry { outcome in
            printed.outcome(outcome)
            if endsAfterOne { teller.yield(.settled(outcome)) }
          }
          return nil
        }
      }
      tasks.addTask {
        var first = FirstScan()
        for await item in news {
          if let end = first.hear(item) { return end }
        }
        return nil
      }
      defer { tasks.cancelAll() }
      while let ended = try await tasks.next() {
        if let ended { return ended }
      }
      return .success
    }
    log.say(Sentence(id: "Pemindaian selesai.", en: "Scanning has ended."))
    if end != .success { throw end }
  }

  /// Looks at what the camera tells.
  ///
  /// - Returns: how the program ends; `nil` when something else decides that.
  private func scan(once: Bool, kept: (Scan.ID) -> Void) async throws -> ExitCode? {
    for try await event in events {
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
        let id = try await take(reading)
        guard once else { continue }
        if outbox == nil { return .success }
        guard let id else { continue }
        kept(id)
        return nil
      }
    }
    return Task.isCancelled || once ? nil : .success
  }

  private func take(_ reading: BarcodeReading) async throws -> Scan.ID? {
    do {
      let scan = try await outbox?.keep(reading)
      printed.reading(reading, id: scan?.id)
      return scan?.id
    } catch let refusal as any Refusal {
      // One code that cannot be kept must not stop the next.
      log.say(refusal.sentence)
      return nil
    }
  }
}
