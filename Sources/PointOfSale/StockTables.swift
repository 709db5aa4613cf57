import GRDB
import Persistence

extension Migration {
  /// The ledger of stock: every piece that came or went, and why.
  static let stock = Migration("2026-11-21 stock") { db in
    try db.execute(sql: stockTables)
    try db.execute(sql: stockTriggers)
  }

  private static let stockTables = """
    CREATE TABLE stockMove (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      variant INTEGER NOT NULL REFERENCES variant (number),
      quantity INTEGER NOT NULL CHECK (quantity <> 0 AND abs(quantity) <= 999999),
      reason TEXT NOT NULL CHECK (reason IN (
        'opening', 'receipt', 'sale', 'void', 'adjustment', 'toLibrary', 'fromLibrary',
        'returned')),
      sale INTEGER REFERENCES sale (number) DEFERRABLE INITIALLY DEFERRED,
      note TEXT,
      at TEXT NOT NULL,
      staff INTEGER REFERENCES staff (number),
      CHECK ((sale IS NOT NULL) = (reason IN ('sale', 'void'))),
      CHECK (quantity > 0 OR reason NOT IN ('opening', 'receipt', 'void', 'fromLibrary')),
      CHECK (quantity < 0 OR reason NOT IN ('sale', 'toLibrary', 'returned'))
    ) STRICT;
    CREATE INDEX stockMoveByVariant ON stockMove (variant, number, quantity);
    CREATE INDEX stockMoveBySale ON stockMove (sale, variant) WHERE sale IS NOT NULL;
    """

  private static let stockTriggers = """
    CREATE TRIGGER stockMoveIsAllowed BEFORE INSERT ON stockMove BEGIN
      SELECT RAISE(ABORT, 'the ledger of stock does not change')
      WHERE EXISTS (SELECT 1 FROM stockMove WHERE number = NEW.number);
      SELECT RAISE(ABORT, 'a closed sale moves no more stock')
      WHERE EXISTS (SELECT 1 FROM sale WHERE number = NEW.sale);
      SELECT RAISE(ABORT, 'this stock does not go below zero')
      WHERE NEW.quantity < 0 AND EXISTS (
        SELECT 1 FROM variant
        WHERE number = NEW.variant AND stockPolicy = 'block' AND onHand + NEW.quantity < 0);
    END;
    CREATE TRIGGER stockMoveCounts AFTER INSERT ON stockMove BEGIN
      UPDATE variant SET onHand = onHand + NEW.quantity WHERE number = NEW.variant;
    END;
    CREATE TRIGGER stockMoveStays BEFORE UPDATE ON stockMove BEGIN
      SELECT RAISE(ABORT, 'the ledger of stock does not change');
    END;
    CREATE TRIGGER stockMoveIsKept BEFORE DELETE ON stockMove BEGIN
      SELECT RAISE(ABORT, 'the ledger of stock does not change');
    END;
    """
}
