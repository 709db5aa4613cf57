import Foundation
import GRDB
import Persistence
import Testing
import Values

/// What somebody may do to the files of a library that is open.
enum Mishap: String, CaseIterable, Sendable {
  case databaseRemoved, databaseReplaced, databaseEmptied, logRemoved, indexRemoved, lockRemoved
  case allRemoved, folderMoved

  /// What the house says of it: whether the data themselves are there.
  var refusal: StorageRefusal {
    [.indexRemoved, .lockRemoved].contains(self) ? .unguarded : .moved
  }

  func happen(to folder: DataFolder) throws {
    let files = FileManager.default
    switch self {
    case .databaseRemoved: try files.removeItem(atPath: folder.database)
    case .databaseReplaced:
      let database = URL(fileURLWithPath: folder.database)
      try Data(contentsOf: database).write(to: database, options: .atomic)
    case .databaseEmptied: try #require(truncate(folder.database, 0) == 0)
    case .logRemoved: try files.removeItem(atPath: folder.database + "-wal")
    case .indexRemoved: try files.removeItem(atPath: folder.database + "-shm")
    case .lockRemoved: try files.removeItem(atPath: folder.path + "/sartika.lock")
    case .allRemoved:
      for name in ["", "-wal", "-shm"] { try files.removeItem(atPath: folder.database + name) }
    case .folderMoved: try files.moveItem(atPath: folder.path, toPath: folder.path + "-lama")
    }
  }
}

struct `Files of a library that is open` {
  let temporary: TemporaryFolder
  init() throws { temporary = try TemporaryFolder() }

  private var folder: DataFolder { temporary.library }

  /// Only inserts, so that the log is not emptied soon.
  private func add(_ name: String, to library: LibraryDatabase) async throws {
    try await library.transaction { db in
      try db.execute(sql: "INSERT INTO shelf VALUES (?, 0)", arguments: [name])
    }
  }

  @Test(arguments: Mishap.allCases)
  func `take nothing that would be lost, when they are not where they were`(
    mishap: Mishap
  ) async throws {
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    try await add("1", to: library)
    try mishap.happen(to: folder)
    await #expect(throws: mishap.refusal) { try await add("2", to: library) }
    #expect(library.trouble == mishap.refusal)
    await #expect(throws: mishap.refusal) { try await library.emptyLog() }
  }

  @Test func `that were away once are trusted again only when they are opened anew`() async throws {
    do {
      let library = try LibraryDatabase.open(folder, rooms: [.shelf])
      try await add("1", to: library)
      let (file, aside) = (folder.database, folder.database + ".aside")
      try FileManager.default.moveItem(atPath: file, toPath: aside)
      await #expect(throws: StorageRefusal.moved) { try await add("2", to: library) }
      try FileManager.default.moveItem(atPath: aside, toPath: file)
      await #expect(throws: StorageRefusal.moved) { try await add("3", to: library) }
    }
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    try await add("4", to: library)
    let names = try await library.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM shelf WHERE length(name) = 1 ORDER BY name")
    }
    #expect(names == ["1", "4"])
  }

  @Test func `are not written on when somebody emptied the log`() async throws {
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    try await add("1", to: library)
    try #require(truncate(folder.database + "-wal", 0) == 0)
    await #expect(throws: StorageRefusal.self) { try await add("2", to: library) }
    #expect(library.trouble != nil)
  }

  @Test func `are the same after the house has emptied the log`() async throws {
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    for name in ["1", "2", "3"] {
      try await add(name, to: library)
      #expect(try await library.emptyLog())
    }
    try await add("4", to: library)
    #expect(library.trouble == nil)
  }

  @Test func `may have a log of which a crash left nothing that can be read`() async throws {
    do { _ = try LibraryDatabase.open(folder, rooms: [.shelf]) }
    try Data(count: 8192).write(to: URL(fileURLWithPath: folder.database + "-wal"))
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    try await add("1", to: library)
    #expect(library.trouble == nil)
  }

  @Test func `that another program holds are said to be so`() async throws {
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    try await add("1", to: library)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.database, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    await #expect(throws: StorageRefusal.busy) { try await add("2", to: library) }
    try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try await add("3", to: library)
  }

  @Test func `are watched by a command beside the server, too`() async throws {
    let server = try LibraryDatabase.open(folder, rooms: [.shelf])
    let command = try LibraryDatabase.openBeside(folder, rooms: [.shelf])
    try await add("1", to: command)
    try Mishap.databaseRemoved.happen(to: folder)
    await #expect(throws: StorageRefusal.moved) { try await add("2", to: command) }
    withExtendedLifetime(server) {}
  }

  @Test func `belong to the first who came, also when the file that says so is gone`() throws {
    let first = try LibraryDatabase.open(folder, rooms: [.shelf])
    try Mishap.lockRemoved.happen(to: folder)
    #expect(throws: DataFolderRefusal.inUse(folder.path, process: nil)) {
      try LibraryDatabase.open(folder, rooms: [.shelf])
    }
    withExtendedLifetime(first) {}
  }
}
