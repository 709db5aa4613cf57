import GRDB
import Persistence

extension Migration {
  /// Lines of every kind: goods, charges, donations, vouchers, rounding, and goods that come back.
  ///
  /// Four tables are made anew, since SQLite changes no `CHECK`; every row stays as it was. What
  /// else speaks of them is taken down first, for a renaming reads all triggers.
  static let linesOfEveryKind = Migration("2026-11-28 lines of every kind") { db in
    for trigger in LineTriggers.elsewhere { try db.execute(sql: "DROP TRIGGER \(trigger)") }
    try db.execute(sql: newSale)
    try db.execute(sql: newSaleLine)
    try db.execute(sql: newStockMove)
    try db.execute(sql: newCartLine)
    try db.execute(sql: everyRow)
    try db.execute(sql: lineIndexes)
    for triggers in LineTriggers.all { try db.execute(sql: triggers) }
  }

  /// A sale may come to less than nothing now: when goods come back.
  private static let newSale = """
    CREATE TABLE newSale (
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
      CHECK (kind = 'void' OR approvedBy IS NULL),
      CHECK (approvedBy <> staff)
    ) STRICT;
    """

  /// What a line of a kind has, in a cart and in a sale.
  private static let ofItsKind = """
      CONSTRAINT "goods and what comes back are of a variant"
      CHECK ((kind IN ('goods', 'return')) = (variant IS NOT NULL)),
      CONSTRAINT "what comes back names the line that was sold"
      CHECK ((kind = 'return') = (returnedSale IS NOT NULL)
        AND (returnedSale IS NULL) = (returnedLine IS NULL)),
      CONSTRAINT "a charge, a donation and a voucher are more than nothing"
      CHECK (kind NOT IN ('charge', 'donation', 'voucher') OR unit > 0),
      CONSTRAINT "rounding is less than a hundred rupiah"
      CHECK (kind <> 'rounding' OR (unit BETWEEN -99 AND 99 AND unit <> 0)),
      CONSTRAINT "a price is not below nothing"
      CHECK (kind = 'rounding' OR unit >= 0),
      CONSTRAINT "a donation, a voucher and rounding are counted once"
      CHECK (kind NOT IN ('donation', 'voucher', 'rounding') OR abs(quantity) = 1),
    """

  private static let kinds =
    "kind IN ('goods', 'charge', 'donation', 'voucher', 'rounding', 'return')"

  private static let newSaleLine = """
    CREATE TABLE newSaleLine (
      sale INTEGER NOT NULL REFERENCES sale (number) DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL CHECK (line > 0),
      kind TEXT NOT NULL CHECK (\(kinds)),
      variant INTEGER REFERENCES variant (number),
      name TEXT NOT NULL,
      label TEXT NOT NULL,
      taxClass TEXT NOT NULL,
      unit INTEGER NOT NULL CHECK (unit <= 999999999999),
      quantity INTEGER NOT NULL CHECK (quantity <> 0 AND abs(quantity) <= 9999),
      total INTEGER NOT NULL CHECK (total = unit * quantity),
      returnedSale INTEGER,
      returnedLine INTEGER,
      PRIMARY KEY (sale, line),
    \(ofItsKind)
      CONSTRAINT "what is no goods has a wording"
      CHECK (kind IN ('goods', 'return')
        OR (trim(name) <> '' AND length(name) <= 500 AND label = '')),
      FOREIGN KEY (returnedSale, returnedLine) REFERENCES saleLine (sale, line)
    ) STRICT, WITHOUT ROWID;
    """

  /// A sale with goods that come back moves stock both ways, and so does the document that takes
  /// it back.
  private static let newStockMove = """
    CREATE TABLE newStockMove (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      variant INTEGER NOT NULL REFERENCES variant (number),
      quantity INTEGER NOT NULL CHECK (quantity <> 0 AND abs(quantity) <= 999999),
      reason TEXT NOT NULL CHECK (reason IN (
        'opening', 'receipt', 'sale', 'broughtBack', 'void', 'adjustment', 'toLibrary',
        'fromLibrary', 'returned')),
      sale INTEGER REFERENCES sale (number) DEFERRABLE INITIALLY DEFERRED,
      note TEXT,
      at TEXT NOT NULL,
      staff INTEGER REFERENCES staff (number),
      CHECK ((sale IS NOT NULL) = (reason IN ('sale', 'broughtBack', 'void'))),
      CHECK (quantity > 0 OR reason NOT IN ('opening', 'receipt', 'broughtBack', 'fromLibrary')),
      CHECK (quantity < 0 OR reason NOT IN ('sale', 'toLibrary', 'returned'))
    ) STRICT;
    """

