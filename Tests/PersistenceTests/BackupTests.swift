import Foundation
import GRDB
import Persistence
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

  @Test func `a backup of a newer version is refused`() async throws {
    let other = DataFolder(temporary.path + "/other")
    let newer = try LibraryDatabase.open(other, rooms: [.tomorrowsShelf])
    _ = try await newer.backUp(to: file)
    #expect(throws: DataFolderRefusal.newer(file)) {
      try LibraryDatabase.restore(file, into: newFolder, rooms: [.shelf])
    }
  }
}
