import Foundation
import GRDB
import Persistence
import Testing
import Values

struct `A library that arrives in a folder` {
  let temporary: TemporaryFolder
  let file: String

  init() async throws {
    temporary = try TemporaryFolder()
    file = temporary.path + "/cadangan.db"
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    _ = try await library.backUp(to: file)
  }

  private struct Stopped: Error {}

  private static func names(_ folder: DataFolder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func `has its place only when it was mended`() async throws {
    let (file, new) = (file, DataFolder(temporary.path + "/new"))
    let (_, before) = try await LibraryDatabase.restore(file, into: new, rooms: [.shelf]) {
      library in
      try await library.transaction { try shelve("Malam", in: $0) }
      return new.holdsALibrary
    }
    #expect(!before)
    #expect(
      Self.names(new) == ["attachments", "sartika.db", "sartika.erased", "sartika.lock"])
    let library = try LibraryDatabase.open(new, rooms: [.shelf])
    #expect(try await titles(library) == ["Layar Terkembang", "Malam"])
  }

  @Test func `may have a disk of its own`() async throws {
    let (file, new) = (file, DataFolder(temporary.path + "/new"))
    try FileManager.default.createDirectory(
      atPath: new.path + "/lost+found", withIntermediateDirectories: true)
    _ = try await LibraryDatabase.restore(file, into: new, rooms: [.shelf]) { _ in }
    #expect(Self.names(new).contains("lost+found"))
    #expect(new.holdsALibrary)
  }

