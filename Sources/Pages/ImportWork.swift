import Foundation
package import Serving
package import Trail
package import Values

/// The imports of the house: one at a time, outside any request, the last few remembered.
///
/// In memory: after a restart the records that came in are in the catalogue, and the line about
/// them is in the audit trail; only the list of what was odd is gone. One that broke off with the
/// house is told by the office.
package actor ImportWork {
  /// What waits for the worker.
  package nonisolated let orders: AsyncStream<ImportRun>
  private let order: AsyncStream<ImportRun>.Continuation
  private var runs: [ImportRun] = []
  private var last: Int64 = 0
  /// How many runs are remembered.
  private static let remembered = 5

  /// No file was brought yet.
  package init() { (orders, order) = AsyncStream.makeStream(of: ImportRun.self) }

  /// The last run, still going or over.
  package var latest: ImportRun? { runs.last }

  /// The run with this number, while it is remembered.
  package func run(_ number: Number<ImportRun>) -> ImportRun? { runs.first { $0.number == number } }

  /// Takes over the files of an upload and hands them to the worker.
  ///
  /// - Returns: `nil` while another import is running.
  /// - Throws: a fault when the files cannot be moved.
  package func begin(_ files: [Upload.File], isDryRun: Bool, by actor: Actor) throws -> ImportRun? {
    if let latest, latest.state.ending == nil { return nil }
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
