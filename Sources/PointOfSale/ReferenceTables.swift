import GRDB
import Persistence

extension Migration {
  /// A sale without cash is paid in one press; where the money can be found is written down later.
  ///
  /// The tender stays as it was at the payment. What was not known then is a row beside it, written
  /// once.
  static let referencesThatComeLater = Migration("2026-11-28 references that come later") { db in
    try anew(["tender"], in: db) { try db.execute(sql: newTender) }
    try db.execute(sql: saleReference)
  }

  private static let newTender = """
    CREATE TABLE newTender (
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
      CONSTRAINT "cash has no reference"
      CHECK (method <> 'cash' OR reference IS NULL),
      CONSTRAINT "only a transfer has a bank"
      CHECK (method = 'transfer' OR bank IS NULL)
    ) STRICT;
    INSERT INTO newTender
    SELECT sale, method, amount, given, change, bank, reference FROM tender;
    DROP TABLE tender;
    ALTER TABLE newTender RENAME TO tender;
    """

  private static let saleReference = """
    CREATE TABLE saleReference (
      sale INTEGER PRIMARY KEY REFERENCES sale (number),
      bank TEXT CHECK (trim(bank) <> '' AND length(bank) <= 100),
      reference TEXT NOT NULL CHECK (trim(reference) <> '' AND length(reference) <= 100),
      at TEXT NOT NULL,
      staff INTEGER NOT NULL REFERENCES staff (number)
    ) STRICT;
    CREATE TRIGGER saleReferenceIsOne BEFORE INSERT ON saleReference BEGIN
      SELECT RAISE(ABORT, 'a reference is written once')
      WHERE EXISTS (SELECT 1 FROM saleReference WHERE sale = NEW.sale);
      SELECT RAISE(ABORT, 'only a sale without cash and without a reference waits for one')
      WHERE NOT EXISTS (
        SELECT 1 FROM sale JOIN tender ON tender.sale = sale.number
        WHERE sale.number = NEW.sale AND sale.kind = 'sale' AND tender.method <> 'cash'
          AND tender.reference IS NULL);
      SELECT RAISE(ABORT, 'only a transfer has a bank')
      WHERE NEW.bank IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM tender WHERE sale = NEW.sale AND method = 'transfer');
    END;
    CREATE TRIGGER saleReferenceStays BEFORE UPDATE ON saleReference BEGIN
      SELECT RAISE(ABORT, 'a reference that was written does not change');
    END;
    CREATE TRIGGER saleReferenceIsKept BEFORE DELETE ON saleReference BEGIN
      SELECT RAISE(ABORT, 'a reference that was written does not change');
    END;
    """
}
