import ArgumentParser
import Circulation
import Foundation
import Pages
import Persistence
import Values

/// Copies the library while people work.
struct BackUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: """
      Cadangkan data ke satu berkas; cadangan yang dibuat selagi sebuah buku dipinjam masih memuat \
      pinjaman itu, diberi nama menurut tanggalnya, dihapus paling lama 35 hari kemudian. / Copy the \
      data into one file; backups made while a copy was out still hold that loan, named by date, gone \
      after at most 35 days.
      """,
    discussion: """
      Boleh dijalankan selagi server bekerja. Salinannya diperiksa dengan membukanya, dan di sampingnya
      ditaruh daftar tanpa nama dari orang yang dihapus.
      May run while the server works. The copy is checked by opening it, and the list without names of
      people who were erased is laid beside it.

      Server membuat cadangan harian dan menghapusnya sendiri (Kantor → Cadangan). Yang dibuat dengan
      perintah ini Anda hapus sendiri, paling lama 35 hari kemudian.
      The server makes daily backups and deletes them by itself (Office → Backups). What is made
      with this command you delete yourself, after at most 35 days.

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

  func run() async throws { try await data.reading(backUp) }

  private func backUp(_ database: LibraryDatabase) async throws {
    try await namedFolder(of: database)?.refuse(self.file)
    try await eraseAgain(from: database)
    let file = file
    let backup = try await GrowingFile.watching(
      [NSString(string: file).expandingTildeInPath],
      of: GrowingFile.size(of: data.folder.database), named: Sentence(id: "cadangan", en: "backup")
    ) { try await database.backUp(to: file) }
    if json {
      try Terminal.say(json: Answer(file: backup.path, bytes: backup.bytes))
    } else {
      let checked = Terminal.oneLine(Sentence(id: "diperiksa", en: "checked"))
      Terminal.say("\(backup.path): \(backup.bytes) bytes, \(checked)")
    }
    try await tellOfTheList(beside: backup.path, in: database)
  }

  /// A restore refuses a damaged list, and the backup needs it then.
  private func tellOfTheList(beside file: String, in library: LibraryDatabase) async throws {
    let folder = BackupFolder((file as NSString).deletingLastPathComponent)
    guard let trouble = try await listTrouble(in: folder, of: library) else { return }
    guard case .listBesideBackups(let list) = trouble, try await namedFolder(of: library) != folder
    else { return Terminal.complain(trouble.sentence) }
    Terminal.complain(Self.listDamaged(list))
  }

  private func listTrouble(
    in folder: BackupFolder, of library: LibraryDatabase
  ) async throws -> BackupRefusal? {
    do {
      return try await library.erasedListTrouble(in: folder)
    } catch let refusal as BackupRefusal {
      return refusal
    }
  }

  private static func listDamaged(_ list: String) -> Sentence {
    Sentence(
      id: """
        Daftar orang yang dihapus di samping cadangan ini, \(list) rusak. Cadangan tetap dibuat, \
        tetapi pemulihan akan menolak daftar itu. Pindahkan ke tempat lain (simpan, jangan \
        dihapus), lalu buat cadangan sekali lagi: daftar ditulis lagi dari data.
        """,
      en: """
        The list of erased people beside this backup, \(list) is damaged. The backup is \
        made all the same, but a restore will refuse that list. Move it elsewhere (keep \
        it), then make a backup again: the list is written anew from the data.
        """)
  }

  /// Where the daily backups go; nothing too when the data cannot tell, which the backup itself says.
  private func namedFolder(of library: LibraryDatabase) async throws -> BackupFolder? {
    do {
      let path = try await library.read { db in
        try Setting.value(HouseSetting.backupFolder.rawValue, in: db)
      }
      return path.map { BackupFolder($0) }
    } catch let trouble where trouble is DamagedRow || trouble is any Refusal {
      return nil
    }
  }

  /// Whoever was erased and came back with a file that was copied by hand comes into no backup.
  private func eraseAgain(from library: LibraryDatabase) async throws {
    let marks: Set<String>
    do {
      marks = try await library.erasedMarks()
      guard try await LoanDesk(database: library).hasReturned(marks) else { return }
    } catch let trouble where trouble is DamagedRow || trouble is any Refusal {
      // The backup itself says what is the matter with the data.
      return
    }
    do {
      try await data.workingBeside { house in
        // Settings that cannot be read keep nobody here who is known to be erased.
        let now = Clock.system.now.on((try? await house.houseZone()) ?? .ofTables)
        let again = try await LoanDesk(database: house).eraseAgain(marks, on: now.day, at: now)
        if let again = again.sentence { Terminal.complain(again) }
        try await house.emptyLog()
      }
    } catch let trouble where trouble is DamagedRow || trouble is any Refusal {
      Terminal.complain(Self.stillThere)
    }
  }

  private static let stillThere = Sentence(
    id: """
      Orang yang sudah dihapus ada lagi di data ini dan tidak bisa dihapus sekarang, jadi namanya \
      ikut ke cadangan. Sesudah folder data bisa ditulisi lagi, hapus cadangan ini.
      """,
    en: "Somebody who was erased is in these data again and cannot be erased now, so the "
      + "backup has their name. When the data folder is writable again, delete this backup.")
}
