import Foundation
import GRDB
import Testing

@testable import Persistence

/// Random numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

struct `A page whose rows come and go` {
  let temporary: TemporaryFolder
  let library: LibraryDatabase

  init() throws {
    temporary = try TemporaryFolder()
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
  }

  /// Shelves and takes away a few thousand books.
  ///
  /// - Returns: those that are gone.
  private static func comeAndGo(_ db: Database, seed: UInt64) throws -> [String] {
    try db.execute(sql: "CREATE INDEX IF NOT EXISTS byTitle ON book (title)")
    var random = Seeded(state: seed)
    var (there, gone): ([String], [String]) = ([], [])
    for _ in 1...6000 {
      if Int.random(in: 0..<8, using: &random) < 5 || there.isEmpty {
        let name = "<\(UInt32.random(in: .min ... .max, using: &random))>"
        let length = Int.random(in: 0...60, using: &random)
        there.append(name + String(repeating: "n", count: length))
        try shelve(there.last ?? "", in: db)
      } else {
        gone.append(there.remove(at: Int.random(in: there.indices, using: &random)))
        try db.execute(sql: "DELETE FROM book WHERE title = ?", arguments: [gone.last])
        try db.execute(sql: "UPDATE shelf SET books = books - changes()")
      }
    }
    return gone
  }

  /// Those of whom something still stands in the file of a database.
  private static func left(of gone: [String], in folder: DataFolder) throws -> [String] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    return gone.filter { bytes.range(of: Data($0.prefix { $0 != "n" }.utf8)) != nil }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `keeps nothing of those that are gone`(seed: UInt64) async throws {
    let gone = try await library.transaction { try Self.comeAndGo($0, seed: seed) }
    #expect(gone.count > 1000)
    #expect(try await library.emptyLog())
    #expect(try Self.left(of: gone, in: temporary.library) == [])
    #expect(try await library.violations() == [])
  }

  @Test func `keeps nothing of those whom a command beside the house took away`() async throws {
    let beside = try LibraryDatabase.openBeside(temporary.library, rooms: [.shelf])
    // The house is not asked to empty anything: it does not look for others here.
    let gone = try await beside.transaction { try Self.comeAndGo($0, seed: 1) }
    #expect(try await beside.emptyLog())
    #expect(try Self.left(of: gone, in: temporary.library) == [])
    #expect(try await library.violations() == [])
  }

  @Test func `keeps nothing of those whom a command took away that ends right after`() async throws
  {
    let other = DataFolder(temporary.path + "/other")
    let gone = try await Self.work(in: other)
    try await other.closed()
    #expect(try Self.left(of: gone, in: other) == [])
  }

  /// The library is closed when this returns.
  private static func work(in folder: DataFolder) async throws -> [String] {
    let command = try LibraryDatabase.openBeside(folder, rooms: [.shelf])
    let gone = try await command.transaction { try comeAndGo($0, seed: 4) }
    try await command.endWork()
    return gone
  }

  @Test func `leaves no log when the work ends, though others have read`() async throws {
    _ = try await library.transaction { try Self.comeAndGo($0, seed: 5) }
    _ = try await titles(library)
    #expect(temporary.library.hasLog)
    try await library.endWork()
    #expect(!temporary.library.hasLog)
    // Whoever was on the way to empty it comes to a library that is closed, and does nothing.
    let late = library.forgetting
    let isEmptied = try await library.writer.writeWithoutTransaction { db in
      WriteAheadLog.keep(db, afterClosing: true)
      return (try? late?.emptyNow(db, patience: 8)) ?? false
    }
    #expect(!isEmptied && !temporary.library.hasLog)
  }

  @Test func `leaves no log when it was only read, but the one that lay there`() async throws {
    let folder = temporary.library
    try await library.endWork()
    let first = try LibraryDatabase.openToRead(folder, rooms: [.shelf])
    _ = try await titles(first)
    #expect(folder.hasLog)
    try await first.endWork()
    #expect(!folder.hasLog)
    // An empty one may have been left by an end in which no page was cleaned.
    try Data().write(to: URL(fileURLWithPath: folder.database + "-wal"))
    let second = try LibraryDatabase.openToRead(folder, rooms: [.shelf])
    _ = try await titles(second)
    try await second.endWork()
    #expect(folder.hasLog)
  }

  @Test func `leaves the log when somebody wrote while it was only read`() async throws {
    let folder = temporary.library
    try await library.endWork()
    let reader = try LibraryDatabase.openToRead(folder, rooms: [.shelf])
    let beside = try LibraryDatabase.openBeside(folder, rooms: [.shelf])
    try await beside.transaction { try shelve("Kartini", in: $0) }
    try await reader.endWork()
    #expect(folder.hasLog)
    #expect(try await titles(beside) == ["Kartini"])
    // Who did not ask to end may read on.
    #expect(try await titles(reader) == ["Kartini"])
  }

