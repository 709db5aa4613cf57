import Catalog
import Foundation
import GRDB
import House
import MARC
import Testing
import Values

@testable import Persistence

struct `An older library with damage in it` {
  private let folder = DataFolder(NSTemporaryDirectory() + "sartika-old-" + UUID().uuidString)

  /// Four records of the time before the table of kinds: one that is whole, one of an impossible year,
  /// one of no kind, and one whose first byte is another; and a copy of a record that is not there.
  private func fill(isStale: Bool) throws {
    try folder.create()
    var configuration = LibraryDatabase.configuration(House.rooms)
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
    let migrator = LibraryDatabase.migrator(House.rooms)
    let before = try #require(migrator.migrations.last { $0 < "2026-11-28" })
    try migrator.migrate(queue, upTo: before)
    let marc = MARCRecord([MARCField("245", "0", "0", ("a", "Feminisme"))])
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for (number, form, year) in [
        (1, "book", 1998), (2, "book", 99_999), (3, "vinyl", 1998), (4, "book", 1998),
      ] {
        try db.execute(
          sql: """
            INSERT INTO record (number, address, form, title, sortTitle, year, createdAt, changedAt)
            VALUES (?1, 100000000000000 + ?1, ?2, 'Feminisme', 'feminisme', ?3,
              '2026-11-27T10:00:00Z', '2026-11-27T10:00:00Z')
            """, arguments: [number, form, year])
        try db.execute(
          sql: "INSERT INTO recordMARC (record, marc) VALUES (?, ?)",
          arguments: [number, number == 4 ? Data([0, 0xFF, 0]) : Data(marc.packed)])
      }
      try db.execute(
        sql: """
          INSERT INTO item (record, barcode, accessionNumber, callNumber, type)
          VALUES (999999, 'IP-1', '1/2026', '305', 'book')
          """)
      try db.execute(sql: "UPDATE searchState SET isStale = ?", arguments: [isStale])
    }
    try queue.close()
  }

  private func clear() { try? FileManager.default.removeItem(atPath: folder.path) }

  @Test func `is brought up to date, and each damaged row is set aside and named`() async throws {
    defer { clear() }
    try fill(isStale: false)
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    _ = try await database.checkByNight()
    let damaged = [
      DamagedRow("record", number: 2), DamagedRow("record", number: 3),
      DamagedRow("recordMARC", number: 4),
    ]
    #expect(database.damage.rows == damaged)
    let broken = try await database.violations().first { $0.contains("broken references") }
    #expect(broken?.hasPrefix("2 broken references: ") == true)
    #expect(broken?.contains("item 1") == true && broken?.contains("record 3") == true)
    #expect(try await database.foreignObjects() == [])
  }

  @Test func `has what is derived built from the records that can be read`() async throws {
    defer { clear() }
    try fill(isStale: true)
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    let catalogue = Catalogue(database: database)
    #expect(try await catalogue.search(SearchQuery(text: "feminisme")).total == 2)
    try await catalogue.rebuildIndex()
    #expect(try await catalogue.search(SearchQuery(text: "feminisme")).total == 2)
    let damaged = [DamagedRow("record", number: 3), DamagedRow("recordMARC", number: 4)]
    #expect(try await database.lookForDamage() == damaged)
  }

  /// A library of the time before the public had tables of its own, with one record in it.
  private func fillOldest(damaging damage: String = "SELECT 1") throws {
    try folder.create()
    let queue = try DatabaseQueue(
      path: folder.database, configuration: LibraryDatabase.configuration(House.rooms))
    let migrator = LibraryDatabase.migrator(House.rooms)
    try migrator.migrate(
      queue, upTo: #require(migrator.migrations.last { $0 < "2026-11-26" }))
    let marc = MARCRecord([MARCField("245", "0", "0", ("a", "Feminisme"))])
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO record (number, form, title, sortTitle, createdAt, changedAt)
          VALUES (1, 'book', 'Feminisme', 'feminisme',
            '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z')
          """)
      try db.execute(
        sql: "INSERT INTO recordMARC (record, marc) VALUES (1, ?)", arguments: [Data(marc.packed)])
      try db.execute(sql: damage)
    }
    try queue.close()
  }

  @Test(arguments: [
    "UPDATE recordText_config SET v = 'zz'",
    "UPDATE recordText_data SET id = -1 WHERE id = 10",
  ])
  func `is brought up to date with an index of words that nobody can open`(
    damage: String
  ) async throws {
    defer { clear() }
    try fillOldest(damaging: damage)
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    let found = try await Catalogue(database: database).search(SearchQuery(text: "feminisme"))
    #expect(found.total == 1)
    #expect(try await database.foreignObjects() == [])
  }

  @Test(arguments: [
    "UPDATE publicText_docsize SET sz = x'ff'", "UPDATE publicText_config SET v = 'zz'",
    "UPDATE publicText_data SET id = -1 WHERE id = 10",
  ])
  func `says that its index of words is damaged, until it is made anew`(
    damage: String
  ) async throws {
    defer { clear() }
    try fillOldest()
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    let catalogue = Catalogue(database: database)
    let finding = "malformed inverted index for FTS5 table main.publicText"
    #expect(try await !database.violations().contains(finding))
    try await database.transaction { try $0.execute(sql: damage) }
    #expect(try await database.violations().contains(finding))
    _ = try await database.checkByNight()
    #expect(database.trouble == nil && database.damage.rows == [DamagedRow("publicText")])
    try await catalogue.rebuildIndex()
    #expect(try await !database.violations().contains(finding))
    #expect(try await catalogue.search(SearchQuery(text: "feminisme")).total == 1)
  }

  @Test func `refuses a search in a sentence when its index of words cannot be opened`()
    async throws
  {
    defer { clear() }
    try fillOldest()
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    try await database.transaction { db in
      try db.execute(sql: "UPDATE publicText_config SET v = 'zz'")
    }
    await #expect(throws: StorageRefusal.wordIndex) {
      try await Catalogue(database: database).search(SearchQuery(text: "feminisme"))
    }
  }
}
