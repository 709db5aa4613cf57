internal import ArgumentParser
internal import Foundation
internal import Persistence

/// Copies the library while people work.
struct BackUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Cadangkan data ke satu berkas. / Copy the data into one file.",
    discussion: """
      Boleh dijalankan selagi server bekerja. Salinannya diperiksa dengan membukanya.
      May run while the server works. The copy is checked by opening it.

        sartika backup --data data cadangan-2026-11-21.db
        sartika backup --data data --json cadangan.db
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false
  @Argument(help: "Berkas yang belum ada. / A file that is not there yet.") var file: String

  private struct Answer: Encodable {
    let file: String
    let bytes: Int64
  }

  func run() async throws {
    let database = try data.openToRead()
    let file = file
    let backup = try await GrowingFile.watching(
      [NSString(string: file).expandingTildeInPath],
      of: GrowingFile.size(of: data.folder.database), named: "cadangan / backup"
    ) { try await database.backUp(to: file) }
    if json {
      try Terminal.say(json: Answer(file: backup.path, bytes: backup.bytes))
    } else {
      Terminal.say("\(backup.path): \(backup.bytes) bytes, diperiksa / checked")
    }
  }
}
