import Access
import Catalog
import Foundation
package import Logging
import Pages
import ServiceLifecycle
package import Serving
import Trail
import Values

/// What the back room does beside its pages.
package enum OfficeWork {
  /// Does the imports, as long as the house is open.
  package static func imports(into rooms: OfficeRooms, log: Logger) -> any HouseService {
    ImportWorker(rooms: rooms, log: log)
  }
}

/// Does the imports, as long as the house is open.
struct ImportWorker: HouseService {
  let rooms: OfficeRooms
  let log: Logger

  func run() async throws {
    do { try await OpenImport.count(in: rooms.database) } catch {
      log.error("an import that broke off is not told", metadata: Self.kind(of: error))
    }
    await cancelWhenGracefulShutdown {
      for await run in rooms.imports.orders { await work(run) }
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
    do { try await OpenImport.begin(run, in: rooms.database) } catch {
      log.error("an import would not be told after a stop", metadata: Self.kind(of: error))
    }
  }

  private func bringIn(_ run: ImportRun) async -> ImportRun.Ending {
    do {
      for (index, file) in run.files.enumerated() {
        run.begin(file: index)
        _ = try await rooms.catalogue.importFile(
          file.path, dryRun: run.isDryRun, at: rooms.clock.now, by: run.actor,
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
      return .halted(ErrorAnswer(error, log: log, at: rooms.clock.now).sentences)
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
    let (rooms, actor) = (rooms, run.actor)
    let counts = "stored \(state.stored) repaired \(state.repaired) rejected \(state.rejected)"
    do {
      // A task of its own, awaited here: it is not cancelled with the work.
      try await Task {
        try await rooms.keyring.trail.note(
          .recordsImported, of: "file \(counts)", at: rooms.clock.now, by: actor)
        switch ending {
        case .done, .halted: try await OpenImport.end(in: rooms.database)
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
