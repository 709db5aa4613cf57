import GRDB
import Persistence

extension Migration {
  /// The money drawer: from its float in the morning to its count at night.
  static let drawers = Migration("2026-11-21 drawers") { db in
    try db.execute(sql: drawerTables)
    try db.execute(sql: drawerTriggers)
  }

  private static let drawerTables = """
    CREATE TABLE drawerSession (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      station INTEGER NOT NULL REFERENCES station (number),
      float INTEGER NOT NULL CHECK (float BETWEEN 0 AND 999999999999),
      openedAt TEXT NOT NULL,
      openedBy INTEGER NOT NULL REFERENCES staff (number),
      closedAt TEXT,
      closedBy INTEGER REFERENCES staff (number),
      expected INTEGER,
      counted INTEGER CHECK (counted BETWEEN 0 AND 999999999999),
      difference INTEGER,
      note TEXT,
      CHECK ((closedAt IS NULL) = (closedBy IS NULL)),
      CHECK ((closedAt IS NULL) = (expected IS NULL)),
      CHECK ((closedAt IS NULL) = (counted IS NULL)),
      CHECK (difference IS counted - expected)
    ) STRICT;
    CREATE UNIQUE INDEX oneOpenDrawerPerStation ON drawerSession (station)
    WHERE closedAt IS NULL;

    CREATE TABLE drawerPiece (
      drawer INTEGER NOT NULL REFERENCES drawerSession (number),
      denomination INTEGER NOT NULL CHECK (denomination > 0),
      pieces INTEGER NOT NULL CHECK (pieces BETWEEN 1 AND 99999),
      PRIMARY KEY (drawer, denomination)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE drawerMove (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      drawer INTEGER NOT NULL REFERENCES drawerSession (number),
      kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'noSale')),
      amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
      reason TEXT NOT NULL CHECK (trim(reason) <> '' AND length(reason) <= 500),
      at TEXT NOT NULL,
      staff INTEGER NOT NULL REFERENCES staff (number),
      CHECK ((kind = 'noSale') = (amount = 0))
    ) STRICT;
    CREATE INDEX drawerMoveByDrawer ON drawerMove (drawer);
    """

  private static let drawerTriggers = """
    CREATE TRIGGER drawerClosesOnce BEFORE UPDATE ON drawerSession
    WHEN OLD.closedAt IS NOT NULL OR NEW.closedAt IS NULL OR NEW.number <> OLD.number
      OR NEW.station <> OLD.station OR NEW.float <> OLD.float
      OR NEW.openedAt <> OLD.openedAt OR NEW.openedBy <> OLD.openedBy BEGIN
      SELECT RAISE(ABORT, 'a drawer closes once and changes in nothing else');
    END;
    CREATE TRIGGER drawerIsKept BEFORE DELETE ON drawerSession BEGIN
      SELECT RAISE(ABORT, 'a drawer is not forgotten');
    END;
    CREATE TRIGGER drawerBeginsOpen BEFORE INSERT ON drawerSession
    WHEN NEW.closedAt IS NOT NULL
      OR EXISTS (SELECT 1 FROM drawerSession WHERE number = NEW.number)
      OR EXISTS (
        SELECT 1 FROM drawerSession WHERE station = NEW.station AND closedAt IS NULL) BEGIN
      SELECT RAISE(ABORT, 'a drawer begins open, one at each till');
    END;
    CREATE TRIGGER drawerMoveIsAllowed BEFORE INSERT ON drawerMove BEGIN
      SELECT RAISE(ABORT, 'the drawer is closed') WHERE NOT EXISTS (
        SELECT 1 FROM drawerSession WHERE number = NEW.drawer AND closedAt IS NULL);
      SELECT RAISE(ABORT, 'the log of the drawer does not change')
      WHERE EXISTS (SELECT 1 FROM drawerMove WHERE number = NEW.number);
    END;
    CREATE TRIGGER drawerMoveStays BEFORE UPDATE ON drawerMove BEGIN
      SELECT RAISE(ABORT, 'the log of the drawer does not change');
    END;
    CREATE TRIGGER drawerMoveIsKept BEFORE DELETE ON drawerMove BEGIN
      SELECT RAISE(ABORT, 'the log of the drawer does not change');
    END;
    CREATE TRIGGER drawerPieceIsCountedOnce BEFORE INSERT ON drawerPiece BEGIN
      SELECT RAISE(ABORT, 'the drawer is closed') WHERE NOT EXISTS (
        SELECT 1 FROM drawerSession WHERE number = NEW.drawer AND closedAt IS NULL);
    END;
    CREATE TRIGGER drawerPieceStays BEFORE UPDATE ON drawerPiece BEGIN
      SELECT RAISE(ABORT, 'a count does not change');
    END;
    CREATE TRIGGER drawerPieceIsKept BEFORE DELETE ON drawerPiece BEGIN
      SELECT RAISE(ABORT, 'a count does not change');
    END;
    """
}
