import Foundation
import GRDB
import Persistence
import Testing
import Values

struct `A name that the house needs` {
  let temporary: TemporaryFolder
  init() throws { temporary = try TemporaryFolder() }

  private var folder: DataFolder { temporary.library }

  /// What lies there instead of a file.
  enum Stranger: CaseIterable, Sendable {
    case folder, linkToItself, linkElsewhere

    /// A link from the database itself may lead to another disk.
    static let all = ["sartika.db", "-wal", "-shm", "sartika.lock", "sartika.ballast", "scan.keys"]
      .flatMap {
        name in
        let file = name.hasPrefix("-") ? "sartika.db" + name : name
        return allCases.filter { file != "sartika.db" || $0 != .linkElsewhere }.map { (file, $0) }
      }
  }

  private func put(_ stranger: Stranger, at path: String) throws {
    let files = FileManager.default
    switch stranger {
    case .folder: try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    case .linkToItself: try files.createSymbolicLink(atPath: path, withDestinationPath: path)
    case .linkElsewhere:
      try files.createSymbolicLink(atPath: path, withDestinationPath: temporary.path + "/surat")
    }
  }

  private func expectRefused(_ refusal: DataFolderRefusal) throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let ways: [(DataFolder, [Room]) throws -> LibraryDatabase] = [
      { try LibraryDatabase.open($0, rooms: $1) },
      { try LibraryDatabase.openToServe($0, rooms: $1) },
      { try LibraryDatabase.openBeside($0, rooms: $1) },
      { try LibraryDatabase.openToRead($0, rooms: $1) },
    ]
    for way in ways { #expect(throws: refusal) { _ = try way(folder, [.shelf]) } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test(arguments: Stranger.all)
  func `is said by its path when a folder or a link has it`(
    name: String, stranger: Stranger
  ) throws {
    let letter = URL(fileURLWithPath: temporary.path + "/surat")
    try Data("penting".utf8).write(to: letter)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let path = folder.path + "/" + name
    try put(stranger, at: path)
    try expectRefused(.notAFile(path))
    #expect(throws: DataFolderRefusal.notAFile(path)) { try folder.refuseMisplaced() }
    #expect(try Data(contentsOf: letter) == Data("penting".utf8))
  }

  @Test func `is said when a file lies where the attachments belong`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder.attachments))
    try expectRefused(.notAFolder(folder.attachments))
  }

  @Test func `may be reached over a link to the folder, or be a link to other attachments`()
    async throws
  {
    for name in ["library", "lampiran"] {
      try FileManager.default.createDirectory(
        atPath: temporary.path + "/" + name, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.attachments, withDestinationPath: temporary.path + "/lampiran")
    let link = temporary.path + "/tautan"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path)
    let library = try LibraryDatabase.open(DataFolder(link), rooms: [.shelf])
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    #expect(try await titles(library) == ["Layar Terkembang"])
  }

  /// What is taken away from a library whose database is a link.
  @Test(arguments: ["library/sartika.db", "lain.db", "lain.db-wal", "lain.db-shm"])
  func `may be a link to the database on another disk`(lost: String) async throws {
    let elsewhere = temporary.path + "/lain.db"
    let first = try LibraryDatabase.open(DataFolder(temporary.path + "/lama"), rooms: [.shelf])
    try await first.transaction { try shelve("Layar Terkembang", in: $0) }
    _ = try await first.backUp(to: elsewhere)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.database, withDestinationPath: elsewhere)
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    try await library.transaction { try shelve("Manusia Bebas", in: $0) }
    #expect(try await titles(library) == ["Layar Terkembang", "Manusia Bebas"])
    try FileManager.default.removeItem(atPath: temporary.path + "/" + lost)
    await #expect(throws: lost.hasSuffix("-shm") ? StorageRefusal.unguarded : .moved) {
      try await library.transaction { try shelve("Hilang", in: $0) }
    }
  }

  @Test(arguments: ["DELETE", "WAL"])
  func `is left to another program whose database has it`(journal: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let other = try DatabaseQueue(path: folder.database)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = \(journal); CREATE TABLE a (b)")
    }
    try other.close()
    let file = URL(fileURLWithPath: folder.database)
    let before = try Data(contentsOf: file)
    try expectRefused(.foreign(folder.path))
    #expect(try Data(contentsOf: file) == before)
  }
}
