import GRDB
import House
import Pages
import Testing

@testable import Persistence

struct `A shop of before` {
  private let queue: DatabaseQueue
  private let migrator = LibraryDatabase.migrator(House.rooms)

  /// A cashier, a manager, three codes in the form of twelve digits, and one sale.
  init() throws {
    queue = try DatabaseQueue(configuration: LibraryDatabase.configuration(House.rooms))
    let before = try #require(migrator.migrations.last { $0 < "2026-11-26" })
    try migrator.migrate(queue, upTo: before)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO staff (name, signInName) VALUES ('Dewi', 'dewi'), ('Sartika', 'sartika');
          INSERT INTO staffRole VALUES (1, 'cashier'), (2, 'manager');
          INSERT INTO station (name, kind) VALUES ('Kasir', 'till');
          INSERT INTO product (name, kind, taxClass, addedAt)
          VALUES ('Pin', 'goods', 'standard', '2026-11-21'), ('Tas', 'goods', 'standard', '2026-11-21');
          INSERT INTO variant (product, label, barcode, stockPolicy, lowAt, isSold) VALUES
            (1, 'a', '036000291452', 'warn', 0, 1), (1, 'b', '036000291453', 'warn', 0, 1),
            (2, 'a', '012345678905', 'warn', 0, 1), (2, 'b', '0012345678905', 'warn', 0, 1);
          INSERT INTO drawerSession (station, float, openedAt, openedBy) VALUES (1, 0, 'x', 1);
          INSERT INTO saleLine VALUES (1, 1, 1, 'Pin', 'a', 'standard', 5000, 1, 5000);
          INSERT INTO tender VALUES (1, 'qris', 5000, NULL, NULL, NULL, 'Q');
          INSERT INTO stockMove (variant, quantity, reason, sale, at) VALUES (1, -1, 'sale', 1, 'x');
          INSERT INTO sale
            (number, kind, receiptYear, receiptSerial, cart, station, drawer, staff, day, at, total)
          VALUES (1, 'sale', 2026, 1, 1, 1, 1, 1, '2026-11-21', '2026-11-21T13:05:09+07:00', 5000);
          INSERT INTO cart (station, state, changedAt) VALUES (1, 'active', 'x');
          INSERT INTO cartLine (cart, variant, unit, quantity) VALUES (1, 1, 5000, 2), (1, 2, 0, 1);
          DELETE FROM cartLine WHERE variant = 2;
          """)
    }
    try Upgrade(House.rooms).run(on: queue)
  }

  private func texts(_ sql: String) throws -> [String] {
    try queue.read { db in try String.fetchAll(db, sql: sql) }
  }

  @Test func `keeps its cashiers' prices and stock, and no one else gets them`() throws {
    #expect(
      try texts("SELECT staff || ' ' || role FROM staffRole ORDER BY 1") == [
        "1 cashier", "1 shopkeeper", "2 manager",
      ])
  }

  @Test func `writes article numbers in thirteen digits, unless both forms are there`() throws {
    #expect(
      try texts("SELECT barcode FROM variant ORDER BY number") == [
        "0036000291452", "036000291453", "012345678905", "0012345678905",
      ])
  }

  @Test func `keeps what was sold and what is on the counter, as goods`() throws {
    #expect(
      try texts(
        "SELECT sale || ' ' || line || ' ' || kind || ' ' || name || ' ' || total FROM saleLine")
        == ["1 1 goods Pin 5000"])
    #expect(try texts("SELECT number || ' ' || total FROM sale") == ["1 5000"])
    #expect(try texts("SELECT method || ' ' || reference FROM tender") == ["qris Q"])
    #expect(
      try texts("SELECT number || ' ' || kind || ' ' || quantity FROM cartLine") == ["1 goods 2"])
    #expect(
      try texts("SELECT number || ' ' || reason || ' ' || quantity FROM stockMove") == ["1 sale -1"]
    )
    // The line that was taken out keeps its number.
    #expect(
      try texts(
        """
        SELECT name || ' ' || seq FROM sqlite_sequence
        WHERE name IN ('cartLine', 'stockMove') ORDER BY name
        """) == ["cartLine 2", "stockMove 1"])
    #expect(try texts("SELECT \"table\" FROM pragma_foreign_key_check") == [])
  }

  @Test(arguments: [
    "UPDATE sale SET total = 1", "DELETE FROM sale", "UPDATE saleLine SET kind = 'charge'",
    "DELETE FROM saleLine", "UPDATE stockMove SET quantity = 2", "DELETE FROM stockMove",
    "INSERT OR REPLACE INTO saleLine SELECT * FROM saleLine", "DELETE FROM tender",
  ])
  func `still cannot change what it sold`(sql: String) throws {
    #expect(throws: DatabaseError.self) {
      try queue.write { db in try db.execute(sql: sql) }
    }
  }

  @Test func `keeps every trigger and index when its lines become of every kind`() throws {
    let fresh = try DatabaseQueue(configuration: LibraryDatabase.configuration(House.rooms))
    let before = try #require(migrator.migrations.last { $0 < "2026-11-28" })
    try migrator.migrate(fresh, upTo: before)
    let names = "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql <> ''"
    let then = try fresh.read { db in try Set(String.fetchAll(db, sql: names)) }
    try migrator.migrate(fresh, upTo: "2026-11-28 lines of every kind")
    let now = try fresh.read { db in try Set(String.fetchAll(db, sql: names)) }
    #expect(then.count > 20 && then.subtracting(now).sorted() == [])
  }

  @Test func `counts its receipts as printed`() throws {
    #expect(try texts("SELECT sale || ' ' || paper FROM salePaper") == ["1 1"])
  }
}

struct `Categories of before` {
  @Test func `of one name are told apart by a number, and stay where they stood`() throws {
    let queue = try DatabaseQueue(configuration: LibraryDatabase.configuration(House.rooms))
    let migrator = LibraryDatabase.migrator(House.rooms)
    let before = migrator.migrations.prefix { $0 != "2026-11-28 names of categories" }
    try #require(before.count < migrator.migrations.count)
    try migrator.migrate(queue, upTo: #require(before.last))
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO productCategory (name, place) VALUES
            ('Kaus', 3), ('KAUS', 1), ('Kaus (2)', 2), ('Édisi', 4), ('édisi', 5)
          """)
    }
    try migrator.migrate(queue)
    let names = try queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT place || ' ' || name FROM productCategory ORDER BY number")
    }
    #expect(names == ["3 Kaus", "1 KAUS (3)", "2 Kaus (2)", "4 Édisi", "5 édisi (2)"])
  }
}
