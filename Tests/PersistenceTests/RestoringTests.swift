import Foundation
import Persistence
import Testing
import Values

struct `Two restores into one folder` {
  let temporary: TemporaryFolder
  let file: String

  init() async throws {
    temporary = try TemporaryFolder()
    file = temporary.path + "/cadangan.db"
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    _ = try await library.backUp(to: file)
  }

  /// Whether it was restored, and not refused.
  private static func restore(_ file: String, into folder: DataFolder) async throws -> Bool {
    try await Disk.aside {
      do {
        try LibraryDatabase.restore(file, into: folder, rooms: [.shelf])
        return true
      } catch is any Refusal {
        return false
      }
    }
  }

  @Test func `leave one library, and neither takes away what the other wrote`() async throws {
    for round in 1...20 {
      let (file, new) = (file, DataFolder(temporary.path + "/new-\(round)"))
      async let first = Self.restore(file, into: new)
      async let second = Self.restore(file, into: new)
      let restored = try await [first, second]
      #expect(restored.contains(true), "\(round)")
      let library = try LibraryDatabase.open(new, rooms: [.shelf])
      #expect(try await titles(library) == ["Layar Terkembang"], "\(round)")
    }
  }

  @Test func `leave what lies in a folder that the other holds`() throws {
    let new = DataFolder(temporary.path + "/new")
    try FileManager.default.createDirectory(atPath: new.path, withIntermediateDirectories: true)
    let other = open(new.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(other) }
    try #require(other >= 0 && flock(other, LOCK_EX) == 0)
    #expect(throws: DataFolderRefusal.inUse(new.path, process: nil)) {
      try LibraryDatabase.restore(file, into: new, rooms: [.shelf])
    }
    #expect(FileManager.default.fileExists(atPath: new.attachments))
  }
}
