import ArgumentParser
import Circulation
import Foundation
import House
import Pages
import Persistence
import Trail
import Values

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
    try tell(lists, mended.again, isWhole: mended.isWhole)
    for list in lists.damaged { Terminal.complain(Self.leftOut(list)) }
    for database in lists.unread { Terminal.complain(Self.unread(database)) }
    if let line = mended.trailBrokenAt { Terminal.complain(Self.trailBroken(line)) }
    if !violations.isEmpty {
      Terminal.complain(Self.notWhole)
      for violation in violations { Terminal.say(violation, toErrors: true) }
    }
    guard mended.isWhole else { throw Ending.fault.code }
  }

  /// Two houses that keep their backups in one folder would write over each other's.
  private static let ofTheHouseThere = [HouseSetting.backupFolder, .backupLastGood].map(\.rawValue)

  private struct Mended: Sendable {
    let again: ErasedAgain
    let violations: [String]
    /// The first line of the audit trail that is not as it was written.
    let trailBrokenAt: Int64?

    var isWhole: Bool { violations.isEmpty && trailBrokenAt == nil }
  }

  /// Whoever was erased since the backup was made goes again, before what arrived has its place.
  private static func mend(_ library: LibraryDatabase) async throws -> Mended {
    // Settings that cannot be read keep nobody here who is known to be erased.
    let now = Clock.system.now.on((try? await library.houseZone()) ?? .ofTables)
    let again = try await LoanDesk(database: library).eraseAgain(
      marks(library), on: now.day, at: now)
    return Mended(
      again: again, violations: try await library.violations(),
      trailBrokenAt: try await trailBrokenAt(library))
  }

  /// A line that cannot be read at all is broken, too.
  private static func trailBrokenAt(_ library: LibraryDatabase) async throws -> Int64? {
    do {
      return try await AuditTrail(of: library).verify().brokenAt
    } catch let row as DamagedRow {
      return row.number ?? 1
    }
  }

  /// A damaged backup may take no mark and is restored all the same, when nobody has to go.
  private static func marks(_ library: LibraryDatabase) async throws -> Set<String> {
    do {
      return try await library.keepErasedList()
    } catch is StorageRefusal {
      return try await library.erasedMarks()
    }
  }

  private func tell(_ lists: ListsFound, _ again: ErasedAgain, isWhole: Bool) throws {
    let folder = data.folder
    if json {
      try Terminal.say(
        json: Answer(
          folder: folder.path, bytes: GrowingFile.size(of: folder.database) ?? 0,
          erasedLists: lists.all.map(\.path), erasedAgain: again.people,
          returned: again.returned.map(\.text)))
    } else if isWhole {
      let done = Sentence(id: "dipulihkan dan diperiksa", en: "restored and checked")
      Terminal.say("\(folder.path): \(Terminal.oneLine(done))")
    }
    Terminal.complain(Self.signedOut)
    Terminal.complain(Self.noBackups)
    // Who named a folder without a list has its table.
    if erased.isEmpty {
      let beside = ErasedList.all(beside: file).map(\.path)
      let isBeside = lists.all.count == 1 && lists.all.allSatisfy { beside.contains($0.path) }
      let only = isBeside ? Self.onlyBeside : Self.only(lists.all)
      Terminal.complain(lists.all.isEmpty ? Self.noList : only)
    }
    if let again = again.sentence { Terminal.complain(again) }
  }
}
