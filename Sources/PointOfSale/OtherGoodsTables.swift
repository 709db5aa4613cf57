import GRDB
import Persistence

extension Migration {
  /// Goods that have no card: a line with a price and a word, and no stock.
  ///
  /// Two tables are made anew for one kind of line more; every row stays as it was.
  static let goodsWithoutACard = Migration("2026-11-28 goods without a card") { db in
    try anew(["saleLine", "cartLine"], in: db) {
      try db.execute(sql: saleLineOfOtherGoods)
      try db.execute(sql: cartLineOfOtherGoods)
      try db.execute(sql: everyLine)
    }
  }

  /// What a line of a kind has, in a cart and in a sale.
  private static let asItsKindMustBe = """
      CONSTRAINT "goods and what comes back are of a variant"
      CHECK ((kind IN ('goods', 'return')) = (variant IS NOT NULL)),
      CONSTRAINT "what comes back names the line that was sold"
      CHECK ((kind = 'return') = (returnedSale IS NOT NULL)
        AND (returnedSale IS NULL) = (returnedLine IS NULL)),
      CONSTRAINT "a charge, a donation and a voucher are more than nothing"
      CHECK (kind NOT IN ('charge', 'donation', 'voucher') OR unit > 0),
      CONSTRAINT "goods without a card cost more than nothing"
      CHECK (kind <> 'other' OR unit > 0),
      CONSTRAINT "rounding is less than a hundred rupiah"
      CHECK (kind <> 'rounding' OR (unit BETWEEN -99 AND 99 AND unit <> 0)),
      CONSTRAINT "a price is not below nothing"
      CHECK (kind = 'rounding' OR unit >= 0),
      CONSTRAINT "a donation, a voucher and rounding are counted once"
      CHECK (kind NOT IN ('donation', 'voucher', 'rounding') OR abs(quantity) = 1),
    """

  private static let kindsOfToday =
    "kind IN ('goods', 'other', 'charge', 'donation', 'voucher', 'rounding', 'return')"

  private static let saleLineOfOtherGoods = """
    CREATE TABLE newSaleLine (
      sale INTEGER NOT NULL REFERENCES sale (number) DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL CHECK (line > 0),
      kind TEXT NOT NULL CHECK (\(kindsOfToday)),
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
    \(asItsKindMustBe)
      CONSTRAINT "what is no goods has a wording"
      CHECK (kind IN ('goods', 'return')
        OR (trim(name) <> '' AND length(name) <= 500 AND label = '')),
      FOREIGN KEY (returnedSale, returnedLine) REFERENCES saleLine (sale, line)
    ) STRICT, WITHOUT ROWID;
    """

  private static let cartLineOfOtherGoods = """
    CREATE TABLE newCartLine (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      cart INTEGER NOT NULL REFERENCES cart (number) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (\(kindsOfToday)),
      variant INTEGER REFERENCES variant (number),
      name TEXT,
      label TEXT,
      taxClass TEXT CHECK (taxClass IN ('exempt', 'standard')),
      unit INTEGER NOT NULL CHECK (unit <= 999999999999),
      quantity INTEGER NOT NULL CHECK (quantity <> 0 AND abs(quantity) <= 9999),
      returnedSale INTEGER,
      returnedLine INTEGER,
    \(asItsKindMustBe)
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
  private static let everyLine = """
    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'newCartLine', seq FROM sqlite_sequence WHERE name = 'cartLine';
    INSERT INTO newSaleLine
    SELECT sale, line, kind, variant, name, label, taxClass, unit, quantity, total, returnedSale,
      returnedLine FROM saleLine;
    INSERT INTO newCartLine
    SELECT number, cart, kind, variant, name, label, taxClass, unit, quantity, returnedSale,
      returnedLine FROM cartLine;
    DROP TABLE cartLine;
    DROP TABLE saleLine;
    ALTER TABLE newSaleLine RENAME TO saleLine;
    ALTER TABLE newCartLine RENAME TO cartLine;
    """
}