  @Test func `leaves a long log to the house, when a command beside it made it long`() async throws
  {
    #expect(try await library.emptyLog())
    let beside = try LibraryDatabase.openBeside(temporary.library, rooms: [.shelf])
    let before = PageGaps.round(ofLogOf: temporary.library.database)
    try await beside.transaction { db in
      for number in 1...1200 {
        try shelve("\(number) " + String(repeating: "panjang ", count: 1000), in: db)
      }
    }
    let first = PageGaps.round(ofLogOf: temporary.library.database)
    #expect(before.isEmpty && first.count == 8)
    // Had the first been moved into the file, the second would begin the log anew.
    try await beside.transaction { try shelve("Kartini", in: $0) }
    #expect(PageGaps.round(ofLogOf: temporary.library.database) == first)
  }

  @Test func `keeps nothing of those who went while the log was being emptied`() async throws {
    let other = try DatabaseQueue(
      path: temporary.library.database, configuration: LibraryDatabase.configuration([.shelf]))
    let gone = try await library.writer.writeWithoutTransaction { db in
      var (gone, heard): ([String], [MovedPages]) = ([], [])
      let isEmpty = try WriteAheadLog.truncate(db, patience: 5000) { pages in
        heard.append(pages)
        // Just when the pages have been listed.
        guard heard.count == 1 else { return }
        do {
          gone = try other.write { try Self.comeAndGo($0, seed: 2) }
        } catch {
          Issue.record(error)
        }
      }
      #expect(isEmpty)
      #expect(heard.last == MovedPages.all)
      #expect(try WriteAheadLog.clean(db, .all))
      return gone
    }
    #expect(gone.count > 1000)
    #expect(try Self.left(of: gone, in: temporary.library) == [])
    #expect(try await library.violations() == [])
  }

  @Test func `is not looked at beside those that the log had, when nobody came between`()
    async throws
  {
    for number in 1...3 {
      try await library.transaction { try shelve("\(number)", in: $0) }
      let heard = try await library.writer.writeWithoutTransaction { db in
        var heard: [MovedPages] = []
        let isEmpty = try WriteAheadLog.truncate(db, patience: 5000) { heard.append($0) }
        #expect(isEmpty)
        return heard
      }
      #expect(heard.count == 1 && heard.first != MovedPages.all)
    }
  }

  /// What lies on the disk at this moment, in another folder.
  private static func copy(_ folder: DataFolder, to other: DataFolder) throws {
    try FileManager.default.createDirectory(
      atPath: other.path, withIntermediateDirectories: true)
    for name in ["sartika.db-wal", "sartika.db"] {
      try FileManager.default.copyItem(
        atPath: folder.path + "/" + name, toPath: other.path + "/" + name)
    }
  }

  @Test func `keeps nothing of those whom a crash left in the log`() async throws {
    let gone = try await library.transaction { try Self.comeAndGo($0, seed: 34) }
    let other = DataFolder(temporary.path + "/other")
    try Self.copy(temporary.library, to: other)
    let started = try LibraryDatabase.open(other, rooms: [.shelf])
    #expect(try Self.left(of: gone, in: other) == [])
    #expect(try await started.violations() == [])
  }

  @Test func `keeps nothing of those whom a crash left, when the next start broke off`()
    async throws
  {
    let gone = try await library.transaction { try Self.comeAndGo($0, seed: 34) }
    let other = DataFolder(temporary.path + "/other")
    try Self.copy(temporary.library, to: other)
    let broken = Room(
      name: "Shelf",
      migrations: Room.shelf.migrations + [
        Migration("2099-01-01 never comes") { _ in throw NotFlushed() }
      ])
    #expect(throws: NotFlushed.self) { try LibraryDatabase.open(other, rooms: [broken]) }
    let started = try LibraryDatabase.open(other, rooms: [.shelf])
    #expect(try Self.left(of: gone, in: other) == [])
    #expect(try await started.violations() == [])
  }

  @Test func `keeps nothing of those who had left the log when a crash came`() async throws {
    let (folder, other) = (temporary.library, DataFolder(temporary.path + "/other"))
    let gone = try await library.writer.writeWithoutTransaction { db in
      var gone: [String] = []
      try db.inTransaction {
        gone = try Self.comeAndGo(db, seed: 34)
        return .commit
      }
      let isEmpty = try WriteAheadLog.truncate(db, patience: 5000) { _ in }
      #expect(isEmpty)
      try Self.copy(folder, to: other)
      return gone
    }
    let left = try Self.left(of: gone, in: other)
    #expect(!left.isEmpty)
    let started = try LibraryDatabase.open(other, rooms: [.shelf])
    #expect(try Self.left(of: gone, in: other) == [])
    #expect(try await started.violations() == [])
  }
}
