import GRDB
import Persistence

extension Migration {
  /// What is on the counter and not yet paid.
  static let carts = Migration("2026-11-21 carts") { db in
    try db.execute(
      sql: """
        CREATE TABLE cart (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          station INTEGER NOT NULL REFERENCES station (number),
          state TEXT NOT NULL CHECK (state IN ('active', 'parked')),
          name TEXT CHECK (length(name) <= 100),
          changedAt TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX oneActiveCartPerStation ON cart (station) WHERE state = 'active';

        CREATE TABLE cartLine (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          cart INTEGER NOT NULL REFERENCES cart (number) ON DELETE CASCADE,
          variant INTEGER NOT NULL REFERENCES variant (number),
          unit INTEGER NOT NULL CHECK (unit BETWEEN 0 AND 999999999999),
          quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
          UNIQUE (cart, variant, unit)
        ) STRICT;
        CREATE INDEX cartLineByVariant ON cartLine (variant);

        CREATE TABLE cartScan (
          scan TEXT PRIMARY KEY CHECK (length(scan) BETWEEN 1 AND 200),
          station INTEGER NOT NULL,
          at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cartScanByAge ON cartScan (at);
        """)
  }

  /// A scan that comes twice is known by its request, whatever it is about.
  static let cartsKnowNoScans = Migration("2026-11-22 carts know no scans") { db in
    try db.execute(sql: "DROP TABLE cartScan")
  }
}
