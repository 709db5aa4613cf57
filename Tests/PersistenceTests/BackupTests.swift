import Foundation
import GRDB
import Persistence
import Synchronization
import Testing
import Values

struct `Backing up and restoring` {
  let temporary: TemporaryFolder
  let library: LibraryDatabase

  init() throws {
    temporary = try TemporaryFolder()
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
  }

  private var file: String { temporary.path + "/cadangan.db" }
  private var newFolder: DataFolder { DataFolder(temporary.path + "/new") }

  @Test func `a backup holds what was there, in one file for its owner alone`() async throws {
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    let backup = try await library.backUp(to: file)
    #expect(backup.bytes > 4096)
    #expect(!FileManager.default.fileExists(atPath: file + "-wal"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try LibraryDatabase.restore(file, into: newFolder, rooms: [.shelf])
    let restored = try LibraryDatabase.open(newFolder, rooms: [.shelf])
    #expect(try await titles(restored) == ["Layar Terkembang"])
    #expect(try await restored.violations() == [])
  }

  @Test func `a backup taken while people work is one moment, whole`() async throws {
    let library = library
    async let working: Void = {
      for number in 1...200 { try await library.transaction { try shelve("\(number)", in: $0) } }
    }()
    for number in 1...5 { _ = try await library.backUp(to: "\(file).\(number)") }
    try await working
    for number in 1...5 {
      let folder = DataFolder("\(temporary.path)/new\(number)")
      try LibraryDatabase.restore("\(file).\(number)", into: folder, rooms: [.shelf])
      let restored = try LibraryDatabase.open(folder, rooms: [.shelf])
      #expect(try await restored.violations() == [])
    }
  }

