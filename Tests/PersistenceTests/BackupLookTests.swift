import Foundation
import GRDB
import Testing
import Values

@testable import Persistence

struct `A look into the backups` {
  let temporary: TemporaryFolder
  let folder: BackupFolder
  let file: String

  /// With a backup that says of itself that it has a log, as a database copied by hand does.
  init() async throws {
    temporary = try TemporaryFolder()
    folder = BackupFolder(temporary.path + "/stick")
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    try await library.prepare(folder)
    file = try await library.backUp(into: folder, on: noon.day).path
    let queue = try DatabaseQueue(path: file)
    try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func look() -> (books: [Int?], unread: [String]) {
    var look = BackupLook(folder, rooms: [.shelf])
    let found = look.readEach { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM book") }
    return (found.map { $0.value }, look.unread)
  }

  @Test func `leaves nothing beside them`() throws {
    let before = try names()
    let found = look()
    #expect(found.books == [1] && found.unread == [])
    #expect(try names() == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `reads them also where nothing can be written`() throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let found = look()
    #expect(found.books == [1] && found.unread == [])
  }

  @Test func `sees what is in a log beside them`() async throws {
    let queue = try DatabaseQueue(path: file)
    try await queue.write { try shelve("Kartini", in: $0) }
    let found = look()
    #expect(found.books == [2] && found.unread == [])
    try queue.close()
  }
}
