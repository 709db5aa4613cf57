internal import ArgumentParser
internal import Foundation
internal import Persistence
internal import Web

/// Puts a backup into a new folder.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pulihkan cadangan ke folder baru. / Put a backup into a new folder.",
    discussion: """
      Folder yang sudah berisi tidak pernah ditimpa.
      A folder that holds anything is never written over.

        sartika restore --data data-baru cadangan-2026-11-21.db
        sartika restore --data data-baru --json cadangan.db
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false
  @Argument(help: "Berkas cadangan. / The backup.") var file: String

  private struct Answer: Encodable {
    let folder: String
    let bytes: Int
  }

  func run() async throws {
    let (file, folder) = (file, data.folder)
    try await GrowingFile.watching(
      [folder.database + ".arriving", folder.database],
      of: GrowingFile.size(of: NSString(string: file).expandingTildeInPath),
      named: "pemulihan / restore"
    ) { try LibraryDatabase.restore(file, into: folder, rooms: House.rooms) }
    let database = try data.open()
    let violations = try await database.violations()
    guard violations.isEmpty else {
      for violation in violations { Terminal.say(violation, toErrors: true) }
      throw Ending.fault.code
    }
    if json {
      try Terminal.say(
        json: Answer(folder: folder.path, bytes: GrowingFile.size(of: folder.database) ?? 0))
    } else {
      Terminal.say("\(folder.path): dipulihkan dan diperiksa / restored and checked")
    }
  }
}
