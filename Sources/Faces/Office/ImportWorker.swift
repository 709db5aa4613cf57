import Access
import Catalog
import Foundation
package import Logging
package import Pages
import ServiceLifecycle
package import Serving
import Trail
import Values

/// What the back room does beside its pages.
package enum OfficeWork {
  /// Does the imports, as long as the house is open.
  package static func imports(into house: House, log: Logger) -> any HouseService {
    ImportWorker(house: house, log: log)
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
