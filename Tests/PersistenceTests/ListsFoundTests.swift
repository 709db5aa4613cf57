import Foundation
import GRDB
import Testing
import Values

@testable import Persistence

private let one = String(repeating: "a", count: 32)
private let two = String(repeating: "b", count: 32)

struct `What a restore learns of erased people` {
  let temporary: TemporaryFolder
  /// Open, as it was when the machine stopped.
  let library: LibraryDatabase
  let file: String
  let new: DataFolder

  init() async throws {
    temporary = try TemporaryFolder()
    new = DataFolder(temporary.path + "/new")
    let stick = temporary.path + "/stick"
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
    file = stick + "/cadangan.db"
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    _ = try await library.backUp(to: file)
    try await library.transaction {
      try $0.execute(sql: "INSERT INTO erased (mark) VALUES (?)", arguments: [one])
    }
    // What the machine did not come to write.
    try ErasedList(at: temporary.library.path).add([])
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// The old folder as a killed server leaves it: her mark is in the log of the database.
  private func killed() throws -> DataFolder {
    let old = DataFolder(temporary.path + "/old")
    try FileManager.default.createDirectory(atPath: old.path, withIntermediateDirectories: true)
    for name in ["sartika.db-wal", "sartika.db", ErasedList.name] {
      let source = temporary.library.path + "/" + name
      guard FileManager.default.fileExists(atPath: source) else { continue }
      try FileManager.default.copyItem(atPath: source, toPath: old.path + "/" + name)
    }
    return old
  }

  @Test(arguments: [true, false])
  func `is also in the table of the old folder, where nothing is left behind`(
    byItsList: Bool
  ) throws {
    let old = try killed()
    let before = try names(old.path)
    let named = ErasedList(at: byItsList ? old.erased : old.path)
    let found = try LibraryDatabase.restore(file, into: new, erased: [named], rooms: [.shelf])
    #expect(found.unread.isEmpty)
    #expect(try ErasedList(at: new.path).marks() == [one])
    #expect(try names(old.path) == before)
  }

  @Test func `is in the table of the old folder alone, when its list is gone`() throws {
    let old = try killed()
    try FileManager.default.removeItem(atPath: old.erased)
    try LibraryDatabase.restore(
      file, into: new, erased: [ErasedList(at: old.path)], rooms: [.shelf])
    #expect(try ErasedList(at: new.path).marks() == [one])
  }

  @Test(arguments: ["", "rusak", "tautan"])
  func `is told of when the table of the old folder cannot be read`(text: String) throws {
    let old = DataFolder(temporary.path + "/old")
    try FileManager.default.createDirectory(atPath: old.path, withIntermediateDirectories: true)
    if text == "tautan" {
      try FileManager.default.createSymbolicLink(
        atPath: old.database, withDestinationPath: old.path + "/tiada")
    } else {
      try Data(text.utf8).write(to: URL(fileURLWithPath: old.database))
    }
    let list = ErasedList(at: old.path)
    #expect(throws: BackupRefusal.missing(list.path)) {
      try LibraryDatabase.restore(file, into: new, erased: [list], rooms: [.shelf])
    }
    try list.add([two])
    let found = try LibraryDatabase.restore(file, into: new, erased: [list], rooms: [.shelf])
    #expect(found.unread == [old.database])
    #expect(try ErasedList(at: new.path).marks() == [two])
  }

