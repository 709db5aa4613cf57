import GRDB
import Persistence

extension Migration {
  /// Closed sales and the documents that take them back.
  ///
  /// Lines, tender and stock moves are written before their sale (their references are checked at
  /// the end of the transaction); the sale's own row closes it, and then nothing may be added.
  static let sales = Migration("2026-11-21 sales") { db in
    try db.execute(sql: saleTable)
    try db.execute(sql: lineAndTenderTables)
    try db.execute(sql: closingTrigger)
    try db.execute(sql: immutability)
  }

  private static let saleTable = """
    CREATE TABLE sale (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('sale', 'void')),
      receiptYear INTEGER NOT NULL,
      receiptSerial INTEGER NOT NULL CHECK (receiptSerial > 0),
      cart INTEGER UNIQUE,
      station INTEGER NOT NULL REFERENCES station (number),
      drawer INTEGER NOT NULL REFERENCES drawerSession (number),
      staff INTEGER NOT NULL REFERENCES staff (number),
      day TEXT NOT NULL,
      at TEXT NOT NULL,
      total INTEGER NOT NULL CHECK (abs(total) <= 999999999999),
      voids INTEGER UNIQUE REFERENCES sale (number),
      reason TEXT CHECK (trim(reason) <> '' AND length(reason) <= 500),
      approvedBy INTEGER REFERENCES staff (number),
      UNIQUE (receiptYear, receiptSerial),
      CHECK ((kind = 'void') = (voids IS NOT NULL)),
      CHECK ((kind = 'void') = (reason IS NOT NULL)),
      CHECK ((kind = 'sale') = (cart IS NOT NULL)),
      CHECK (kind = 'void' OR (total >= 0 AND approvedBy IS NULL)),
      CHECK (kind = 'sale' OR total <= 0),
      CHECK (approvedBy <> staff)
    ) STRICT;
    CREATE INDEX saleByDay ON sale (day);
    CREATE INDEX saleByDrawer ON sale (drawer);
    """

  private static let lineAndTenderTables = """
    CREATE TABLE saleLine (
      sale INTEGER NOT NULL REFERENCES sale (number) DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL CHECK (line > 0),
      variant INTEGER NOT NULL REFERENCES variant (number),
      name TEXT NOT NULL,
      label TEXT NOT NULL,
      taxClass TEXT NOT NULL,
      unit INTEGER NOT NULL CHECK (unit BETWEEN 0 AND 999999999999),
      quantity INTEGER NOT NULL CHECK (quantity <> 0 AND abs(quantity) <= 9999),
      total INTEGER NOT NULL CHECK (total = unit * quantity),
      PRIMARY KEY (sale, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX saleLineByVariant ON saleLine (variant);

    CREATE TABLE tender (
      sale INTEGER PRIMARY KEY REFERENCES sale (number) DEFERRABLE INITIALLY DEFERRED,
      method TEXT NOT NULL CHECK (method IN ('cash', 'qris', 'transfer')),
      amount INTEGER NOT NULL,
      given INTEGER CHECK (given >= 0),
      change INTEGER CHECK (change >= 0),
      bank TEXT CHECK (trim(bank) <> '' AND length(bank) <= 100),
      reference TEXT CHECK (trim(reference) <> '' AND length(reference) <= 100),
      CHECK ((method = 'cash') = (given IS NOT NULL)),
      CHECK ((method = 'cash') = (change IS NOT NULL)),
      CHECK (method <> 'cash' OR given = amount + change),
      CHECK ((method = 'cash') = (reference IS NULL)),
      CHECK ((method = 'transfer') = (bank IS NOT NULL))
    ) STRICT;
    """

  private static let closingTrigger = """
    CREATE TRIGGER saleAddsUp BEFORE INSERT ON sale BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change')
      WHERE EXISTS (SELECT 1 FROM sale WHERE number = NEW.number);
      SELECT RAISE(ABORT, 'receipt numbers have no gaps')
      WHERE NEW.receiptSerial <> 1 + coalesce(
        (SELECT max(receiptSerial) FROM sale WHERE receiptYear = NEW.receiptYear), 0);
      SELECT RAISE(ABORT, 'the total is the sum of the lines')
      WHERE NEW.total IS NOT (SELECT sum(total) FROM saleLine WHERE sale = NEW.number);
      SELECT RAISE(ABORT, 'the tender pays the total')
      WHERE NEW.total IS NOT (SELECT amount FROM tender WHERE sale = NEW.number);
      SELECT RAISE(ABORT, 'a sale needs the open drawer of its till')
      WHERE NOT EXISTS (
        SELECT 1 FROM drawerSession
        WHERE number = NEW.drawer AND station = NEW.station AND closedAt IS NULL);
      SELECT RAISE(ABORT, 'every line moves its stock')
      WHERE EXISTS (
        SELECT 1 FROM saleLine WHERE sale = NEW.number GROUP BY variant
        HAVING sum(quantity) <> -(
          SELECT coalesce(sum(stockMove.quantity), 0) FROM stockMove
          WHERE stockMove.sale = NEW.number AND stockMove.variant = saleLine.variant));
      SELECT RAISE(ABORT, 'a void takes back one whole sale')
      WHERE NEW.kind = 'void' AND NOT EXISTS (
        SELECT 1 FROM sale
        WHERE number = NEW.voids AND kind = 'sale' AND total = -NEW.total);
      SELECT RAISE(ABORT, 'a sale is taken back once')
      WHERE EXISTS (SELECT 1 FROM sale WHERE voids = NEW.voids);
      SELECT RAISE(ABORT, 'a cart is paid once')
      WHERE EXISTS (SELECT 1 FROM sale WHERE cart = NEW.cart);
    END;
    """

  private static let immutability = """
    CREATE TRIGGER saleStays BEFORE UPDATE ON sale BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER saleIsKept BEFORE DELETE ON sale BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER saleTakesNoMoreLines BEFORE INSERT ON saleLine
    WHEN EXISTS (SELECT 1 FROM sale WHERE number = NEW.sale) BEGIN
      SELECT RAISE(ABORT, 'a closed sale takes no more lines');
    END;
    CREATE TRIGGER saleLineStays BEFORE UPDATE ON saleLine BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER saleLineIsKept BEFORE DELETE ON saleLine BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER saleIsPaidOnce BEFORE INSERT ON tender
    WHEN EXISTS (SELECT 1 FROM sale WHERE number = NEW.sale) BEGIN
      SELECT RAISE(ABORT, 'a closed sale is paid');
    END;
    CREATE TRIGGER tenderStays BEFORE UPDATE ON tender BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER tenderIsKept BEFORE DELETE ON tender BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    """
}
