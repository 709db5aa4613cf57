import GRDB
import Persistence

extension Migration {
  /// Goods in the order of the house: its categories, what stands in front, and what is drawn of them.
  static let categoriesOfGoods = Migration("2026-11-28 categories of goods") { db in
    try db.execute(
      sql: """
        CREATE TABLE productCategory (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL CHECK (trim(name) <> '' AND length(name) <= 60),
          picture TEXT CHECK (picture <> '' AND length(picture) <= 20),
          place INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE product ADD COLUMN category INTEGER REFERENCES productCategory (number);
        ALTER TABLE product ADD COLUMN picture TEXT
          CHECK (picture <> '' AND length(picture) <= 20);
        CREATE INDEX productByCategory ON product (category, name COLLATE NOCASE)
        WHERE category IS NOT NULL;
        CREATE TABLE pinnedProduct (
          product INTEGER PRIMARY KEY REFERENCES product (number),
          place INTEGER NOT NULL
        ) STRICT;
        """)
  }
}
