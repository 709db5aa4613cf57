import Foundation
import GRDB
import Persistence
import Testing
import Values

/// A room whose rows have a day that can be damaged.
extension Room {
  fileprivate static let diary = Room(
    name: "Diary",
    migrations: [
      Migration("2026-01-01 diary") { db in
        try db.execute(
          sql: """
            CREATE TABLE diary (
              number INTEGER PRIMARY KEY, day TEXT NOT NULL, words TEXT NOT NULL
            ) STRICT
            """)
      }
    ],
    tables: [
      ReadableTable("diary", query: "SELECT number, day FROM diary") {
        _ = try $0.decode(Day.self, forColumn: "day")
      }
    ])
}

struct `Damage` {
  let temporary: TemporaryFolder
  init() throws { temporary = try TemporaryFolder() }

  private func diary() async throws -> LibraryDatabase {
    let library = try LibraryDatabase.open(temporary.library, rooms: [.diary])
    try await library.transaction { db in
      for day in ["2026-11-20", "2026x11-21", "2026-11-22"] {
        try db.execute(
          sql: "INSERT INTO diary (day, words) VALUES (?, 'rahasia')", arguments: [day])
      }
    }
    return library
  }

  @Test func `in one row leaves it out of a list, and names its place`() async throws {
    let library = try await diary()
    let days = try await library.read { db in
      try Row.whole(
        db.makeStatement(sql: "SELECT number, day, words FROM diary ORDER BY number"), of: "diary"
      ) { try $0.decode(Day.self, forColumn: "day").description }
    }
    #expect(days == ["2026-11-20", "2026-11-22"])
    #expect(library.damage.rows == [DamagedRow("diary", number: 2)])
    try await library.transaction { try $0.execute(sql: "DELETE FROM diary WHERE number = 1") }
  }

  @Test func `in a row that is asked for is thrown without the row's values`() async throws {
    let library = try await diary()
    let thrown = await #expect(throws: DamagedRow.self) {
      _ = try await library.read { db in
        try Row.fetchOne(db, sql: "SELECT day, words FROM diary WHERE number = 2")
          .map { try $0.decode(Day.self, forColumn: "day") }
      }
    }
    let said = String(describing: thrown) + String(reflecting: thrown)
    #expect(!said.contains("rahasia") && !said.contains("2026x"), "\(said)")
    #expect(library.damage.isIncomplete)
    #expect(try await library.lookForDamage() == [DamagedRow("diary", number: 2)])
    #expect(!library.damage.isIncomplete)
  }

  @Test func `is no word for a house where every row is whole`() async throws {
    let library = try LibraryDatabase.open(temporary.library, rooms: [.diary])
    #expect(try await library.checkByNight() == 0)
    #expect(library.damage.isClean && library.trouble == nil)
  }

  @Test func `of pages lets nothing be written, and what is whole be read`() async throws {
    var page: UInt64?
    do {
      page = try await diary().read { db in
        try UInt64.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'diary'")
      }
    }
    try await garble(page: #require(page))
    let library = try LibraryDatabase.open(temporary.library, rooms: [.diary])
    await #expect(throws: StorageRefusal.damaged) {
      try await library.transaction { try $0.execute(sql: "DELETE FROM grdb_migrations") }
    }
    #expect(library.trouble == .damaged)
    #expect(try await library.read { try Int.fetchOne($0, sql: "SELECT 1") } == 1)
  }

  @Test func `of pages is found before new tables are written, and nothing is`() async throws {
    var page: UInt64?
    do {
      let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
      try await library.transaction { try shelve("Kartini", in: $0) }
      page = try await library.read { db in
        try UInt64.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'book'")
      }
    }
    try await garble(page: #require(page))
    let before = try Data(contentsOf: URL(fileURLWithPath: temporary.library.database))
    #expect(throws: DataFolderRefusal.damaged(temporary.library.path)) {
      try LibraryDatabase.open(temporary.library, rooms: [.tomorrowsShelf])
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: temporary.library.database)) == before)
    // As it was made, it is still read.
    #expect(try LibraryDatabase.open(temporary.library, rooms: [.shelf]).trouble == nil)
  }

  /// Overwrites a page that is not the first, when nobody can write it again.
  private func garble(page: UInt64) async throws {
    try await temporary.library.closed()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: temporary.library.database))
    try file.seek(toOffset: (page - 1) * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    try file.close()
  }

  @Test func `in the number of a row, after which there is none, is not said to be a full disk`()
    async throws
  {
    let library = try await diary()
    try await library.transaction { db in
      try db.execute(
        sql: """
          CREATE TABLE line (number INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT) STRICT;
          INSERT INTO line (words) VALUES ('satu');
          UPDATE line SET number = 9223372036854775807;
          """)
    }
    let last = DamagedRow("line", number: .max)
    await #expect(throws: last) {
      try await library.transaction { try $0.execute(sql: "INSERT INTO line (words) VALUES ('b')") }
    }
    #expect(library.trouble == nil && library.damage.rows.contains(last))
    #expect(try await library.violations().contains("damaged: \(last.place)"))
    try await library.transaction { try $0.execute(sql: "DELETE FROM diary WHERE number = 1") }
  }

  @Test func `that breaks a table's rule closes nothing`() async throws {
    let library = try await diary()
    try await library.transaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "CREATE TABLE rule (a INTEGER CHECK (a < 3)) STRICT")
      try db.execute(sql: "INSERT INTO rule VALUES (7)")
      try db.execute(sql: "PRAGMA ignore_check_constraints = OFF")
    }
    #expect(try await library.checkByNight() == 2)
    #expect(library.trouble == nil)
    let found = [DamagedRow("diary", number: 2), DamagedRow("rule", number: 1)]
    #expect(library.damage.rows == found)
    // A page that looks at every row leaves it there.
    #expect(try await library.lookForDamage() == found)
    try await library.transaction { try $0.execute(sql: "DELETE FROM rule") }
    #expect(try await library.checkByNight() == 1)
    #expect(library.damage.rows == [DamagedRow("diary", number: 2)])
  }
}

