internal import ArgumentParser
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
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "Berkas cadangan. / The backup.") var file: String

  func run() async throws {
    try LibraryDatabase.restore(file, into: data.folder, rooms: House.rooms)
    let database = try data.open()
    let violations = try await database.violations()
    guard violations.isEmpty else {
      for violation in violations { Terminal.say(violation, toErrors: true) }
      throw Ending.fault.code
    }
    Terminal.say("\(data.folder.path): dipulihkan dan diperiksa / restored and checked")
  }
}
