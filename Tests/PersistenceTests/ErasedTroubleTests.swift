import Foundation
import GRDB
import Testing
import Values

@testable import Persistence

private let one = String(repeating: "1", count: 32)
private let two = String(repeating: "2", count: 32)

struct `What is the matter with the list of erased people` {
  let temporary: TemporaryFolder
  let library: LibraryDatabase
  let list: ErasedList

  init() throws {
    temporary = try TemporaryFolder()
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    list = ErasedList(at: temporary.library.path)
  }

  private func erase(_ mark: String) async throws {
    try await library.transaction { db in
      try db.execute(sql: "INSERT INTO erased (mark) VALUES (?)", arguments: [mark])
    }
  }

  @Test func `is nothing while somebody is just being erased`() async throws {
    try await erase(one)
    var looks = 0
    let trouble = try await library.erasedListTrouble {
      looks += 1
      // The first erasure is done, and another one began.
      try list.add(looks == 1 ? [one] : [one, two])
      if looks == 1 { try await erase(two) }
    }
    #expect(trouble == nil && looks > 0)
  }

  @Test func `is told when she does not stand on it however often one looks`() async throws {
    try await erase(one)
    let trouble = try await library.erasedListTrouble(pausing: {})
    #expect(trouble == BackupRefusal.listNotKept(list.path))
    try await library.keepErasedList()
    #expect(try await library.erasedListTrouble() == nil)
  }

  @Test func `is told of the list beside the backups, which are made all the same`() async throws {
    let folder = BackupFolder(temporary.path + "/stick")
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try await erase(one)
    try await library.prepare(folder)
    #expect(try await library.erasedListTrouble(in: folder) == nil)
    let whole = try String(contentsOfFile: folder.erased.path, encoding: .utf8)
    let cut = String(whole.prefix(20))
    try Data((cut + "\n%PDF\n").utf8).write(to: URL(fileURLWithPath: folder.erased.path))
    _ = try await library.backUp(into: folder, on: noon.day)
    #expect(folder.backups.map(\.isWhole) == [true])
    let trouble = try await library.erasedListTrouble(in: folder)
    #expect(trouble == BackupRefusal.listBesideBackups(folder.erased.path))
    // Moved away, it is written anew when the folder is named again.
    try FileManager.default.moveItem(
      atPath: folder.erased.path, toPath: folder.erased.path + ".old")
    try await library.prepare(folder)
    #expect(try await library.erasedListTrouble(in: folder) == nil)
    #expect(try folder.erased.marks() == [one])
  }
}
