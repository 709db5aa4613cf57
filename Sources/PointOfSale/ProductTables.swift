import GRDB
import Persistence

extension Migration {
  /// What is for sale and at what price, now and before.
  static let products = Migration("2026-11-21 products") { db in
    try db.execute(sql: productTables)
    try db.execute(sql: priceTables)
  }

  private static let productTables = """
    CREATE TABLE product (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (trim(name) <> '' AND length(name) <= 500),
      kind TEXT NOT NULL CHECK (kind IN ('book', 'goods')),
      record INTEGER REFERENCES record (number) ON DELETE SET NULL,
      taxClass TEXT NOT NULL CHECK (taxClass IN ('exempt', 'standard')),
      addedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX productByRecord ON product (record) WHERE record IS NOT NULL;

    CREATE TABLE variant (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      product INTEGER NOT NULL REFERENCES product (number),
      label TEXT NOT NULL CHECK (length(label) <= 100),
      barcode TEXT NOT NULL UNIQUE CHECK (length(barcode) BETWEEN 1 AND 80),
      price INTEGER CHECK (price BETWEEN 0 AND 999999999999),
      onHand INTEGER NOT NULL DEFAULT 0,
      stockPolicy TEXT NOT NULL CHECK (stockPolicy IN ('warn', 'block')),
      lowAt INTEGER NOT NULL CHECK (lowAt BETWEEN 0 AND 9999),
      isSold INTEGER NOT NULL CHECK (isSold IN (0, 1)),
      UNIQUE (product, label)
    ) STRICT;
    CREATE INDEX variantRunningLow ON variant (number) WHERE isSold AND onHand <= lowAt;
    """

  private static let priceTables = """
    CREATE TABLE priceChange (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      variant INTEGER NOT NULL REFERENCES variant (number),
      price INTEGER CHECK (price BETWEEN 0 AND 999999999999),
      at TEXT NOT NULL,
      staff INTEGER REFERENCES staff (number)
    ) STRICT;
    CREATE INDEX priceChangeByVariant ON priceChange (variant, number);

    CREATE TRIGGER priceChangeCounts AFTER INSERT ON priceChange BEGIN
      UPDATE variant SET price = NEW.price WHERE number = NEW.variant;
    END;
    CREATE TRIGGER priceChangeIsNotReplaced BEFORE INSERT ON priceChange
    WHEN EXISTS (SELECT 1 FROM priceChange WHERE number = NEW.number) BEGIN
      SELECT RAISE(ABORT, 'the history of prices does not change');
    END;
    CREATE TRIGGER priceChangeStays BEFORE UPDATE ON priceChange BEGIN
      SELECT RAISE(ABORT, 'the history of prices does not change');
    END;
    CREATE TRIGGER priceChangeIsKept BEFORE DELETE ON priceChange BEGIN
      SELECT RAISE(ABORT, 'the history of prices does not change');
    END;
    """
}
