import Catalog
import Foundation
import GRDB
import MARC
import Persistence
import Synchronization
import Testing
import Trail
import Values

struct `What was taken out` {
  @Test func `is in no file after the daily scrub`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "sartika-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = DataFolder(path)
    let database = try LibraryDatabase.open(folder, rooms: [.catalog])
    let catalogue = Catalogue(database: database)
    let word = "zwiebelkuchenrezept"
    let marc = MARCRecord([MARCField("245", "0", "0", ("a", word))])
    let number = try await catalogue.addRecord(marc, at: ALibrary.morning, by: .house)
    for place in 1...50 {
      let other = MARCRecord([MARCField("245", "0", "0", ("a", "Judul \(place)"))])
      _ = try await catalogue.addRecord(other, at: ALibrary.morning, by: .house)
    }
    #expect(try Self.holds(word, folder))
    try await catalogue.removeRecord(number, at: ALibrary.morning, by: .house)
    try await database.scrub(at: ALibrary.morning)
    #expect(try !Self.holds(word, folder))
    #expect(try await catalogue.search(SearchQuery(text: "judul")).total == 50)
  }

  private static func holds(_ word: String, _ folder: DataFolder) throws -> Bool {
    // The log first: it may be moved into the database meanwhile.
    try [folder.database + "-wal", folder.database].contains { file in
      guard FileManager.default.fileExists(atPath: file) else { return false }
      // The stem of the word is in the index as well.
      let head = Data(word.utf8.prefix(12))
      return try Data(contentsOf: URL(filePath: file)).range(of: head) != nil
    }
  }

  @Test func `building anew changes nothing that was right`() async throws {
    let library = try ALibrary()
    _ = try await library.catalogue.addRecord(
      `Cataloguing on the simple form`.full, at: ALibrary.morning, by: .house)
    try await library.book("Dua", closed: true)
    func rows() async throws -> [String] {
      try await library.database.read { db in
        try [
          "record", "recordISBN", "recordISSN", "recordSubject", "publicText", "closedText",
          "publicRecord",
          "publicSubject",
        ].flatMap { table in
          try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.debugDescription)
        }
      }
    }
    let before = try await rows()
    let steps = Mutex<[[Int]]>([])
    try await library.catalogue.rebuildIndex { done, all in
      steps.withLock { $0.append([done, all]) }
    }
    #expect(steps.withLock { $0 } == [[2, 2]])
    #expect(try await rows() == before)
    #expect(before.count > 6)
  }

  /// Damage past the house: SQLite's own tables of the index lose or keep what they must not.
  @Test(arguments: [
    // Words of a record that is gone stay.
    "DELETE FROM publicText_content WHERE id = 1; DELETE FROM publicText_docsize WHERE id = 1",
    // Words are lost.
    "DELETE FROM publicText_data WHERE id > 10; DELETE FROM publicText_idx",
    // Nothing can be read any more.
    "UPDATE publicText_data SET block = x'ffffffffffffffff' WHERE id = 10",
    "UPDATE publicText_data SET block = x'00'",
  ])
  func `a damaged index is built anew, whatever is wrong with it`(damage: String) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "sartika-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = DataFolder(path)
    do {
      let catalogue = Catalogue(database: try LibraryDatabase.open(folder, rooms: [.catalog]))
      for title in ["Perempuan di Titik Nol", "Perempuan Berkalung", "Malam"] {
        let marc = MARCRecord([MARCField("245", "0", "0", ("a", title))])
        _ = try await catalogue.addRecord(marc, at: ALibrary.morning, by: .house)
      }
    }
    var patient = Configuration()
    patient.busyMode = .timeout(60)
    let past = try DatabaseQueue(path: folder.database, configuration: patient)
    try await past.writeWithoutTransaction { try $0.execute(sql: damage) }
    try past.close()
    let database = try LibraryDatabase.open(folder, rooms: [.catalog])
    let check = "INSERT INTO publicText (publicText) VALUES ('integrity-check')"
    await #expect(throws: (any Error).self, "it is damaged") {
      try await database.transaction { try $0.execute(sql: check) }
    }
    let catalogue = Catalogue(database: database)
    try await catalogue.rebuildIndex()
    try await database.transaction { try $0.execute(sql: check) }
    #expect(try await catalogue.search(SearchQuery(text: "perempuan")).total == 2)
    #expect(try await database.violations() == [])
    #expect(try await database.foreignObjects() == [])
  }

  @Test func `a broken index is noticed and can be built anew`() async throws {
    let library = try ALibrary()
    try await library.book("Perempuan")
    try await library.database.transaction { db in
      try db.execute(sql: "DELETE FROM publicText WHERE rowid = 1")
    }
    #expect(
      try await library.database.violations() == ["not so: every record is in the index once (1)"])
    try await library.catalogue.rebuildIndex()
    #expect(try await library.database.violations().isEmpty)
    #expect(try await library.total("perempuan") == 1)
  }
}