  @Test func `leaves nothing when the mending breaks off`() async throws {
    let (file, new) = (file, DataFolder(temporary.path + "/new"))
    await #expect(throws: Stopped.self) {
      _ = try await LibraryDatabase.restore(file, into: new, rooms: [.shelf]) { _ -> Void in
        throw Stopped()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: new.path))
  }

  @Test func `leaves no folder that it made, and each that was there, when the mending breaks off`()
    async throws
  {
    let (file, deep) = (file, DataFolder(temporary.path + "/p/q/r"))
    let own = DataFolder(temporary.path + "/own")
    try FileManager.default.createDirectory(
      atPath: own.attachments, withIntermediateDirectories: true)
    try Data("1".utf8).write(to: URL(fileURLWithPath: own.path + "/sartika.lock"))
    for new in [deep, own] {
      await #expect(throws: Stopped.self) {
        _ = try await LibraryDatabase.restore(file, into: new, rooms: [.shelf]) { _ -> Void in
          throw Stopped()
        }
      }
    }
    #expect(!FileManager.default.fileExists(atPath: temporary.path + "/p"))
    #expect(Self.names(own) == ["attachments", "sartika.lock"])
  }

  @Test func `does not take its place while somebody else has it open, and says so`() async throws {
    let (file, new) = (file, DataFolder(temporary.path + "/new"))
    let within = new.arrival(of: .backup).database
    await #expect(throws: BackupRefusal.heldOpen(within)) {
      _ = try await LibraryDatabase.restore(file, into: new, rooms: [.shelf]) { _ in
        let other = try DatabaseQueue(path: within)
        _ = try await other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM book") }
        return other
      }
    }
    #expect(!FileManager.default.fileExists(atPath: new.path))
  }

  @Test func `does not take the place of what came there meanwhile`() async throws {
    let new = DataFolder(temporary.path + "/new")
    await #expect(throws: DataFolderRefusal.alreadyThere(new.path)) {
      try await LibraryDatabase.demonstrate(in: new, rooms: [.shelf]) { _ in
        try Data("penting".utf8).write(to: URL(fileURLWithPath: new.path + "/surat"))
      }
    }
    #expect(Self.names(new) == ["surat"])
  }

  @Test func `is told to whoever comes meanwhile as somebody at work`() async throws {
    let (file, new) = (file, DataFolder(temporary.path + "/new"))
    try await LibraryDatabase.demonstrate(in: new, rooms: [.shelf]) { _ in
      let process = "\(ProcessInfo.processInfo.processIdentifier)"
      let refusal = DataFolderRefusal.inUse(new.path, process: process)
      #expect(throws: refusal) { _ = try LibraryDatabase.open(new, rooms: [.shelf]) }
      #expect(throws: refusal) {
        try LibraryDatabase.restore(file, into: new, rooms: [.shelf])
      }
      await #expect(throws: refusal) {
        try await LibraryDatabase.demonstrate(in: new, rooms: [.shelf]) { _ in }
      }
    }
    #expect(Self.names(new) == ["attachments", "sartika.db", "sartika.lock"])
  }

  @Test(arguments: Arriving.allCases)
  func `that broke off is named, and the same again goes through`(what: Arriving) async throws {
    let (file, new) = (file, DataFolder(temporary.path + "/new"))
    try Self.breakOff(what, in: new)
    let before = Self.names(new)
    let ways: [(DataFolder, [Room]) throws -> LibraryDatabase] = [
      { try LibraryDatabase.open($0, rooms: $1) },
      { try LibraryDatabase.openToRead($0, rooms: $1) },
    ]
    for way in ways {
      #expect(throws: DataFolderRefusal.brokenOff(new.path, what)) { _ = try way(new, [.shelf]) }
    }
    #expect(Self.names(new) == before)
    switch what {
    case .backup:
      await #expect(throws: DataFolderRefusal.brokenOff(new.path, what)) {
        try await LibraryDatabase.demonstrate(in: new, rooms: [.shelf]) { _ in }
      }
      try LibraryDatabase.restore(file, into: new, rooms: [.shelf])
    case .demonstration:
      try await LibraryDatabase.demonstrate(in: new, rooms: [.shelf]) { _ in }
    }
    #expect(!FileManager.default.fileExists(atPath: new.arrival(of: what).path))
    _ = try LibraryDatabase.open(new, rooms: [.shelf])
  }

  /// What a restore or a demonstration leaves that is killed.
  private static func breakOff(_ what: Arriving, in folder: DataFolder) throws {
    let within = folder.arrival(of: what)
    for path in [folder.attachments, within.attachments] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let lists = what == .backup ? [folder.path, within.path].map { $0 + "/sartika.erased" } : []
    for list in lists { try Data("\n".utf8).write(to: URL(fileURLWithPath: list)) }
    for path in [folder.path + "/sartika.lock", within.database, within.database + "-wal"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: path))
    }
  }

  @Test func `that comes to its end while somebody waits for it is not called broken off`()
    async throws
  {
    let new = DataFolder(temporary.path + "/new")
    try Self.breakOff(.backup, in: new)
    let atWork = open(new.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(atWork) }
    try #require(atWork >= 0 && flock(atWork, LOCK_EX) == 0)
    async let looking: Void = Disk.aside { try new.refuseBrokenOff() }
    try await Task.sleep(for: .milliseconds(100))
    try FileManager.default.moveItem(
      atPath: new.arrival(of: .backup).database, toPath: new.database)
    flock(atWork, LOCK_UN)
    do {
      try await looking
    } catch DataFolderRefusal.inUse {
      // It waits half a second, and this machine took longer.
    }
  }

  @Test func `leaves a folder of that name alone that is somebody's own`() async throws {
    let new = DataFolder(temporary.path + "/new")
    let own = new.arrival(of: .demonstration).path
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    try Data("penting".utf8).write(to: URL(fileURLWithPath: own + "/surat"))
    await #expect(throws: DataFolderRefusal.alreadyThere(new.path)) {
      try await LibraryDatabase.demonstrate(in: new, rooms: [.shelf]) { _ in }
    }
    #expect(Self.names(new) == ["sartika.filling"])
    #expect(try String(contentsOfFile: own + "/surat", encoding: .utf8) == "penting")
  }
}
