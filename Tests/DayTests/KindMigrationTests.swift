import GRDB
import House
import Testing

@testable import Persistence

struct `A library whose kinds stood in its table of records` {
  private let queue: DatabaseQueue
  private let migrator = LibraryDatabase.migrator(House.rooms)

  /// A book and a clipping that are there, and a report that is gone.
  init() throws {
    queue = try DatabaseQueue(configuration: LibraryDatabase.configuration(House.rooms))
    let before = try #require(migrator.migrations.last { $0 < "2026-11-28" })
    try migrator.migrate(queue, upTo: before)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO record (number, address, form, title, sortTitle, createdAt, changedAt) VALUES
            (1, 100000000000001, 'book', 'Feminisme', 'feminisme', '2026-11-27', '2026-11-27'),
            (2, 100000000000002, 'clipping', 'Aksi', 'aksi', '2026-11-27', '2026-11-27'),
            (3, 100000000000003, 'document', 'Laporan', 'laporan', '2026-11-27', '2026-11-27');
          INSERT INTO recordISBN (isbn, record) VALUES ('9780306406157', 1);
          DELETE FROM record WHERE number = 3;
          INSERT INTO product (number, name, kind, record, taxClass, addedAt)
            VALUES (7, 'Feminisme', 'book', 1, 'exempt', '2026-11-27');
          """)
    }
  }

  /// As the house takes the steps, or as GRDB alone does.
  private func migrate(byTheHouse: Bool) throws {
    if byTheHouse {
      try Upgrade(House.rooms).run(on: queue)
    } else {
      try migrator.migrate(queue)
    }
  }

  private func texts(_ sql: String) throws -> [String] {
    try queue.read { db in try String.fetchAll(db, sql: sql) }
  }

  @Test(arguments: [true, false])
  func `keeps its records, what belongs to them, and the number of the one that is gone`(
    byTheHouse: Bool
  ) throws {
    try migrate(byTheHouse: byTheHouse)
    #expect(
      try texts("SELECT number || ' ' || address || ' ' || form || ' ' || title FROM record") == [
        "1 100000000000001 book Feminisme", "2 100000000000002 clipping Aksi",
      ])
    #expect(try texts("SELECT isbn || ' ' || record FROM recordISBN") == ["9780306406157 1"])
    #expect(try texts("SELECT number || ' ' || record FROM product") == ["7 1"])
    #expect(try texts("SELECT seq || '' FROM sqlite_sequence WHERE name = 'record'") == ["3"])
    #expect(try texts("SELECT \"table\" FROM pragma_foreign_key_check") == [])
  }

  @Test func `keeps what every room had on them, in its order`() throws {
    let parts = """
      SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema
      WHERE type IN ('trigger', 'view', 'index') AND sql <> '' ORDER BY type, rowid
      """
    let then = try texts(parts)
    try migrator.migrate(queue, upTo: "2026-11-28 kinds of record")
    let now = try texts(parts)
    #expect(then.contains { $0.hasPrefix("trigger recordWithHoldsChangedItsLevel ") })
    #expect(now.filter { !$0.hasPrefix("index ") } == then.filter { !$0.hasPrefix("index ") })
    #expect(Set(now) == Set(then))
  }

  @Test(arguments: [true, false])
  func `takes no record of a kind that is in no table`(byTheHouse: Bool) throws {
    try migrate(byTheHouse: byTheHouse)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { db in
        try db.execute(sql: "UPDATE record SET form = 'vinyl' WHERE number = 1")
      }
    }
    #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY)
  }
}
