import Persistence

extension Invariant {
  /// What is always true of the shop's books.
  static let shop: [Invariant] = [
    .pricesFollowTheirHistory, .stockIsTheSumOfItsMoves, .salesAreTheSumOfTheirLines,
    .tendersPayTheirSales, .salesMoveTheirStock, .receiptsHaveNoGaps, .drawersAddUp,
    .blockedStockIsNotSoldTwice, .noMoreComesBackThanWasSold, .voidsTakeBackEveryLine,
    .goodsAreInTheirIndex,
  ]

  private static let goodsAreInTheirIndex = Invariant(
    Shop.derivedInvariants[0],
    violations: """
      SELECT number FROM variant WHERE number NOT IN (SELECT id FROM goodsText_docsize)
      UNION ALL
      SELECT id FROM goodsText_docsize WHERE id NOT IN (SELECT number FROM variant)
      """)

  private static let pricesFollowTheirHistory = Invariant(
    "a price is the last of its history",
    violations: """
      SELECT number FROM variant
      WHERE price IS NOT (
        SELECT price FROM priceChange WHERE variant = variant.number ORDER BY number DESC LIMIT 1)
      """)

  private static let stockIsTheSumOfItsMoves = Invariant(
    "stock is the sum of its moves",
    violations: """
      SELECT number FROM variant
      WHERE onHand <> (
        SELECT coalesce(sum(quantity), 0) FROM stockMove WHERE variant = variant.number)
      """)

  private static let salesAreTheSumOfTheirLines = Invariant(
    "a sale's total is the sum of its lines",
    violations: """
      SELECT number FROM sale
      WHERE total IS NOT (SELECT sum(total) FROM saleLine WHERE sale = sale.number)
      """)

  private static let tendersPayTheirSales = Invariant(
    "what was given is the total and the change",
    violations: """
      SELECT number FROM sale LEFT JOIN tender ON tender.sale = sale.number
      WHERE tender.amount IS NOT sale.total
        OR (tender.method = 'cash' AND tender.given <> sale.total + tender.change)
      """)

  private static let salesMoveTheirStock = Invariant(
    "every line of a sale moved its stock",
    violations: """
      SELECT sale, variant FROM (
        SELECT sale, variant, quantity FROM saleLine WHERE variant IS NOT NULL
        UNION ALL
        SELECT sale, variant, quantity FROM stockMove WHERE sale IS NOT NULL)
      GROUP BY sale, variant HAVING sum(quantity) <> 0
      """)

  private static let receiptsHaveNoGaps = Invariant(
    "receipt numbers have no gaps within a year",
    violations: """
      SELECT receiptYear FROM sale GROUP BY receiptYear
      HAVING max(receiptSerial) <> count(*) OR min(receiptSerial) <> 1
      """)

  private static let drawersAddUp = Invariant(
    "a closed drawer expected its float, its cash sales and its cash moves",
    violations: """
      SELECT number FROM drawerSession
      WHERE closedAt IS NOT NULL AND expected IS NOT float
        + coalesce((
          SELECT sum(amount) FROM sale JOIN tender ON tender.sale = sale.number
          WHERE drawer = drawerSession.number AND method = 'cash'), 0)
        + coalesce((
          SELECT sum(CASE kind WHEN 'in' THEN amount WHEN 'out' THEN -amount ELSE 0 END)
          FROM drawerMove WHERE drawer = drawerSession.number), 0)
      UNION ALL
      SELECT drawer FROM drawerPiece JOIN drawerSession ON number = drawer
      GROUP BY drawer HAVING sum(denomination * pieces) IS NOT counted
      """)

  private static let blockedStockIsNotSoldTwice = Invariant(
    "a sale never took stock that was not there from goods that block",
    violations: """
      SELECT number FROM variant WHERE stockPolicy = 'block' AND onHand < 0
      """)

  private static let noMoreComesBackThanWasSold = Invariant(
    "no more of a line comes back than was sold",
    violations: """
      SELECT sold.sale FROM saleLine AS sold
      JOIN saleLine AS back ON back.returnedSale = sold.sale AND back.returnedLine = sold.line
      GROUP BY sold.sale, sold.line HAVING sold.quantity + sum(back.quantity) < 0
      """)

  private static let voidsTakeBackEveryLine = Invariant(
    "a void takes back every line of its sale as it was",
    violations: """
      SELECT number FROM sale WHERE kind = 'void' AND (EXISTS (
        SELECT line, kind, variant, unit, quantity, returnedSale, returnedLine
        FROM saleLine WHERE sale = sale.voids
        EXCEPT SELECT line, kind, variant, unit, -quantity, returnedSale, returnedLine
        FROM saleLine WHERE sale = sale.number)
        OR (SELECT count(*) FROM saleLine WHERE sale = sale.voids)
          <> (SELECT count(*) FROM saleLine WHERE sale = sale.number))
      """)
}
