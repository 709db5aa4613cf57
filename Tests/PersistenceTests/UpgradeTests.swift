import Foundation
import GRDB
import Persistence
import Testing
import Values

extension Room {
  /// Two steps, of which the second takes away the shelf on which the books stand.
  fileprivate static let shelfless = Room(
    name: "Shelf",
    migrations: tomorrowsShelf.migrations + [
      Migration("2099-01-02 no shelves") { db in try db.execute(sql: "DELETE FROM shelf") }
    ])

  /// A step that needs more room than there is.
  fileprivate static let heavyShelf = Room(
    name: "Shelf",
    migrations: tomorrowsShelf.migrations + [
      Migration("2099-01-02 a picture of each") { db in
        try db.execute(
          sql: """
            CREATE TABLE picture (picture BLOB NOT NULL) STRICT;
            INSERT INTO picture VALUES (randomblob(400000));
            """)
      }
    ],
    prepare: { db in try db.execute(sql: "PRAGMA max_page_count = 60") })

  /// Steps that fit, and something to be made of them that does not.
  fileprivate static let heavyIndex = Room(
    name: "Shelf", migrations: tomorrowsShelf.migrations,
    prepare: { db in try db.execute(sql: "PRAGMA max_page_count = 60") },
    afterMigrations: { db in
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS picture (picture BLOB NOT NULL) STRICT;
          INSERT INTO picture VALUES (randomblob(400000));
          """)
    })
}

struct `An older library` {
  let temporary: TemporaryFolder
  private var folder: DataFolder { temporary.library }

  /// One book on its shelf.
  init() async throws {
    temporary = try TemporaryFolder()
    do {
      let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
      try await library.transaction { try shelve("Kartini", in: $0) }
    }
    try await temporary.library.closed()
  }

  /// Writes past the house, which asks for no shelf and keeps no rule then.
  private func write(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// A damaged byte can leave a row without what it must have.
  private func loseTitle() throws {
    let (needed, free) = ("title TEXT NOT NULL", "title TEXT")
    func change(_ old: String, _ new: String) -> String {
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '\(old)', '\(new)') WHERE name = 'book';
      PRAGMA writable_schema = RESET;
      """
    }
    try write(change(needed, free))
    try write("UPDATE book SET title = NULL")
    try write(change(free, needed))
  }

  /// The older program opens it, and finds what was there.
  private func isAsItWas() async throws -> Bool {
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    let books = try await library.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM book") }
    let shelves = try await library.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM shelf") }
    return books == 1 && shelves == 1
  }

  @Test func `is taken over with a row that breaks a rule, and the row is named`() async throws {
    try write("UPDATE book SET title = ''")
    let library = try LibraryDatabase.open(folder, rooms: [.strictShelf])
    #expect(
      try await library.read { try String.fetchAll($0, sql: "SELECT title FROM newBook") }
        == [""])
    #expect(try await library.checkByNight() == 1)
    #expect(library.damage.rows == [DamagedRow("newBook", number: 1)])
    // From then on the rule holds again.
    await #expect(throws: DatabaseError.self) {
      try await library.transaction { try $0.execute(sql: "INSERT INTO newBook VALUES ('', 'a')") }
    }
  }

  @Test func `is taken over with a row that points to nothing, and the row is named`()
    async throws
  {
    try write("UPDATE book SET shelf = 'tidak ada'; UPDATE shelf SET books = 0")
    let rows = try LibraryDatabase.damagedRowsOfOlder(in: folder, rooms: [.tomorrowsShelf])
    #expect(rows == [DamagedRow("book", number: 1)])
    let library = try LibraryDatabase.open(folder, rooms: [.tomorrowsShelf])
    #expect(try await library.violations() == ["1 broken references: book 1"])
    await #expect(throws: DatabaseError.self) {
      try await library.transaction { try $0.execute(sql: "INSERT INTO book VALUES ('a', 'b')") }
    }
  }

  @Test func `stays as it was when a step would take from a row what it points to`() async throws {
    #expect(
      throws: DataFolderRefusal.notTakenOver(folder.path, [DamagedRow("book", number: 1)])
    ) {
      try LibraryDatabase.open(folder, rooms: [.shelfless])
    }
    #expect(try await isAsItWas())
  }

  @Test func `stays as it was for a row that a step breaks beside one that was broken before`()
    throws
  {
    try write("UPDATE book SET shelf = 'tidak ada'; INSERT INTO book VALUES ('Dua', '305.42')")
    #expect(
      throws: DataFolderRefusal.notTakenOver(folder.path, [DamagedRow("book", number: 2)])
    ) {
      try LibraryDatabase.open(folder, rooms: [.shelfless])
    }
  }

  @Test func `names ten rows at most, each once, and says that there are more`() throws {
    let rows = (Int64(1)...11).map { DamagedRow("book", number: $0) }
    #expect((rows.prefix(10) + rows.prefix(10)).map(\.self).places.hasSuffix("book 9, book 10"))
    #expect(rows.places.hasSuffix("book 10, …"))
    let refusal = DataFolderRefusal.notTakenOver("/x", [])
    #expect(refusal.sentence.en.contains("rows in it are damaged. Nothing was changed"))
  }

  @Test func `stays as it was when a row lacks what it must have, and the row is named`()
    async throws
  {
    try loseTitle()
    let lost = [DamagedRow("book", number: 1)]
    #expect(
      try LibraryDatabase.damagedRowsOfOlder(in: folder, rooms: [.strictShelf]) == lost)
    #expect(throws: DataFolderRefusal.notTakenOver(folder.path, lost)) {
      try LibraryDatabase.open(folder, rooms: [.strictShelf])
    }
    #expect(try await isAsItWas())
  }

  @Test(arguments: [Room.heavyShelf, .heavyIndex])
  fileprivate func `stays as it was when the disk has no room for the new tables`(
    room: Room
  ) async throws {
    #expect(throws: DataFolderRefusal.noRoom(folder.path)) {
      try LibraryDatabase.open(folder, rooms: [room])
    }
    // What was taken back takes no room of the full disk.
    let log = try? FileManager.default.attributesOfItem(atPath: folder.database + "-wal")[.size]
    #expect((log as? NSNumber)?.intValue ?? 0 == 0)
    #expect(try await isAsItWas())
  }

  @Test func `whose row lacks what it must have is not put back, and the row is named`()
    async throws
  {
    try loseTitle()
    let file = temporary.path + "/cadangan.db"
    try FileManager.default.copyItem(atPath: folder.database, toPath: file)
    let new = DataFolder(temporary.path + "/new")
    await #expect(
      throws: BackupRefusal.notTakenOver(file, [DamagedRow("book", number: 1)])
    ) {
      _ = try await LibraryDatabase.restore(file, into: new, rooms: [.shelf]) { _ in }
    }
    #expect(!FileManager.default.fileExists(atPath: new.path))
  }

  @Test func `in a backup is refused by the backup's name`() async throws {
    let file = temporary.path + "/cadangan.db"
    do {
      let library = try LibraryDatabase.open(folder, rooms: [.shelf])
      _ = try await library.backUp(to: file)
    }
    let new = DataFolder(temporary.path + "/new")
    await #expect(
      throws: BackupRefusal.notTakenOver(file, [DamagedRow("book", number: 1)])
    ) {
      _ = try await LibraryDatabase.restore(file, into: new, rooms: [.shelfless]) { _ in }
    }
    #expect(!FileManager.default.fileExists(atPath: new.path))
  }
}
