import GRDB
import Persistence

extension Migration {
  /// What the books promise, also to whoever writes past the program.
  static let booksHoldThemselves = Migration("2026-11-22 books that hold themselves") { db in
    try db.execute(sql: variantTriggers)
    try db.execute(sql: noteTriggers)
    try db.execute(sql: stationTrigger)
  }

  private static let variantTriggers = """
    CREATE TRIGGER variantBeginsEmpty BEFORE INSERT ON variant
    WHEN NEW.onHand <> 0 OR NEW.price IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'stock and price of a variant begin in their books');
    END;
    CREATE TRIGGER stockIsTheSumOfItsMoves BEFORE UPDATE OF onHand ON variant
    WHEN NEW.onHand <> (
      SELECT coalesce(sum(quantity), 0) FROM stockMove WHERE variant = NEW.number) BEGIN
      SELECT RAISE(ABORT, 'stock is the sum of its moves');
    END;
    CREATE TRIGGER priceIsTheLastOfItsHistory BEFORE UPDATE OF price ON variant
    WHEN NEW.price IS NOT (
      SELECT price FROM priceChange WHERE variant = NEW.number ORDER BY number DESC LIMIT 1) BEGIN
      SELECT RAISE(ABORT, 'a price is the last of its history');
    END;
    CREATE TRIGGER blockedStockIsThere BEFORE UPDATE OF onHand, stockPolicy ON variant
    WHEN NEW.stockPolicy = 'block' AND NEW.onHand < 0 BEGIN
      SELECT RAISE(ABORT, 'this stock does not go below zero');
    END;
    """

  private static let noteTriggers = """
    CREATE TRIGGER stockNoteIsShort BEFORE INSERT ON stockMove
    WHEN length(NEW.note) > 500 BEGIN
      SELECT RAISE(ABORT, 'a note has at most 500 characters');
    END;
    CREATE TRIGGER drawerNoteIsShort BEFORE UPDATE OF note ON drawerSession
    WHEN length(NEW.note) > 500 BEGIN
      SELECT RAISE(ABORT, 'a note has at most 500 characters');
    END;
    """

  private static let stationTrigger = """
    CREATE TRIGGER stationIsLeftInOrder BEFORE UPDATE OF removed ON station
    WHEN NEW.removed = 1 BEGIN
      SELECT RAISE(ABORT, 'the drawer of this station is open') WHERE EXISTS (
        SELECT 1 FROM drawerSession WHERE station = NEW.number AND closedAt IS NULL);
      SELECT RAISE(ABORT, 'the cart of this station is not empty') WHERE EXISTS (
        SELECT 1 FROM cart JOIN cartLine ON cartLine.cart = cart.number
        WHERE cart.station = NEW.number AND cart.state = 'active');
    END;
    """
}
