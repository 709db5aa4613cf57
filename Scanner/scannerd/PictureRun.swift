import ArgumentParser
import BarcodeScanning
import ScanFeed
import Synchronization
import Values

/// Reads still pictures, in order, and sends or prints what they say.
struct PictureRun {
  let images: [String]
  let printed: Printed
  let log: Log

  /// Reads all pictures and waits until their codes are delivered.
  ///
  /// - Throws: `ExitCode` when something was not read or not delivered.
  func run(with decoder: BarcodeDecoder, outbox: Outbox?, patience: Duration) async throws {
    await outbox?.greet()
    var end = ExitCode.success
    for image in images {
      do {
        let readings = decoder.readings(in: try BarcodePicture.load(image))
        if readings.isEmpty {
          log.say(
            Sentence(
              id: "Tidak ada kode yang terbaca di “\(image)”. Dekatkan, ratakan, terangi.",
              en: "No code could be read in “\(image)”. Bring it nearer, flatten it, light it."))
          if end == .success { end = .nothingReadable }
        }
        for reading in readings { try await take(reading, from: image, to: outbox) }
      } catch let refusal as PictureRefusal {
        log.say(refusal.sentence)
        end = .noInput
      } catch let refusal as ScanRefusal {
        log.say(refusal.sentence)
        end = .scanRefused
      }
    }
    if let outbox { try await deliver(outbox, patience) }
    if end != .success { throw end }
  }

  private func take(
    _ reading: BarcodeReading, from image: String, to outbox: Outbox?
  ) async throws {
    let scan = try await outbox?.keep(reading)
    printed.reading(reading, in: image, id: scan?.id)
  }

  private func deliver(_ outbox: Outbox, _ patience: Duration) async throws {
    let refused = Refused()
    let isEmpty = try await withThrowingTaskGroup(of: Bool.self) { tasks in
      tasks.addTask {
        try await outbox.empty { outcome in
          printed.outcome(outcome)
          if outcome.outcome == .refused { refused.count.add(1, ordering: .relaxed) }
        }
        return true
      }
      tasks.addTask {
        try? await Task.sleep(for: patience)
        return false
      }
      defer { tasks.cancelAll() }
      return try await tasks.next() ?? false
    }
    guard isEmpty else {
      // What found no room on the disk is gone when this program ends.
      throw await outbox.queue.trouble == nil ? ExitCode.serverAway : .stateFolder
    }
    if refused.count.load(ordering: .relaxed) > 0 { throw ExitCode.scanRefused }
  }

  private final class Refused: Sendable {
    let count = Atomic<Int>(0)
  }
}
