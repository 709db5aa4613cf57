/// What sales, their lines, the ledger of stock and carts promise since lines are of every kind.
///
/// They stand here as the migration makes them: never edited once released.
enum LineTriggers {
  /// Triggers of other tables that speak of those that are made anew.
  static let elsewhere = ["saleIsPaidOnce", "stockIsTheSumOfItsMoves", "stationIsLeftInOrder"]

  static let all = [closing, lines, comingBack, immutability, stock, neighbours]

  private static let closing = """
    CREATE TRIGGER saleAddsUp BEFORE INSERT ON sale BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change')
      WHERE EXISTS (SELECT 1 FROM sale WHERE number = NEW.number);
      SELECT RAISE(ABORT, 'receipt numbers have no gaps')
      WHERE NEW.receiptSerial <> 1 + coalesce(
        (SELECT max(receiptSerial) FROM sale WHERE receiptYear = NEW.receiptYear), 0);
      SELECT RAISE(ABORT, 'the total is the sum of the lines')
      WHERE NEW.total IS NOT (SELECT sum(total) FROM saleLine WHERE sale = NEW.number);
      SELECT RAISE(ABORT, 'the tender pays the total')
      WHERE NEW.total IS NOT (SELECT amount FROM tender WHERE sale = NEW.number);
      SELECT RAISE(ABORT, 'a sale needs the open drawer of its till')
      WHERE NOT EXISTS (
        SELECT 1 FROM drawerSession
        WHERE number = NEW.drawer AND station = NEW.station AND closedAt IS NULL);
      SELECT RAISE(ABORT, 'every line moves its stock')
      WHERE EXISTS (
        SELECT 1 FROM saleLine WHERE sale = NEW.number AND variant IS NOT NULL GROUP BY variant
        HAVING sum(quantity) <> -(
          SELECT coalesce(sum(stockMove.quantity), 0) FROM stockMove
          WHERE stockMove.sale = NEW.number AND stockMove.variant = saleLine.variant));
      SELECT RAISE(ABORT, 'only a line moves stock')
      WHERE EXISTS (
        SELECT 1 FROM stockMove WHERE sale = NEW.number AND NOT EXISTS (
          SELECT 1 FROM saleLine
          WHERE saleLine.sale = NEW.number AND saleLine.variant = stockMove.variant));
      SELECT RAISE(ABORT, 'a void takes back one whole sale')
      WHERE NEW.kind = 'void' AND NOT EXISTS (
        SELECT 1 FROM sale
        WHERE number = NEW.voids AND kind = 'sale' AND total = -NEW.total);
      SELECT RAISE(ABORT, 'a void takes back every line as it was')
      WHERE NEW.kind = 'void' AND (EXISTS (
        SELECT line, kind, variant, unit, quantity, returnedSale, returnedLine
        FROM saleLine WHERE sale = NEW.voids
        EXCEPT SELECT line, kind, variant, unit, -quantity, returnedSale, returnedLine
        FROM saleLine WHERE sale = NEW.number)
        OR (SELECT count(*) FROM saleLine WHERE sale = NEW.voids)
          <> (SELECT count(*) FROM saleLine WHERE sale = NEW.number));
      SELECT RAISE(ABORT, 'a sale is taken back once')
      WHERE EXISTS (SELECT 1 FROM sale WHERE voids = NEW.voids);
      SELECT RAISE(ABORT, 'a cart is paid once')
      WHERE EXISTS (SELECT 1 FROM sale WHERE cart = NEW.cart);
      SELECT RAISE(ABORT, 'a line goes the way of its sale')
      WHERE EXISTS (
        SELECT 1 FROM saleLine WHERE sale = NEW.number
          AND (quantity > 0) = ((kind = 'return') = (NEW.kind = 'sale')));
      SELECT RAISE(ABORT, 'only what comes back takes a sale below nothing')
      WHERE NEW.kind = 'sale' AND NEW.total < 0 AND NOT EXISTS (
        SELECT 1 FROM saleLine WHERE sale = NEW.number AND kind = 'return');
      SELECT RAISE(ABORT, 'what came back is not taken back once more')
      WHERE NEW.kind = 'void' AND 0 <> (
        SELECT coalesce(sum(quantity), 0) FROM saleLine WHERE returnedSale = NEW.voids);
    END;
    """

  private static let lines = """
    CREATE TRIGGER saleTakesNoMoreLines BEFORE INSERT ON saleLine
    WHEN EXISTS (SELECT 1 FROM sale WHERE number = NEW.sale) BEGIN
      SELECT RAISE(ABORT, 'a closed sale takes no more lines');
    END;
    CREATE TRIGGER saleLineIsForSale BEFORE INSERT ON saleLine
    WHEN NEW.kind = 'goods' AND NEW.quantity > 0 AND EXISTS (
      SELECT 1 FROM variant WHERE number = NEW.variant AND NOT isSold) BEGIN
      SELECT RAISE(ABORT, 'what was withdrawn does not sell');
    END;
    """

  /// A document that takes a return back counts it the other way, so that sums tell what is back.
  private static let comingBack = """
    CREATE TRIGGER whatComesBackWasSold BEFORE INSERT ON saleLine WHEN NEW.kind = 'return' BEGIN
      SELECT RAISE(ABORT, 'what comes back was sold, at that price') WHERE NOT EXISTS (
        SELECT 1 FROM saleLine AS sold JOIN sale ON sale.number = sold.sale
        WHERE sold.sale = NEW.returnedSale AND sold.line = NEW.returnedLine
          AND sold.kind = 'goods' AND sold.variant = NEW.variant AND sold.unit = NEW.unit
          AND sale.kind = 'sale');
      SELECT RAISE(ABORT, 'no more comes back than was sold') WHERE NEW.quantity + (
        SELECT quantity FROM saleLine WHERE sale = NEW.returnedSale AND line = NEW.returnedLine
      ) + (
        SELECT coalesce(sum(quantity), 0) FROM saleLine
        WHERE returnedSale = NEW.returnedSale AND returnedLine = NEW.returnedLine) < 0;
      SELECT RAISE(ABORT, 'of a sale that was taken back nothing comes back')
      WHERE NEW.quantity < 0 AND EXISTS (SELECT 1 FROM sale WHERE voids = NEW.returnedSale);
    END;
    """

  private static let immutability = """
    CREATE TRIGGER saleStays BEFORE UPDATE ON sale BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER saleIsKept BEFORE DELETE ON sale BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER saleLineStays BEFORE UPDATE ON saleLine BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    CREATE TRIGGER saleLineIsKept BEFORE DELETE ON saleLine BEGIN
      SELECT RAISE(ABORT, 'a closed sale does not change');
    END;
    """

  private static let stock = """
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
    CREATE TRIGGER stockNoteIsShort BEFORE INSERT ON stockMove
    WHEN length(NEW.note) > 500 BEGIN
      SELECT RAISE(ABORT, 'a note has at most 500 characters');
    END;
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
    """

  private static let neighbours = """
    CREATE TRIGGER saleIsPaidOnce BEFORE INSERT ON tender
    WHEN EXISTS (SELECT 1 FROM sale WHERE number = NEW.sale) BEGIN
      SELECT RAISE(ABORT, 'a closed sale is paid');
    END;
    CREATE TRIGGER stockIsTheSumOfItsMoves BEFORE UPDATE OF onHand ON variant
    WHEN NEW.onHand <> (
      SELECT coalesce(sum(quantity), 0) FROM stockMove WHERE variant = NEW.number) BEGIN
      SELECT RAISE(ABORT, 'stock is the sum of its moves');
    END;
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
