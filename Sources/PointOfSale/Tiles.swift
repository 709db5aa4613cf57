package import GRDB
import Persistence
public import Values

/// Which tiles the till shows.
public enum TileTab: Hashable, Sendable {
  /// What the house put in front, then what sold most lately, then what is new.
  case bestSellers
  /// The products of one category: those in front first, the rest by name.
  case category(CategoryNumber)
}

extension Shop {
  /// What stands on the till's tiles.
  ///
  /// What is sold out comes last: a hand that is in a hurry meets what it can sell.
  ///
  /// Lately is the sixty days before today, so that tiles stay in their places all day, and at
  /// most two thousand receipts, so that the till stays quick.
  public func tiles(
    _ tab: TileTab = .bestSellers, limit: Int? = nil, today: Day
  ) async throws -> [Tile] {
    try await database.read { db in try Self.tiles(db, tab, limit: limit, today: today) }
  }

  /// The same in a read that also sees other things.
  package static func tiles(
    _ db: Database, _ tab: TileTab = .bestSellers, limit: Int? = nil, today: Day
  ) throws -> [Tile] {
    let tiles = try inOrder(db, tab, limit: limit, today: today)
    return tiles.filter { !$0.isSoldOut } + tiles.filter(\.isSoldOut)
  }

  private static func inOrder(
    _ db: Database, _ tab: TileTab, limit: Int?, today: Day
  ) throws -> [Tile] {
    switch tab {
    case .bestSellers:
      let limit = limit ?? mostTiles
      let front = try pinned(db)
      let sold = try soldMost(db, limit: limit, today: today)
      let known = (front + sold).firstOfEach
      let latest = try known.count < limit ? newest(db, limit: limit * 2) : []
      return try (known + latest).firstOfEach.prefix(limit).compactMap {
        try Tile.of($0, in: db)
      }
    case .category(let number):
      return try inCategory(db, number, limit: limit ?? mostInCategory).compactMap {
        try Tile.of($0, in: db)
      }
    }
  }

  /// Whether anything stands on a tile, of whatever category.
  package static func hasTiles(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM variant WHERE isSold AND price IS NOT NULL)
          """)) ?? false
  }

  /// The tile of one product, with all that is sold of it; `nil` when nothing is.
  package static func tile(_ db: Database, of product: ProductNumber) throws -> Tile? {
    try Tile.of(product, in: db)
  }

  /// Tiles of what sells most: three rows of five.
  private static let mostTiles = 15
  /// More of one category are found by their name.
  private static let mostInCategory = 60

  private static let isOffered = """
    EXISTS (
      SELECT 1 FROM variant
      WHERE variant.product = product.number AND variant.isSold AND variant.price IS NOT NULL)
    """

  private static func pinned(_ db: Database) throws -> [ProductNumber] {
    try ProductNumber.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT product.number FROM pinnedProduct JOIN product ON product.number = pinnedProduct.product
          WHERE \(isOffered) ORDER BY place, product.number
          """))
  }

  private static func soldMost(
    _ db: Database, limit: Int, today: Day
  ) throws -> [ProductNumber] {
    try ProductNumber.fetchAll(
      db.cachedStatement(
        sql: """
          WITH sold (product, pieces) AS (
            SELECT variant.product, sum(saleLine.quantity)
            FROM sale JOIN saleLine ON saleLine.sale = sale.number
            JOIN variant ON variant.number = saleLine.variant
            WHERE sale.number > (SELECT max(number) FROM sale) - 2000
              AND sale.day >= ? AND sale.day < ?
            GROUP BY variant.product HAVING sum(saleLine.quantity) > 0)
          SELECT product.number FROM sold JOIN product ON product.number = sold.product
          WHERE \(isOffered) ORDER BY sold.pieces DESC, product.number DESC LIMIT ?
          """),
      arguments: [today - 60, today, limit])
  }

  private static func newest(_ db: Database, limit: Int) throws -> [ProductNumber] {
    try ProductNumber.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT product.number FROM product WHERE \(isOffered)
          ORDER BY product.number DESC LIMIT ?
          """),
      arguments: [limit])
  }

  private static func inCategory(
    _ db: Database, _ category: CategoryNumber, limit: Int
  ) throws -> [ProductNumber] {
    try ProductNumber.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT product.number FROM product
          LEFT JOIN pinnedProduct ON pinnedProduct.product = product.number
          WHERE product.category = ? AND \(isOffered)
          ORDER BY pinnedProduct.place IS NULL, pinnedProduct.place,
            product.name COLLATE NOCASE, product.number
          LIMIT ?
          """),
      arguments: [category, limit])
  }
}

extension Array where Element: Hashable {
  /// Each of them once, where it stands first.
  var firstOfEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