struct `A full disk` {
  @Test func `is said as a sentence, keeps nothing by halves, and ends when there is room`()
    async throws
  {
    let temporary = try TemporaryFolder()
    let library = try LibraryDatabase.open(
      temporary.library, rooms: [.shelf], keepsBallast: true)
    let ballast = temporary.library.path + "/sartika.ballast"
    #expect(FileManager.default.fileExists(atPath: ballast))
    try await limit(library, toPages: 0)
    await #expect(throws: StorageRefusal.full) {
      try await library.transaction { db in
        for number in 0..<2000 { try shelve("Buku \(number)", in: db) }
      }
    }
    #expect(!FileManager.default.fileExists(atPath: ballast), "its room was given back")
    #expect(try await titles(library).isEmpty)
    try await limit(library, toPages: 1_000_000)
    // There is room beside it, so it fills itself again.
    try await library.transaction { try shelve("Kartini", in: $0) }
    #expect(FileManager.default.fileExists(atPath: ballast))
    #expect(try await titles(library) == ["Kartini"])
  }

  /// SQLite may use no more pages than there are, as on a disk without room.
  private func limit(_ library: LibraryDatabase, toPages pages: Int) async throws {
    try await library.transaction { db in
      let limit = try max(pages, Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0)
      try db.execute(sql: "PRAGMA max_page_count = \(limit)")
    }
  }
}

struct `A disk that takes nothing` {
  /// Opens a library with one title whose folder takes no new files.
  private func served(_ use: (LibraryDatabase) async throws -> Void) async throws {
    let temporary = try TemporaryFolder()
    do {
      let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
      try await library.transaction { try shelve("Kartini", in: $0) }
    }
    try await temporary.library.closed()
    let path = temporary.library.path
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }
    try await use(try LibraryDatabase.openToServe(temporary.library, rooms: [.shelf]))
  }

  @Test func `is read without a log`() async throws {
    try await served { library in
      let found = try await titles(library)
      #expect(found == ["Kartini"])
    }
  }

  @Test func `is looked at for what is not as it must be`() async throws {
    try await served { library in
      let violations = try await library.violations()
      #expect(violations == [])
    }
  }

  @Test(.enabled(if: getuid() != 0, "root writes where a mode says no"))
  func `is refused in writing, and says why`() async throws {
    try await served { library in
      await #expect(throws: StorageRefusal.readOnly) {
        try await library.transaction { try shelve("Dewi", in: $0) }
      }
      #expect(library.trouble == .readOnly)
    }
  }
}
