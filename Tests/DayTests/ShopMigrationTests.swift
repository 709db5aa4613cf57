import GRDB
import Testing
import Web

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
          """)
    }
    try migrator.migrate(queue)
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

  @Test func `counts its receipts as printed`() throws {
    #expect(try texts("SELECT sale || ' ' || paper FROM salePaper") == ["1 1"])
  }
}
