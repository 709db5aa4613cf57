internal import ArgumentParser
internal import Circulation
internal import Foundation
internal import Persistence
internal import Values
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

      Orang yang dihapus sesudah cadangan dibuat tetap terhapus: daftar tanpa nama di samping cadangan
      dibaca, dan juga yang disebut dengan --erased, misalnya folder data yang lama.
      Whoever was erased after the backup was made stays erased: the list without names beside the
      backup is read, and the one named by --erased, such as the old data folder.

        sartika restore --data data-baru --erased data-lama cadangan.db

      Daftar yang rusak ditolak. Tanpa salinan lain, --despite-damaged-list memakai baris yang terbaca
      saja; orang yang sudah dihapus bisa kembali.
      A damaged list is refused. Without another copy, --despite-damaged-list uses only the lines that
      can be read; people who were erased may come back.

      Tidak ada yang masuk lagi: sesi, kartu yang terbuka, dan kode sekali pakai berakhir. Token tetap.
      Nobody is signed in: sessions, open cards and one-time codes have ended. Tokens stay.

      Folder cadangan harian dipilih lagi, supaya folder percobaan tidak menimpa cadangan rumah aslinya.
      The folder for daily backups is chosen anew: a trial never writes over the backups of the house.
      """)

  @OptionGroup var data: DataOption
  @Option(
    name: .customLong("erased"),
    help: ArgumentHelp(
      "Daftar orang yang dihapus, atau folder data lama. / A list of erased people, or the old folder.",
      valueName: "file"))
  var erased: [String] = []
  @Flag(
    name: .customLong("despite-damaged-list"),
    help: "Daftar rusak: pakai baris yang terbaca. / Of a damaged list, use what can be read.")
  var despiteDamage = false
  @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false
  @Argument(help: "Berkas cadangan. / The backup.") var file: String

  private struct Answer: Encodable {
    let folder: String
    let bytes: Int
    let erasedLists: [String]
    let erasedAgain: Int
    let returned: [String]
  }

  func run() async throws {
    let (file, folder, despiteDamage) = (file, data.folder, despiteDamage)
    // A variable of the shell that was never set.
    guard !erased.contains("") else { throw BackupRefusal.missing("--erased") }
    let named = erased.map { ErasedList(at: $0) }
    let (lists, mended) = try await GrowingFile.watching(
      [folder.arrival(of: .backup).database, folder.database],
      of: GrowingFile.size(of: NSString(string: file).expandingTildeInPath),
      named: Sentence(id: "pemulihan", en: "restore")
    ) {
      try await LibraryDatabase.restore(
        file, into: folder, erased: named, despiteDamage: despiteDamage,
        without: Self.ofTheHouseThere, rooms: House.rooms
      ) { library in try await Self.mend(library) }
    }
    let violations = mended.violations
    try tell(lists.all, mended.again, isWhole: violations.isEmpty)
    for list in lists.damaged { Terminal.complain(Self.leftOut(list)) }
    guard violations.isEmpty else {
      Terminal.complain(Self.notWhole)
      for violation in violations { Terminal.say(violation, toErrors: true) }
      throw Ending.fault.code
    }
  }

  /// Two houses that keep their backups in one folder would write over each other's.
  private static let ofTheHouseThere = [HouseSetting.backupFolder, .backupLastGood].map(\.rawValue)

  private static let notWhole = Sentence(
    id: """
      Cadangan ini sudah dipulihkan, tetapi isinya tidak seluruhnya benar. Pakai cadangan yang \
      lain di folder lain, atau lihat sartika doctor:
      """,
    en: """
      This backup was restored, but not all in it is as it must be. Use another backup in \
      another folder, or look at sartika doctor:
      """)

  private struct Mended: Sendable {
    let again: ErasedAgain
    let violations: [String]
  }

  /// Whoever was erased since the backup was made goes again, before what arrived has its place.
  private static func mend(_ library: LibraryDatabase) async throws -> Mended {
    let now = Clock.system.now
    let again = try await LoanDesk(database: library).eraseAgain(
      marks(library), on: now.day, at: now)
    return Mended(again: again, violations: try await library.violations())
  }

  /// A damaged backup may take no mark and is restored all the same, when nobody has to go.
  private static func marks(_ library: LibraryDatabase) async throws -> Set<String> {
    do {
      return try await library.keepErasedList()
    } catch is StorageRefusal {
      return try await library.erasedMarks()
    }
  }

  private func tell(_ lists: [ErasedList], _ again: ErasedAgain, isWhole: Bool) throws {
    let folder = data.folder
    if json {
      try Terminal.say(
        json: Answer(
          folder: folder.path, bytes: GrowingFile.size(of: folder.database) ?? 0,
          erasedLists: lists.map(\.path), erasedAgain: again.people,
          returned: again.returned.map(\.text)))
    } else if isWhole {
      let done = Sentence(id: "dipulihkan dan diperiksa", en: "restored and checked")
      Terminal.say("\(folder.path): \(Terminal.oneLine(done))")
    }
    Terminal.complain(Self.signedOut)
    Terminal.complain(Self.noBackups)
    if lists.isEmpty {
      Terminal.complain(Self.noList)
    } else if erased.isEmpty {
      let isBeside = lists.map(\.path) == [ErasedList(beside: file).path]
      Terminal.complain(isBeside ? Self.onlyBeside : Self.only(lists))
    }
    if let again = again.sentence { Terminal.complain(again) }
  }

  private static let signedOut = Sentence(
    id: """
      Semua sesi, kartu yang terbuka, dan kode sekali pakai di cadangan sudah diakhiri: masuklah \
      lagi. Token API dan token stasiun tetap berlaku; cabut lagi yang sudah dicabut sesudah \
      cadangan ini dibuat.
      """,
    en: """
      All sessions, open cards and one-time codes in the backup were ended: sign in again. \
      Tokens of the API and of stations stay good; revoke again those that were revoked since.
      """
  )

  private static let noBackups = Sentence(
    id:
      "Folder ini belum membuat cadangan harian. Bila folder ini menggantikan yang lama, pilih lagi "
      + "foldernya di Kantor → Cadangan; bila hanya percobaan, biarkan kosong.",
    en:
      "This folder makes no daily backups yet. When it takes the place of the old one, choose their "
      + "folder again under Office → Backups; when it is only a trial, leave that empty.")

  private static let noList = Sentence(
    id: """
      Tidak ada daftar orang yang dihapus (sartika.erased) di samping cadangan. Siapa pun yang \
      dihapus sesudah cadangan ini dibuat kini kembali: hapus lagi, atau ulangi dengan --erased.
      """,
    en: """
      There is no list of erased people (sartika.erased) beside the backup. Whoever was erased \
      after it was made is back now: erase her again, or do it anew with --erased.
      """)

  private static let onlyBeside = Sentence(
    id: """
      Hanya daftar di samping cadangan yang dipakai. Siapa pun yang dihapus sesudah daftar itu \
      ditulis kini kembali: bila folder data lama masih ada, ulangi dengan --erased.
      """,
    en: """
      Only the list beside the backup was used. Whoever was erased after that was written is \
      back now: when the old data folder is there still, do it anew with --erased.
      """)

  private static func only(_ lists: [ErasedList]) -> Sentence {
    let paths = lists.map(\.path).joined(separator: ", ")
    return Sentence(
      id: """
        Hanya daftar ini yang dipakai: \(paths). Siapa pun yang dihapus sesudah daftar itu \
        ditulis kini kembali: bila folder data lama masih ada, ulangi dengan --erased.
        """,
      en: """
        No list was used but this: \(paths). Whoever was erased after that was written is back \
        now: when the old data folder is there still, do it anew with --erased.
        """)
  }

  private static func leftOut(_ list: ErasedList) -> Sentence {
    Sentence(
      id: """
        Daftar \(list.path) rusak; hanya baris yang terbaca dipakai. Orang yang sudah dihapus \
        mungkin kembali: hapus lagi.
        """,
      en: """
        The list \(list.path) is damaged; only the lines that can be read were used. People who \
        were erased may be back: erase them again.
        """)
  }
}
