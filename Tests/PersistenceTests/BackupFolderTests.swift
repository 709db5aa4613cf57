import Foundation
import GRDB
import Persistence
import Testing
import Values

struct `The folder of daily backups` {
  let temporary: TemporaryFolder
  let library: LibraryDatabase
  let folder: BackupFolder
  static let today = noon.day

  init() async throws {
    temporary = try TemporaryFolder()
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    folder = BackupFolder(temporary.path + "/stick")
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try await library.prepare(folder)
  }

  private func put(_ name: String) throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
  }

  @Test func `gets one named by its day, whole and for its owner alone`() async throws {
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    let backup = try await library.backUp(into: folder, on: Self.today)
    #expect(backup.path == "\(folder.path)/sartika-\(Self.today).db")
    #expect(folder.backups.map(\.day) == [Self.today])
    #expect(folder.backups.first?.bytes == backup.bytes)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["sartika-\(Self.today).db", "sartika.erased"])
    let new = DataFolder(temporary.path + "/new")
    try LibraryDatabase.restore(backup.path, into: new, rooms: [.shelf])
    let restored = try LibraryDatabase.open(new, rooms: [.shelf])
    #expect(try await titles(restored) == ["Layar Terkembang"])
  }

  @Test func `keeps a week of days, then one a week, and nothing for 35 days`() async throws {
    for age in 1...60 { try put("sartika-\(Self.today - age).db") }
    try put("catatan.txt")
    _ = try await library.backUp(into: folder, on: Self.today)
    let ages = folder.backups.map { Self.today - $0.day }
    #expect(ages.prefix(7) == [0, 1, 2, 3, 4, 5, 6])
    let older = ages.dropFirst(7)
    #expect((4...5).contains(older.count) && older.allSatisfy { $0 < 35 }, "\(ages)")
    #expect(zip(older, older.dropFirst()).allSatisfy { $1 - $0 == 7 }, "\(ages)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/catatan.txt"))
  }

  @Test(arguments: 1...80)
  func `never has one of 35 days, on whatever day it is looked after`(days: Int) async throws {
    try put("sartika-\(Self.today).db")
    try await library.tidy(folder, on: Self.today + days)
    #expect(folder.backups.isEmpty == (days >= 35))
  }

  @Test func `loses what a backup that broke off left, and what is from a day to come`()
    async throws
  {
    try put("sartika-\(Self.today - 1).db.part")
    try put("sartika-\(Self.today - 1).db.part-journal")
    try put("sartika-\(Self.today + 400).db")
    _ = try await library.backUp(into: folder, on: Self.today)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["sartika-\(Self.today).db", "sartika.erased"])
  }

  @Test func `keeps folders and links of others that are named like its own`() async throws {
    let names = [
      "sartika-2020-01-01.db", "sartika-\(Self.today - 1).db.part-mine",
      "sartika-\(Self.today - 1).db.part",
    ]
    for name in names {
      let own = folder.path + "/" + name
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      try Data("penting".utf8).write(to: URL(fileURLWithPath: own + "/surat"))
    }
    try put("sartika-lama.db.part")
    let link = folder.path + "/sartika-2020-01-02.db"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/sartika-lama.db.part")
    _ = try await library.backUp(into: folder, on: Self.today)
    for name in names {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(name)/surat"), "\(name)")
    }
    #expect(FileManager.default.fileExists(atPath: link))
    #expect(folder.backups.map(\.day) == [Self.today])
  }

  @Test func `has the newer one of a day`() async throws {
    _ = try await library.backUp(into: folder, on: Self.today)
    try await library.transaction { try shelve("Malam", in: $0) }
    let backup = try await library.backUp(into: folder, on: Self.today)
    let new = DataFolder(temporary.path + "/new")
    try LibraryDatabase.restore(backup.path, into: new, rooms: [.shelf])
    #expect(try await titles(LibraryDatabase.open(new, rooms: [.shelf])) == ["Malam"])
  }

  @Test func `keeps the good one of a day when the library is not whole any more`() async throws {
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    let good = try await library.backUp(into: folder, on: Self.today)
    try await library.transaction { db in
      try shelve("Malam", in: db)
      try db.execute(sql: "UPDATE shelf SET books = 7")
    }
    await #expect(throws: BackupRefusal.self) {
      try await library.backUp(into: folder, on: Self.today)
    }
    let new = DataFolder(temporary.path + "/new")
    try LibraryDatabase.restore(good.path, into: new, rooms: [.shelf])
    #expect(try await titles(LibraryDatabase.open(new, rooms: [.shelf])) == ["Layar Terkembang"])
    // The other one lies beside it under its own name, until there is a good one again.
    #expect(folder.backups.map(\.isWhole) == [true, false])
    try await library.transaction { try $0.execute(sql: "UPDATE shelf SET books = 2") }
    _ = try await library.backUp(into: folder, on: Self.today)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["sartika-\(Self.today).db", "sartika.erased"])
  }

  @Test func `is missed when the stick is away, also where an empty folder stands in`() async throws
  {
    let away = BackupRefusal.folderAway(folder.path)
    let folder = folder
    try FileManager.default.removeItem(atPath: folder.path)
    await #expect(throws: away) { try await library.backUp(into: folder, on: Self.today) }
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    await #expect(throws: away) { try await library.backUp(into: folder, on: Self.today) }
    #expect(folder.backups.isEmpty)
  }

  @Test func `is not in the data folder, not even by a link, and is there`() async throws {
    let inside = BackupFolder(temporary.library.path + "/cadangan")
    try FileManager.default.createDirectory(
      atPath: inside.path, withIntermediateDirectories: true)
    await #expect(throws: BackupRefusal.folderInData(inside.path)) {
      try await library.prepare(inside)
    }
    let link = BackupFolder(temporary.path + "/link")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: inside.path)
    await #expect(throws: BackupRefusal.folderInData(link.path)) { try await library.prepare(link) }
    let nowhere = BackupFolder(temporary.path + "/nowhere")
    await #expect(throws: BackupRefusal.folderAway(nowhere.path)) {
      try await library.prepare(nowhere)
    }
  }

  @Test func `is not in a data folder that is opened by a link`() async throws {
    let (real, link) = (temporary.path + "/real", temporary.path + "/lnk")
    try FileManager.default.createDirectory(
      atPath: real + "/languages/stik", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    let linked = try LibraryDatabase.open(DataFolder(link), rooms: [.shelf])
    for inside in [real, real + "/languages/stik", link, link + "/languages/stik"] {
      let folder = BackupFolder(inside)
      await #expect(throws: BackupRefusal.folderInData(folder.path)) {
        try await linked.prepare(folder)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: real + "/languages/stik/sartika.erased"))
  }

  @Test func `holds no data folder, not even by a link, and is never the root`() async throws {
    let link = temporary.path + "/atas"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: temporary.path)
    for above in [temporary.path, link, "/", "//", "/."] {
      let folder = BackupFolder(above)
      await #expect(throws: BackupRefusal.folderHoldsData(folder.path), "\(above)") {
        try await library.prepare(folder)
      }
    }
    let beside = temporary.path + "/sartika.erased"
    #expect(!FileManager.default.fileExists(atPath: beside))
    // A folder whose name only begins like it is another.
    let near = BackupFolder(temporary.library.path + "-cadangan")
    try FileManager.default.createDirectory(
      atPath: near.path, withIntermediateDirectories: true)
    try await library.prepare(near)
    #expect(BackupFolder("/").erased.path == "/sartika.erased")
  }

  @Test func `is given up when it is too slow, and nothing is left behind`() async throws {
    let folder = folder
    await #expect(throws: BackupRefusal.tooSlow("\(folder.path)/sartika-\(Self.today).db.part")) {
      try await library.backUp(into: folder, on: Self.today, by: .now - .seconds(1))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["sartika.erased"])
  }

  @Test func `keeps a copy of a library that is not whole, and says so`() async throws {
    try await library.transaction { try $0.execute(sql: "UPDATE shelf SET books = 7") }
    try put("sartika-\(Self.today - 20).db")
    try put("sartika-\(Self.today - 21).db")
    let (folder, file) = (folder, "\(folder.path)/sartika-\(Self.today)-broken.db")
    let rule = "not so: a shelf's number is that of its books (1)"
    await #expect(throws: BackupRefusal.rulesBroken(file, [rule])) {
      try await library.backUp(into: folder, on: Self.today)
    }
    #expect(folder.backups.count == 3)
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test func `keeps the good one of a week in which the later ones were not whole`() async throws {
    // 21 November 2026 is a Saturday; the week before begins on the 9th.
    let monday = Self.today - 12
    try put("sartika-\(monday).db")
    for day in 1...6 { try put("sartika-\(monday + day)-broken.db") }
    _ = try await library.backUp(into: folder, on: Self.today)
    #expect(folder.backups.map(\.day) == [Self.today, Self.today - 6, monday])
    #expect(folder.backups.map(\.isWhole) == [true, false, true])
  }

  @Test func `keeps those that are not whole for a week, also while there is no good one`()
    async throws
  {
    for age in 1...20 { try put("sartika-\(Self.today - age)-broken.db") }
    try await library.transaction { try $0.execute(sql: "UPDATE shelf SET books = 7") }
    let folder = folder
    await #expect(throws: BackupRefusal.self) {
      try await library.backUp(into: folder, on: Self.today)
    }
    #expect(folder.backups.map { Self.today - $0.day } == Array(0...6))
    try await library.tidy(folder, on: Self.today + 35)
    #expect(folder.backups.isEmpty, "35 days is the longest for them, too")
  }

  @Test func `loses none by a day that is not sure`() async throws {
    for age in [8, 9, 40] { try put("sartika-\(Self.today - age).db") }
    try await library.tidy(folder, on: Self.today, deletesOld: false)
    _ = try await library.backUp(into: folder, on: Self.today, deletesOld: false)
    #expect(folder.backups.map { Self.today - $0.day } == [0, 8, 9, 40])
  }

  @Test func `loses none when the file turns out damaged, however old they are`() async throws {
    let page = try await library.read { db in
      try UInt64.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'book'")
    }
    let other = DataFolder(temporary.path + "/other")
    do {
      let whole = try LibraryDatabase.open(other, rooms: [.shelf])
      try await whole.transaction { try shelve("Kartini", in: $0) }
      #expect(try await whole.emptyLog())
    }
    try await other.closed()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: other.database))
    try file.seek(toOffset: (#require(page) - 1) * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    try file.close()
    // Nobody has looked at it yet, as when the house has just opened.
    let damaged = try LibraryDatabase.open(other, rooms: [.shelf])
    try put("sartika-\(Self.today - 40).db")
    let folder = folder
    await #expect(throws: StorageRefusal.damaged) {
      try await damaged.tidy(folder, on: Self.today)
    }
    await #expect(throws: StorageRefusal.damaged) {
      try await damaged.backUp(into: folder, on: Self.today)
    }
    #expect(folder.backups.map { Self.today - $0.day } == [40])
  }
}
