import Foundation
import GRDB
import Persistence
import Testing
import Waiting

struct `Forgetting` {
  let temporary: TemporaryFolder
  let library: LibraryDatabase
  static let secret = "Rahasia Xanthippe"

  init() throws {
    temporary = try TemporaryFolder()
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
  }

  private func files(with word: String, in folder: DataFolder? = nil) -> [String] {
    let path = (folder ?? temporary.library).path
    return ["sartika.db", "sartika.db-wal", "sartika.db-shm"].filter { name in
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
      return bytes?.range(of: Data(word.utf8)) != nil
    }
  }

  /// Waits until a word is nowhere, for as long as a slow machine may need.
  private func filesStillWith(_ word: String) async throws -> [String] {
    try await eventually({ files(with: word).isEmpty }) ? [] : files(with: word)
  }

  private func write(_ sql: String) async throws {
    try await library.transaction { try $0.execute(sql: sql) }
  }

  @Test(arguments: [
    "DELETE FROM book", "UPDATE book SET title = 'Lain'", "DELETE FROM book WHERE title LIKE '%X%'",
    "INSERT INTO book SELECT 'Lain', shelf FROM book; DELETE FROM book WHERE title <> 'Lain'",
  ])
  func `empties the log by itself, soon after something is deleted or changed`(sql: String)
    async throws
  {
    try await library.transaction { try shelve(Self.secret, in: $0) }
    #expect(files(with: Self.secret) == ["sartika.db-wal"])
    try await write(sql)
    #expect(try await filesStillWith(Self.secret) == [])
  }

  @Test func `comes again for what is deleted while it works, and so on`() async throws {
    for round in 1...5 {
      try await library.transaction { try shelve("\(Self.secret) \(round)", in: $0) }
      try await write("DELETE FROM book")
    }
    #expect(try await filesStillWith(Self.secret) == [])
    try await library.transaction { try shelve(Self.secret, in: $0) }
    try await write("DELETE FROM book")
    #expect(try await filesStillWith(Self.secret) == [])
  }

  @Test func `is not asked for by what only adds, nor by tables that tie nobody`() async throws {
    let other = DataFolder(temporary.path + "/other")
    let readers = Readers(tieless: ["book", "shelf.books"])
    let tieless = try LibraryDatabase.open(
      other,
      rooms: [Room(name: "Shelf", migrations: Room.shelf.migrations, readers: readers)])
    try await tieless.transaction { try shelve(Self.secret, in: $0) }
    try await tieless.transaction { try $0.execute(sql: "DELETE FROM book") }
    // Beside it, one that forgets, so that there was time enough.
    try await library.transaction { try shelve(Self.secret, in: $0) }
    try await write("DELETE FROM book")
    #expect(try await filesStillWith(Self.secret) == [])
    #expect(files(with: Self.secret, in: other) == ["sartika.db-wal"])
    try await tieless.transaction { try $0.execute(sql: "DELETE FROM shelf") }
    #expect(try await eventually { files(with: Self.secret, in: other).isEmpty })
  }

  @Test func `waits for whoever still reads, and is done when she has read`() async throws {
    try await library.transaction { try shelve(Self.secret, in: $0) }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(
      path: temporary.library.database, configuration: configuration)
    try await reader.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN")
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM book") == 1)
    }
    try await write("DELETE FROM book")
    // Others go on writing meanwhile.
    for number in 1...20 { try await library.transaction { try shelve("\(number)", in: $0) } }
    #expect(files(with: Self.secret).contains("sartika.db-wal"))
    try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    #expect(try await filesStillWith(Self.secret) == [])
    #expect(try await titles(library).count == 20)
  }

  @Test func `is made up for at the next start, when the machine was switched off`() async throws {
    try await library.transaction { try shelve(Self.secret, in: $0) }
    try await write("DELETE FROM book")
    // What lay on the disk at that moment.
    let other = DataFolder(temporary.path + "/other")
    try FileManager.default.createDirectory(
      atPath: other.path, withIntermediateDirectories: true)
    for name in ["sartika.db-wal", "sartika.db"] {
      try FileManager.default.copyItem(
        atPath: temporary.library.path + "/" + name, toPath: other.path + "/" + name)
    }
    #expect(files(with: Self.secret, in: other) == ["sartika.db-wal"])
    let started = try LibraryDatabase.open(other, rooms: [.shelf])
    #expect(files(with: Self.secret, in: other) == [])
    #expect(try await titles(started) == [])
  }
}
