import GRDB
import Persistence
import Values

extension Migration {
  /// Papers of a sale, notes on a difference, and books that nobody bends.
  static let honestBooks = Migration("2026-11-26 honest books") { db in
    try db.execute(sql: papers)
    // What was sold before may have been printed: then the next paper is a copy.
    try db.execute(
      sql: """
        INSERT INTO salePaper (sale, paper, opensDrawer, actor, at)
        SELECT number, 1, 0, 'house', at FROM sale
        """)
    try db.execute(sql: notes)
    try db.execute(sql: shelf)
    try db.execute(sql: "CREATE INDEX saleByVoided ON sale (voids) WHERE voids IS NOT NULL")
  }

  /// Article numbers in their thirteen digits, so that every scanner finds them.
  static let oneArticleNumber = Migration("2026-11-26 one article number") { db in
    for row in try Row.fetchAll(db, sql: "SELECT number, barcode FROM variant") {
      let number = try row.decode(VariantNumber.self, forColumn: "number")
      // A code that cannot be read any more is nothing to rewrite.
      guard let text = try row.decode(String?.self, forColumn: "barcode"),
        let code = try? Barcode(text), code.canonical != code
      else { continue }
      // Where both forms are on the shelf, each keeps its own: only the house knows which is right.
      try db.execute(
        sql: """
          UPDATE variant SET barcode = ?1 WHERE number = ?2
            AND NOT EXISTS (SELECT 1 FROM variant WHERE barcode = ?1)
          """, arguments: [code.canonical, number])
    }
  }

  private static let papers = """
    CREATE TABLE salePaper (
      sale INTEGER NOT NULL REFERENCES sale (number),
      paper INTEGER NOT NULL CHECK (paper > 0),
      opensDrawer INTEGER NOT NULL CHECK (opensDrawer IN (0, 1)),
      actor TEXT NOT NULL CHECK (actor NOT GLOB '*[^a-z0-9 ]*'),
      at TEXT NOT NULL,
      PRIMARY KEY (sale, paper),
      CHECK (paper = 1 OR opensDrawer = 0)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER salePaperFollows BEFORE INSERT ON salePaper
    WHEN NEW.paper <> 1 + (
      SELECT coalesce(max(paper), 0) FROM salePaper WHERE sale = NEW.sale) BEGIN
      SELECT RAISE(ABORT, 'papers of a sale are counted one by one');
    END;
    CREATE TRIGGER salePaperStays BEFORE UPDATE ON salePaper BEGIN
      SELECT RAISE(ABORT, 'what was printed is not forgotten');
    END;
    CREATE TRIGGER salePaperIsKept BEFORE DELETE ON salePaper BEGIN
      SELECT RAISE(ABORT, 'what was printed is not forgotten');
    END;
    CREATE TABLE tillPaper (
      station INTEGER PRIMARY KEY REFERENCES station (number),
      columns INTEGER NOT NULL CHECK (columns IN (32, 42, 48))
    ) STRICT;
    """

  private static let notes = """
    CREATE TABLE drawerNote (
      drawer INTEGER PRIMARY KEY REFERENCES drawerSession (number),
      note TEXT NOT NULL CHECK (trim(note) <> '' AND length(note) <= 500),
      at TEXT NOT NULL,
      staff INTEGER NOT NULL REFERENCES staff (number)
    ) STRICT;
    CREATE TRIGGER drawerNoteIsOne BEFORE INSERT ON drawerNote
    WHEN EXISTS (SELECT 1 FROM drawerNote WHERE drawer = NEW.drawer)
      OR NOT EXISTS (
        SELECT 1 FROM drawerSession WHERE number = NEW.drawer AND closedAt IS NOT NULL) BEGIN
      SELECT RAISE(ABORT, 'a closed drawer has one note');
    END;
    CREATE TRIGGER drawerNoteStays BEFORE UPDATE ON drawerNote BEGIN
      SELECT RAISE(ABORT, 'a note on a drawer does not change');
    END;
    CREATE TRIGGER drawerNoteIsKept BEFORE DELETE ON drawerNote BEGIN
      SELECT RAISE(ABORT, 'a note on a drawer does not change');
    END;
    CREATE TRIGGER drawerDifferenceIsExplained BEFORE INSERT ON drawerSession
    WHEN EXISTS (
      SELECT 1 FROM drawerSession
      WHERE number = (SELECT max(number) FROM drawerSession WHERE station = NEW.station)
        AND difference <> 0 AND trim(coalesce(note, '')) = ''
        AND number NOT IN (SELECT drawer FROM drawerNote)) BEGIN
      SELECT RAISE(ABORT, 'a difference wants a note before the drawer opens again');
    END;
    """

  private static let shelf = """
    CREATE TRIGGER stockGoesNoFurther BEFORE INSERT ON stockMove
    WHEN NEW.reason IN ('returned', 'toLibrary') AND NEW.quantity + (
      SELECT onHand FROM variant WHERE number = NEW.variant) < 0 BEGIN
      SELECT RAISE(ABORT, 'no more than is there goes away');
    END;
    CREATE TRIGGER stockIsOpenedOnce BEFORE INSERT ON stockMove
    WHEN NEW.reason = 'opening' AND EXISTS (
      SELECT 1 FROM stockMove WHERE variant = NEW.variant AND reason = 'opening') BEGIN
      SELECT RAISE(ABORT, 'stock is opened once');
    END;
    CREATE TRIGGER saleLineIsForSale BEFORE INSERT ON saleLine
    WHEN NEW.quantity > 0 AND EXISTS (
      SELECT 1 FROM variant WHERE number = NEW.variant AND NOT isSold) BEGIN
      SELECT RAISE(ABORT, 'what was withdrawn does not sell');
    END;
    """
}
