import GRDB
import Persistence

extension Hold {
  /// A copy that may not be lent any more to her for whom it waits gives her place back.
  ///
  /// She is the next in line, and the slip in the copy is out of date. View `strandedHold` says when;
  /// triggers look after every way in which it happens past this room: the copy's state, kind or
  /// record, the record's level, her kind of membership. `Lending.follow` does when a rule changes.
  static let stranded = Migration("2026-11-26 holds whose copy may not be lent") { db in
    try db.execute(sql: view)
    try db.execute(sql: trigger)
    try db.execute(sql: occasions)
    // Until now only a colleague could place a hold on a closed record.
    try db.execute(
      sql: """
        UPDATE hold SET byStaff = 1
        WHERE record IN (SELECT number FROM record WHERE audience = 'staff');
        UPDATE item SET waiting = waiting WHERE number IN (SELECT item FROM strandedHold);
        """)
  }

  private static let view = """
    ALTER TABLE hold ADD COLUMN byStaff INTEGER NOT NULL DEFAULT 0 CHECK (byStaff IN (0, 1));
    CREATE VIEW strandedHold AS
    SELECT hold.number AS hold, hold.item AS item FROM hold
    JOIN item ON item.number = hold.item
    JOIN member ON member.number = hold.member
    JOIN record ON record.number = hold.record
    WHERE item.status <> 'available' OR item.record <> hold.record
      OR (record.audience = 'staff' AND hold.byStaff = 0)
      OR NOT EXISTS (
        SELECT 1 FROM lending
        WHERE lending.category = member.category AND lending.itemType = item.type
          AND lending.lends = 1);
    """

  // Negative for a moment, as in `closeGap`: the index refuses two on one place.
  private static let trigger = """
    DROP TRIGGER holdGoesBackInLine;
    CREATE TRIGGER holdGoesBackInLine AFTER UPDATE OF status, type, record, waiting ON item
    WHEN NEW.waiting = 1 AND EXISTS (SELECT 1 FROM strandedHold WHERE item = NEW.number) BEGIN
      INSERT INTO shelfChange (item, code)
      SELECT item, code FROM hold WHERE item = NEW.number ON CONFLICT (item) DO NOTHING;
      UPDATE hold SET position = -1 - position
      WHERE position IS NOT NULL
        AND record = (SELECT record FROM hold WHERE item = NEW.number);
      UPDATE hold SET position = -position
      WHERE position < 0 AND record = (SELECT record FROM hold WHERE item = NEW.number);
      UPDATE hold SET position = 1, item = NULL, code = NULL, until = NULL
      WHERE item = NEW.number;
      UPDATE item SET waiting = 0 WHERE number = NEW.number;
    END;
    """

  private static let occasions = """
    CREATE TRIGGER recordWithHoldsChangedItsLevel AFTER UPDATE OF audience ON record
    WHEN NEW.audience <> OLD.audience BEGIN
      UPDATE item SET waiting = waiting
      WHERE waiting = 1 AND number IN (SELECT item FROM hold WHERE record = NEW.number);
    END;
    CREATE TRIGGER memberWithHoldsChangedHerKind AFTER UPDATE OF category ON member
    WHEN NEW.category <> OLD.category BEGIN
      UPDATE item SET waiting = waiting
      WHERE waiting = 1 AND number IN (SELECT item FROM hold WHERE member = NEW.number);
    END;
    CREATE TRIGGER itemTypeBegins AFTER INSERT ON itemType BEGIN
      UPDATE itemType SET lentToAll = (
        SELECT lends FROM lending WHERE category IS NULL AND itemType = NEW.code)
      WHERE code = NEW.code;
    END;
    CREATE TRIGGER itemTypeChanges AFTER UPDATE OF lends ON itemType
    WHEN NEW.lends <> OLD.lends BEGIN
      UPDATE itemType SET lentToAll = (
        SELECT lends FROM lending WHERE category IS NULL AND itemType = NEW.code)
      WHERE code = NEW.code;
      UPDATE item SET waiting = waiting WHERE number IN (SELECT item FROM strandedHold);
    END;
    """
}
