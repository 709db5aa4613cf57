import Foundation
import GRDB
import Persistence
import Testing
import Values

struct `A folder without its database` {
  let temporary: TemporaryFolder
  init() throws { temporary = try TemporaryFolder() }

  private var folder: DataFolder { temporary.library }

  private func put(_ names: [String], _ text: String = "") throws {
    try FileManager.default.createDirectory(
      atPath: folder.attachments, withIntermediateDirectories: true)
    for name in names {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
  }

  private func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(
    arguments: ["sartika.erased", "scan.keys", "sartika.db-wal", "attachments/sampul.jpg"],
    ["", "isi"])
  func `is not taken for a new one, whatever is left of the library`(
    name: String, text: String
  ) throws {
    try put([name], text)
    try expectLost()
    try put(["sartika.db", "sartika.lock"])
    try expectLost()
  }

  /// What SQLite takes for a database in which there is nothing yet.
  enum Blank: CaseIterable, Sendable { case oneByte, withoutTables }

  @Test(arguments: Blank.allCases)
  func `is not taken for a new one when something blank lies in its place`(blank: Blank) throws {
    try put(["scan.keys", "sartika.lock"], "isi")
    switch blank {
    case .oneByte: try put(["sartika.db"], "\n")
    case .withoutTables:
      let database = try DatabaseQueue(path: folder.database)
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 1") }
      try database.close()
    }
    let file = URL(fileURLWithPath: folder.database)
    let before = try Data(contentsOf: file)
    try expectLost()
    #expect(try Data(contentsOf: file) == before)
  }

  /// No way of opening it makes a library or changes a file.
  private func expectLost() throws {
    let before = try names()
    let ways: [(DataFolder, [Room]) throws -> LibraryDatabase] = [
      { try LibraryDatabase.open($0, rooms: $1) },
      { try LibraryDatabase.openToServe($0, rooms: $1) },
      { try LibraryDatabase.openBeside($0, rooms: $1) },
      { try LibraryDatabase.openToRead($0, rooms: $1) },
    ]
    for way in ways {
      let refusal = #expect(throws: DataFolderRefusal.self) { _ = try way(folder, [.shelf]) }
      #expect(refusal?.type == "data-folder-lost")
      #expect(refusal?.sentence.en.contains("sartika restore --data") == true)
    }
    #expect(try names() == before)
  }

  @Test func `names the list of erased people for the restore, where it has one`() throws {
    try put(["sartika.erased"])
    let refusal = #expect(throws: DataFolderRefusal.self) { try folder.refuseLost() }
    #expect(refusal?.sentence.id.contains("--erased \(folder.path)") == true)
    #expect(refusal?.sentence.en.contains("--erased \(folder.path)") == true)
  }

  @Test(arguments: [
    [], ["sartika.lock"], ["sartika.lock", ".write-probe-7"], ["sartika.lock", "sartika.db"],
    ["sartika.lock", "sartika.db", "sartika.db-journal"], ["sartika.lock", "sartika.ballast"],
    ["attachments/.DS_Store"], ["resep.txt"],
  ])
  func `becomes a library when a first start broke off in it`(left: [String]) async throws {
    try put(left)
    let library = try LibraryDatabase.open(folder, rooms: [.shelf], keepsBallast: true)
    try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    #expect(try await titles(library) == ["Layar Terkembang"])
  }

  @Test func `a library that is there is opened whatever lies beside it`() async throws {
    do {
      let library = try LibraryDatabase.open(folder, rooms: [.shelf])
      try await library.transaction { try shelve("Layar Terkembang", in: $0) }
    }
    try put(["sartika.erased", "scan.keys", "attachments/sampul.jpg"])
    #expect(throws: Never.self) { try folder.refuseLost() }
    let library = try LibraryDatabase.open(folder, rooms: [.shelf])
    #expect(try await titles(library) == ["Layar Terkembang"])
  }
}