  @Test func `what was true only in its moment does not come back with a backup`() async throws {
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    _ = try await library.backUp(to: file)
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    // The second table is of a later version than the backup.
    let room = Room(
      name: "Shelf", migrations: Room.shelf.migrations, momentary: ["book", "sessionOfTomorrow"])
    try LibraryDatabase.restore(file, into: newFolder, rooms: [room])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: newFolder.database))
    #expect(bytes.range(of: Data("Layar Terkembang".utf8)) == nil)
    let there = try FileManager.default.contentsOfDirectory(atPath: newFolder.path).sorted()
    #expect(there == ["attachments", "sartika.db", "sartika.erased", "sartika.lock"])
    let restored = try LibraryDatabase.open(newFolder, rooms: [.shelf])
    #expect(try await titles(restored) == [])
    let shelves = try await restored.read { try Int.fetchOne($0, sql: "SELECT books FROM shelf") }
    #expect(shelves == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  @Test func `an earlier backup is not overwritten`() async throws {
    _ = try await library.backUp(to: file)
    let path = file
    await #expect(throws: BackupRefusal.alreadyThere(path)) { try await library.backUp(to: path) }
  }

  @Test func `a live library is never restored over`() async throws {
    _ = try await library.backUp(to: file)
    #expect(throws: DataFolderRefusal.alreadyThere(temporary.library.path)) {
      try LibraryDatabase.restore(file, into: temporary.library, rooms: [.shelf])
    }
  }

  @Test func `a damaged backup is refused and nothing is written`() async throws {
    for number in 1...50 {
      try await library.transaction {
        try shelve(String(repeating: "\(number) ", count: 400), in: $0)
      }
    }
    _ = try await library.backUp(to: file)
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: file))
    try handle.seek(toOffset: 4096 * 3)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: 4096 * 6))
    try handle.close()
    #expect(throws: BackupRefusal.damaged(file)) {
      try LibraryDatabase.restore(file, into: newFolder, rooms: [.shelf])
    }
    #expect(!newFolder.holdsALibrary)
  }

  @Test func `something else than a backup is refused`() throws {
    try Data("not a database".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: BackupRefusal.damaged(file)) {
      try LibraryDatabase.restore(file, into: newFolder, rooms: [.shelf])
    }
    #expect(throws: BackupRefusal.missing(file + ".no")) {
      try LibraryDatabase.restore(file + ".no", into: newFolder, rooms: [.shelf])
    }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, "backup-no-room"), (.SQLITE_IOERR, "backup-not-writable"),
  ])
  func `a backup that finds no room leaves nothing behind and can be tried again`(
    _ code: ResultCode, _ type: String
  ) async throws {
    let disk = BadDisk()
    let other = DataFolder(temporary.path + "/other")
    let library = try LibraryDatabase.open(other, rooms: [disk.room])
    disk.fails(with: code, after: 0)
    let path = file
    await #expect {
      try await library.backUp(to: path)
    } throws: { ($0 as? BackupRefusal)?.type == type }
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(!ErasedList(beside: file).isThere)
    disk.mended()
    _ = try await library.backUp(to: file)
    try FileManager.default.removeItem(atPath: file)
    disk.fails(with: code, after: 0)
    await #expect(throws: BackupRefusal.self) { try await library.backUp(to: path) }
    #expect(ErasedList(beside: file).isThere, "it was there before")
  }

  @Test(arguments: [true, false])
  func `a backup that fails leaves the list on which another one relies`(
    addsAMark: Bool
  ) async throws {
    let stick = temporary.path + "/stick"
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
    let (list, file) = (ErasedList(at: stick), stick + "/cadangan.db")
    // The other one is at work when this one has made the list, and then there is no room.
    let room = Room(
      name: "Shelf", migrations: Room.shelf.migrations,
      prepare: { _ in
        guard list.isThere else { return }
        if addsAMark {
          try list.add([String(repeating: "a", count: 32)])
        } else {
          try Data("salinan".utf8).write(to: URL(fileURLWithPath: stick + "/lain.db"))
        }
        throw DatabaseError(resultCode: .SQLITE_FULL)
      })
    let library = try LibraryDatabase.open(DataFolder(temporary.path + "/other"), rooms: [room])
    await #expect(throws: BackupRefusal.self) { try await library.backUp(to: file) }
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(list.isThere)
  }

  @Test(arguments: 0...2)
  func `a copy that cannot be looked at does not stay, whatever was to be looked at`(
    opened: Int
  ) async throws {
    let disk = BadDisk()
    let other = DataFolder(temporary.path + "/other")
    let library = try LibraryDatabase.open(other, rooms: [disk.room])
    // From then on who reads the library has a connection; a copy is opened three times.
    _ = try await library.backUp(to: file + ".first")
    disk.fails(with: .SQLITE_IOERR, after: opened)
    let path = file
    await #expect(throws: BackupRefusal.self) { try await library.backUp(to: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [true, false])
  func `a restore that breaks off leaves the folder as it was`(wasThere: Bool) async throws {
    _ = try await library.backUp(to: file)
    if wasThere {
      try FileManager.default.createDirectory(
        atPath: newFolder.path, withIntermediateDirectories: true)
    }
    let disk = BadDisk()
    // The backup itself is read well; what arrived in the folder is not.
    disk.fails(with: .SQLITE_CORRUPT, after: 1)
    #expect(throws: BackupRefusal.self) {
      try LibraryDatabase.restore(file, into: newFolder, rooms: [disk.room])
    }
    let left = try? FileManager.default.contentsOfDirectory(atPath: newFolder.path)
    #expect(left == (wasThere ? [] : nil))
    disk.mended()
    try LibraryDatabase.restore(file, into: newFolder, rooms: [disk.room])
    #expect(newFolder.holdsALibrary)
  }

  @Test(arguments: [
    ("CREATE TRIGGER evil AFTER INSERT ON book BEGIN DELETE FROM shelf; END", "evil"),
    ("CREATE VIEW everything AS SELECT * FROM book", "everything"),
    ("CREATE TABLE leak (line TEXT)", "leak"),
    ("CREATE INDEX bookByTitle ON book (title)", "bookByTitle"),
    ("ALTER TABLE shelf ADD COLUMN colour TEXT", "shelf"),
    ("DROP TABLE book; CREATE TABLE book (title TEXT NOT NULL, shelf TEXT)", "book"),
    ("DROP TABLE book", "book"),
  ])
  func `a backup with something foreign in it is refused by name`(
    _ change: String, _ name: String
  ) async throws {
    _ = try await library.backUp(to: file)
    let queue = try DatabaseQueue(path: file)
    try await queue.writeWithoutTransaction { try $0.execute(sql: change) }
    try queue.close()
    let error = #expect(throws: BackupRefusal.self) {
      try LibraryDatabase.restore(file, into: newFolder, rooms: [.shelf])
    }
    #expect(error?.sentence.id.contains(name) == true)
    #expect(error?.sentence.en.contains(name) == true)
    #expect(!newFolder.holdsALibrary)
  }

  @Test func `a backup of a newer version is refused`() async throws {
    let other = DataFolder(temporary.path + "/other")
    let newer = try LibraryDatabase.open(other, rooms: [.tomorrowsShelf])
    _ = try await newer.backUp(to: file)
    #expect(throws: BackupRefusal.newer(file)) {
      try LibraryDatabase.restore(file, into: newFolder, rooms: [.shelf])
    }
  }
}

/// A disk that fails when a connection is opened, after so many that were opened well.
private final class BadDisk: Sendable {
  private let fault = Mutex<(code: ResultCode, after: Int)?>(nil)

  func fails(with code: ResultCode, after count: Int) { fault.withLock { $0 = (code, count) } }
  func mended() { fault.withLock { $0 = nil } }

  var room: Room {
    Room(
      name: "Shelf", migrations: Room.shelf.migrations,
      prepare: { [self] _ in
        try fault.withLock { fault in
          guard let (code, after) = fault else { return }
          guard after == 0 else { return fault = (code, after - 1) }
          throw DatabaseError(resultCode: code)
        }
      })
  }
}
