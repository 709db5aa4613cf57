import Access
import Catalog
import Foundation
import Logging
import ServiceLifecycle
import Serving
import Trail
import Values

/// The imports of the house: one at a time, outside any request, the last few remembered.
///
/// In memory: after a restart the records that came in are in the catalogue, and the line about
/// them is in the audit trail; only the list of what was odd is gone. One that broke off with the
/// house is told by `OpenImport`.
actor ImportWork {
  /// What waits for the worker.
  nonisolated let orders: AsyncStream<ImportRun>
  private let order: AsyncStream<ImportRun>.Continuation
  private var runs: [ImportRun] = []
  private var last: Int64 = 0
  /// How many runs are remembered.
  private static let remembered = 5

  init() { (orders, order) = AsyncStream.makeStream(of: ImportRun.self) }

  /// The last run, still going or over.
  var latest: ImportRun? { runs.last }

  /// The run with this number, while it is remembered.
  func run(_ number: Number<ImportRun>) -> ImportRun? { runs.first { $0.number == number } }

  /// Takes over the files of an upload and hands them to the worker.
  ///
  /// - Throws: `OfficeRefusal.importRunning`; a fault when the files cannot be moved.
  func begin(_ files: [Upload.File], isDryRun: Bool, by actor: Actor) throws -> ImportRun {
    if let latest, latest.state.ending == nil { throw OfficeRefusal.importRunning }
    let folder = try HeldFolder(for: .imported)
    let moved = try files.enumerated().map { index, file in
      let place = "\(folder.path)/file-\(index + 1)"
      try FileManager.default.moveItem(atPath: file.path, toPath: place)
      return ImportRun.File(name: file.name, path: place, size: file.size)
    }
    last += 1
    let run = ImportRun(
      Number(last), of: moved, in: URL(filePath: folder.path, directoryHint: .isDirectory),
      heldBy: folder, isDryRun: isDryRun, by: actor)
    runs = Array((runs + [run]).suffix(Self.remembered))
    order.yield(run)
    return run
  }
}

/// Does the imports, as long as the house is open.
struct ImportWorker: HouseService {
  let house: House
  let log: Logger

  func run() async throws {
    do { try await OpenImport.count(in: house.database) } catch {
      log.error("an import that broke off is not told", metadata: Self.kind(of: error))
    }
    await cancelWhenGracefulShutdown {
      for await run in house.imports.orders { await work(run) }
    }
  }

  private func work(_ run: ImportRun) async {
    run.begin()
    await remember(run)
    let ending = await bringIn(run)
    clear(run.folder)
    await note(run, ending)
    run.end(ending)
  }

  /// Writes down that it begins, for the case that the house stops in its middle.
  private func remember(_ run: ImportRun) async {
    guard !run.isDryRun else { return }
    do { try await OpenImport.begin(run, in: house.database) } catch {
      log.error("an import would not be told after a stop", metadata: Self.kind(of: error))
    }
  }

  private func bringIn(_ run: ImportRun) async -> ImportRun.Ending {
    do {
      for (index, file) in run.files.enumerated() {
        run.begin(file: index)
        _ = try await house.catalogue.importFile(
          file.path, dryRun: run.isDryRun, at: house.clock.now, by: run.actor,
          progress: { run.reached($0.bytes) },
          line: { line in
            run.take(line)
            try Task.checkCancellation()
          })
      }
      return .done
    } catch is CancellationError {
      return .stopped
    } catch {
      return .halted(ErrorAnswer(error, log: log, at: house.clock.now).sentences)
    }
  }

  private func clear(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      log.warning("an import folder is still there")
    }
  }

  /// Writes down that records came in, also when the house is being closed.
  private func note(_ run: ImportRun, _ ending: ImportRun.Ending) async {
    let state = run.state
    guard !run.isDryRun else { return }
    let (house, actor) = (house, run.actor)
    let counts = "stored \(state.stored) repaired \(state.repaired) rejected \(state.rejected)"
    do {
      // A task of its own, awaited here: it is not cancelled with the work.
      try await Task {
        try await house.keyring.trail.note(
          .recordsImported, of: "file \(counts)", at: house.clock.now, by: actor)
        switch ending {
        case .done, .halted: try await OpenImport.end(in: house.database)
        case .stopped: break
        }
      }.value
    } catch {
      log.error("an import's end is not written down", metadata: Self.kind(of: error))
    }
  }

  private static func kind(of error: any Error) -> Logger.Metadata {
    ["error": "\(type(of: error))"]
  }
}