  /// Goods in a cart are called and taxed as their product is, until they are sold.
  private static let newCartLine = """
    CREATE TABLE newCartLine (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      cart INTEGER NOT NULL REFERENCES cart (number) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (\(kinds)),
      variant INTEGER REFERENCES variant (number),
      name TEXT,
      label TEXT,
      taxClass TEXT CHECK (taxClass IN ('exempt', 'standard')),
      unit INTEGER NOT NULL CHECK (unit <= 999999999999),
      quantity INTEGER NOT NULL CHECK (quantity <> 0 AND abs(quantity) <= 9999),
      returnedSale INTEGER,
      returnedLine INTEGER,
    \(ofItsKind)
      CONSTRAINT "only what comes back is below nothing"
      CHECK ((kind = 'return') = (quantity < 0)),
      CONSTRAINT "goods are called as their product is"
      CHECK ((kind = 'goods') = (name IS NULL) AND (name IS NULL) = (label IS NULL)
        AND (name IS NULL) = (taxClass IS NULL)),
      CONSTRAINT "what is no goods has a wording"
      CHECK (kind IN ('goods', 'return')
        OR (trim(name) <> '' AND length(name) <= 500 AND label = '')),
      FOREIGN KEY (returnedSale, returnedLine) REFERENCES saleLine (sale, line)
    ) STRICT;
    """

  /// Numbers go on where they were, so that none is given twice.
  private static let everyRow = """
    INSERT INTO sqlite_sequence (name, seq)
    SELECT CASE name WHEN 'cartLine' THEN 'newCartLine' ELSE 'newStockMove' END, seq
    FROM sqlite_sequence WHERE name IN ('cartLine', 'stockMove');
    INSERT INTO newSale
    SELECT number, kind, receiptYear, receiptSerial, cart, station, drawer, staff, day, at, total,
      voids, reason, approvedBy FROM sale;
    INSERT INTO newSaleLine
    SELECT sale, line, 'goods', variant, name, label, taxClass, unit, quantity, total, NULL, NULL
    FROM saleLine;
    INSERT INTO newStockMove
    SELECT number, variant, quantity, reason, sale, note, at, staff FROM stockMove;
    INSERT INTO newCartLine
    SELECT number, cart, 'goods', variant, NULL, NULL, NULL, unit, quantity, NULL, NULL
    FROM cartLine;
    DROP TABLE cartLine;
    DROP TABLE saleLine;
    DROP TABLE stockMove;
    DROP TABLE sale;
    ALTER TABLE newSale RENAME TO sale;
    ALTER TABLE newSaleLine RENAME TO saleLine;
    ALTER TABLE newStockMove RENAME TO stockMove;
    ALTER TABLE newCartLine RENAME TO cartLine;
    """

  private static let lineIndexes = """
    CREATE INDEX saleByDay ON sale (day);
    CREATE INDEX saleByDrawer ON sale (drawer);
    CREATE INDEX saleByVoided ON sale (voids) WHERE voids IS NOT NULL;
    CREATE INDEX saleLineByVariant ON saleLine (variant);
    CREATE INDEX saleLineByReturned ON saleLine (returnedSale, returnedLine)
    WHERE returnedSale IS NOT NULL;
    CREATE UNIQUE INDEX oneRoundingInASale ON saleLine (sale) WHERE kind = 'rounding';
    CREATE INDEX stockMoveByVariant ON stockMove (variant, number, quantity);
    CREATE INDEX stockMoveBySale ON stockMove (sale, variant) WHERE sale IS NOT NULL;
    CREATE INDEX cartLineByCart ON cartLine (cart);
    CREATE INDEX cartLineByVariant ON cartLine (variant);
    CREATE INDEX cartLineByReturned ON cartLine (returnedSale, returnedLine)
    WHERE returnedSale IS NOT NULL;
    CREATE UNIQUE INDEX oneLineForGoodsAtAPrice ON cartLine (cart, variant, unit)
    WHERE kind = 'goods';
    CREATE UNIQUE INDEX oneRoundingInACart ON cartLine (cart) WHERE kind = 'rounding';
    """
}