  @Test(arguments: ["stick", "new", "named"])
  func `is not taken for nothing where a list is a link that leads nowhere`(place: String) throws {
    let list = ErasedList(in: temporary.path + "/" + place)
    if place != "stick" {
      try FileManager.default.createDirectory(
        atPath: temporary.path + "/" + place, withIntermediateDirectories: true)
    }
    try? FileManager.default.removeItem(atPath: list.path)
    try FileManager.default.createSymbolicLink(
      atPath: list.path, withDestinationPath: temporary.path + "/tiada")
    #expect(list.isThere)
    #expect(throws: BackupRefusal.notReadable(list.path)) {
      try LibraryDatabase.restore(
        file, into: new, erased: place == "named" ? [list] : [], rooms: [.shelf])
    }
    #expect(throws: BackupRefusal.notWritable(list.path)) { try list.add([one]) }
    #expect(!FileManager.default.fileExists(atPath: temporary.path + "/tiada"))
  }

  @Test func `is on the lists beside a link and beside the backup to which it leads`() throws {
    let link = temporary.path + "/lnk/x.db"
    try FileManager.default.createDirectory(
      atPath: temporary.path + "/lnk", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try ErasedList(beside: file).add([one])
    let found = try LibraryDatabase.restore(link, into: new, rooms: [.shelf])
    #expect(found.all.count == 1)
    #expect(try ErasedList(at: new.path).marks() == [one])
    try ErasedList(beside: link).add([two])
    let both = DataFolder(temporary.path + "/both")
    try LibraryDatabase.restore(link, into: both, rooms: [.shelf])
    #expect(try ErasedList(at: both.path).marks() == [one, two])
  }

  @Test func `is also in the table of the old folder whose list is named by a link`() throws {
    let (old, link) = (try killed(), temporary.path + "/daftar")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: old.erased)
    try LibraryDatabase.restore(
      file, into: new, erased: [ErasedList(at: link)], rooms: [.shelf])
    #expect(try ErasedList(at: new.path).marks() == [one])
  }

  /// A restore that knew more than the next one is told, and was killed.
  private func breakOff(_ text: String) throws -> ErasedList {
    let within = new.arrival(of: .backup)
    try FileManager.default.createDirectory(
      atPath: within.attachments, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(fileURLWithPath: within.database))
    try Data(text.utf8).write(to: URL(fileURLWithPath: within.path + "/" + ErasedList.name))
    return ErasedList(in: within.path)
  }

  @Test func `is what a restore knew that was killed, also when the next one fails first`() throws {
    let left = try breakOff("\n\(two)\n")
    #expect(throws: BackupRefusal.missing(file + ".no")) {
      try LibraryDatabase.restore(file + ".no", into: new, rooms: [.shelf])
    }
    let faulty = Room(
      name: "Shelf", migrations: Room.shelf.migrations,
      prepare: { _ in
        // Only what arrived fails, and when it did the list is there already.
        let arrived = left.path.replacing(ErasedList.name, with: "sartika.db")
        let facts = try FileFacts.seen(at: arrived)
        if let facts, facts.bytes > 4 { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      })
    #expect(throws: BackupRefusal.self) {
      try LibraryDatabase.restore(file, into: new, rooms: [faulty])
    }
    #expect(try left.marks() == [two])
    #expect(try names(left.path.replacing("/" + ErasedList.name, with: "")) == [ErasedList.name])
    let found = try LibraryDatabase.restore(file, into: new, rooms: [.shelf])
    #expect(found.all.map(\.path).contains(left.path) && found.damaged.isEmpty)
    #expect(try ErasedList(at: new.path).marks() == [two])
    #expect(!FileManager.default.fileExists(atPath: new.arrival(of: .backup).path))
  }

  @Test(arguments: ["", "\n\(two)\nbbb"])
  func `is told of when a restore was killed while it wrote that down`(text: String) throws {
    let left = try breakOff(text)
    let found = try LibraryDatabase.restore(file, into: new, rooms: [.shelf])
    #expect(found.damaged.map(\.path) == [left.path])
    #expect(new.holdsALibrary)
  }
}

struct `A library at work, or one that broke off` {
  let temporary: TemporaryFolder
  init() throws { temporary = try TemporaryFolder() }

  @Test(arguments: ["-wal", "-journal"])
  func `is no backup: what is in its log would be lost`(end: String) async throws {
    let file = temporary.path + "/sartika.db"
    let new = DataFolder(temporary.path + "/new")
    do {
      let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
      _ = try await library.backUp(to: file)
    }
    try Data("isi".utf8).write(to: URL(fileURLWithPath: file + end))
    let link = temporary.path + "/tautan.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    for path in [file, link] {
      let error = #expect(throws: BackupRefusal.self) {
        try LibraryDatabase.restore(path, into: new, rooms: [.shelf])
      }
      #expect(error?.type == "backup-is-a-library", "\(path)")
      #expect(error?.sentence.en.contains(end) == true)
    }
    #expect(!FileManager.default.fileExists(atPath: new.path))
    try Data().write(to: URL(fileURLWithPath: file + end))
    try LibraryDatabase.restore(link, into: new, rooms: [.shelf])
    let facts = try FileManager.default.attributesOfItem(atPath: new.database)
    #expect((facts[.type] as? FileAttributeType) == .typeRegular)
  }

  @Test func `gets nothing beside it by a look whether it is a backup`() async throws {
    let folder = temporary.library
    do {
      let library = try LibraryDatabase.open(folder, rooms: [.shelf])
      try await library.transaction { try shelve("Layar Terkembang", in: $0) }
      #expect(try await library.emptyLog())
    }
    try await folder.closed()
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let new = DataFolder(temporary.path + "/new")
    try LibraryDatabase.restore(folder.database, into: new, rooms: [.shelf])
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(after == before)
  }
}
