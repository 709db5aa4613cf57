import Foundation
import GRDB
import Persistence
import Testing
import Values

struct `Opening a data folder` {
  let temporary: TemporaryFolder
  init() throws { temporary = try TemporaryFolder() }

  @Test func `what was acknowledged is on the disk`() async throws {
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    #expect(try await library.synchronousLevel() == 2)
    let mode = try await library.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
  }

  @Test func `foreign keys are on and deleted rows are zeroed`() async throws {
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    let pragmas = try await library.transaction { db in
      try ["foreign_keys", "secure_delete", "trusted_schema"].map {
        try Int.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(pragmas == [1, 1, 0])
    await #expect(throws: DatabaseError.self) {
      try await library.transaction { try $0.execute(sql: "INSERT INTO book VALUES ('a', 'no')") }
    }
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: [nil, 0o755])
  func `the folder and the files are for their owner alone`(before: Int?) throws {
    let path = temporary.library.path
    if let before {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: before])
    }
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    #expect(try mode(of: path) == 0o700)
    for name in ["/sartika.db", "/sartika.db-wal", "/sartika.db-shm", "/sartika.lock"] {
      #expect(try mode(of: path + name) == 0o600, "\(name)")
    }
    withExtendedLifetime(library) {}
  }

  @Test func `a folder that holds only languages is for its owner alone`() throws {
    let path = temporary.library.path
    try FileManager.default.createDirectory(
      atPath: path + "/languages", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o755])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: path + "/languages/su.json"))
    _ = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    #expect(try mode(of: path) == 0o700)
  }

  @Test func `a library that stood open is closed to others`() throws {
    do { _ = try LibraryDatabase.open(temporary.library, rooms: [.shelf]) }
    let (folder, file) = (temporary.library.path, temporary.library.database)
    for (path, mode) in [(folder, 0o755), (file, 0o644)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    _ = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    #expect(try mode(of: folder) == 0o700)
    #expect(try mode(of: file) == 0o600)
  }

  @Test func `a folder of other things stays open, only the library in it is closed`() throws {
    let folder = DataFolder(temporary.path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: temporary.path)
    try Data("resep".utf8).write(to: URL(fileURLWithPath: temporary.path + "/resep.txt"))
    _ = try LibraryDatabase.open(folder, rooms: [.shelf])
    #expect(try mode(of: temporary.path) == 0o755)
    #expect(try mode(of: folder.database) == 0o600)
  }

  @Test func `a second process is refused and told who is there`() throws {
    let first = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    #expect {
      try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    } throws: { error in
      guard case DataFolderRefusal.inUse(_, let process) = error else { return false }
      return process == String(ProcessInfo.processInfo.processIdentifier)
    }
    withExtendedLifetime(first) {}
  }

  @Test func `a file that was cut off or is none is refused, and stays as it is`() async throws {
    do { _ = try LibraryDatabase.open(temporary.library, rooms: [.shelf]) }
    try await temporary.library.closed()
    let file = URL(fileURLWithPath: temporary.library.database)
    let whole = try Data(contentsOf: file)
    for bytes in [whole.prefix(5000), Data("tidak pernah menjadi basis data".utf8)] {
      for name in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + name) }
      try bytes.write(to: file)
      #expect(throws: DataFolderRefusal.damaged(temporary.library.path)) {
        try LibraryDatabase.open(temporary.library, rooms: [.shelf])
      }
      #expect(throws: DataFolderRefusal.damaged(temporary.library.path)) {
        try LibraryDatabase.openToRead(temporary.library, rooms: [.shelf])
      }
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test func `a change that broke off before there was a log is taken back`() async throws {
    do {
      let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
      try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    }
    let (whole, broken) = (temporary.library, DataFolder(temporary.path + "/patah"))
    try await whole.closed()
    try FileManager.default.createDirectory(atPath: broken.path, withIntermediateDirectories: true)
    var patient = Configuration()
    patient.busyMode = .timeout(60)
    let past = try DatabaseQueue(path: whole.database, configuration: patient)
    try await past.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN")
      for number in 1...2000 {
        let name = String(repeating: "x", count: 500) + "\(number)"
        try db.execute(sql: "INSERT INTO shelf VALUES (?, 0)", arguments: [name])
      }
      for name in ["", "-journal"] {
        try FileManager.default.copyItem(
          atPath: whole.database + name, toPath: broken.database + name)
      }
      try db.execute(sql: "ROLLBACK")
    }
    let library = try LibraryDatabase.open(broken, rooms: [.shelf])
    #expect(try await titles(library) == ["Layar Terkembang"])
    let shelves = try await library.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM shelf WHERE name LIKE 'x%'")
    }
    #expect(shelves == 0)
  }

  @Test func `the folder is free again when the first has gone`() throws {
    do { _ = try LibraryDatabase.open(temporary.library, rooms: [.shelf]) }
    #expect(throws: Never.self) {
      try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    }
  }

  @Test func `a reader may look while the owner works`() async throws {
    let owner = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    try await owner.transaction { try shelve("Layar Terkembang", in: $0) }
    let reader = try LibraryDatabase.openToRead(temporary.library, rooms: [.shelf])
    #expect(try await titles(reader) == ["Layar Terkembang"])
    await #expect(throws: StorageRefusal.readOnly) {
      try await reader.transaction { try shelve("Belenggu", in: $0) }
    }
    withExtendedLifetime(owner) {}
  }

  @Test func `a folder from a newer version is refused and left as it was`() async throws {
    do {
      let newer = try LibraryDatabase.open(temporary.library, rooms: [.tomorrowsShelf])
      // Otherwise the file is written when the log moves into it, whoever opens it next.
      #expect(try await newer.emptyLog())
    }
    let file = URL(fileURLWithPath: temporary.library.database)
    let before = try Data(contentsOf: file)
    #expect(throws: DataFolderRefusal.newer(temporary.library.path)) {
      try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    }
    #expect(try Data(contentsOf: file) == before)
    let again = try LibraryDatabase.open(temporary.library, rooms: [.tomorrowsShelf])
    #expect(try await again.violations() == [])
  }

  @Test func `reading an older folder asks for an update first`() throws {
    do { _ = try LibraryDatabase.open(temporary.library, rooms: [.shelf]) }
    #expect(throws: DataFolderRefusal.older(temporary.library.path)) {
      try LibraryDatabase.openToRead(temporary.library, rooms: [.tomorrowsShelf])
    }
  }

  @Test func `a folder that cannot be written is named`() throws {
    let file = temporary.path + "/a-file"
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    let folder = DataFolder(file + "/library")
    #expect(throws: DataFolderRefusal.notWritable(folder.path)) {
      try LibraryDatabase.open(folder, rooms: [.shelf])
    }
  }

  @Test func `reading where there is nothing says so and creates nothing`() {
    #expect(throws: DataFolderRefusal.notALibrary(temporary.library.path)) {
      try LibraryDatabase.openToRead(temporary.library, rooms: [.shelf])
    }
    #expect(!FileManager.default.fileExists(atPath: temporary.library.path))
  }

  @Test func `every refusal has both languages and a stable name`() {
    let all: [any Refusal] = [
      DataFolderRefusal.notWritable("/x"), DataFolderRefusal.inUse("/x", process: "7"),
      DataFolderRefusal.inUse("/x", process: nil), DataFolderRefusal.newer("/x"),
      DataFolderRefusal.notALibrary("/x"), DataFolderRefusal.older("/x"),
      DataFolderRefusal.alreadyThere("/x"), DataFolderRefusal.damaged("/x"),
      DataFolderRefusal.notTakenOver("/x", [DamagedRow("y", number: 3)]),
      DataFolderRefusal.lost("/x", beside: ["y"]),
      DataFolderRefusal.notAFile("/x"), DataFolderRefusal.notAFolder("/x"),
      DataFolderRefusal.foreign("/x"), DataFolderRefusal.failing("/x"),
      DataFolderRefusal.noRoom("/x"),
      DataFolderRefusal.closedFile("/x", owner: "y"),
      BackupRefusal.alreadyThere("/x"),
      BackupRefusal.notWritable("/x"), BackupRefusal.missing("/x"), BackupRefusal.damaged("/x"),
      BackupRefusal.noRoom("/x"), BackupRefusal.foreign("/x", []),
      BackupRefusal.rulesBroken("/x", ["y"]),
      BackupRefusal.notTakenOver("/x", [DamagedRow("y", number: 3)]),
      BackupRefusal.tooSlow("/x"), BackupRefusal.folderAway("/x"), BackupRefusal.folderInData("/x"),
      BackupRefusal.folderHoldsData("/x"),
      BackupRefusal.folderNotAbsolute("/x"), BackupRefusal.notReadable("/x"),
      BackupRefusal.placeTaken("/x"),
      BackupRefusal.listDamaged("/x", line: 3), BackupRefusal.listNotKept("/x"),
      BackupRefusal.listCut("/x", line: 3), BackupRefusal.listHeld("/x"),
      BackupRefusal.listBesideBackups("/x"),
      RequestKeyRefusal(),
    ]
    #expect(Set(all.map(\.type)).count == all.count - 1)
    for refusal in all { #expect(refusal.sentence.id != refusal.sentence.en) }
  }
}
