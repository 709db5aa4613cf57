package import GRDB
import Persistence
public import Values

/// One page of a list of products.
public struct ProductPage: Hashable, Sendable, Codable {
  /// Those of this page, by name.
  public let products: [Product]
  /// How many there are on all pages.
  public let total: Int
}

extension Shop {
  /// One product with its variants, or `nil`.
  public func product(_ number: ProductNumber) async throws -> Product? {
    try await database.read { db in try Product.find(db, numbered: number) }
  }

  /// One variant, or `nil`.
  public func variant(_ number: VariantNumber) async throws -> Variant? {
    try await database.read { db in try Variant.find(db, numbered: number) }
  }

  /// Products of which one variant has every word in its name, label or code, by name; the last word
  /// may be the beginning of one.
  ///
  /// - Parameters:
  ///   - isLow: whether only those are meant of which something runs low.
  ///   - page: from 1; `pageSize` is 1 to 200.
  public func products(
    matching text: String = "", isLow: Bool = false, page: Int = 1, pageSize: Int = 50
  ) async throws -> ProductPage {
    let size = min(max(pageSize, 1), 200)
    let first = (min(max(page, 1), 1_000_000) - 1) * size
    let low = isLow ? " AND \(Self.runsLow)" : ""
    let found: String
    let words: StatementArguments
    switch GoodsIndex.wish(text) {
    case .nothing: return ProductPage(products: [], total: 0)
    case .everything:
      found = "EXISTS (SELECT 1 FROM variant WHERE product = product.number\(low))"
      words = []
    case .matching(let expression):
      found = """
        number IN (
          SELECT product FROM variant WHERE variant.number IN (
            SELECT rowid FROM goodsText WHERE goodsText MATCH ?)\(low))
        """
      words = [expression]
    }
    return try await database.read { db in
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM product WHERE \(found)", arguments: words)
      let products = try Product.fetch(
        db, where: "\(found) ORDER BY product.name COLLATE NOCASE, product.number LIMIT ? OFFSET ?",
        words + [size, first])
      return ProductPage(products: products, total: total ?? 0)
    }
  }

  /// What the till sells that has every word in its name, label or code, by name; of very many the
  /// newest.
  ///
  /// What is sold out comes last: a hand that is in a hurry meets what it can sell.
  /// - Parameter isSold: `false` finds what is not sold any more instead.
  public func offers(
    matching text: String, isSold: Bool = true, limit: Int = 20
  ) async throws -> [Offer] {
    try await database.read { db in
      try Self.offers(db, matching: text, isSold: isSold, limit: limit)
    }
  }

  /// The same in a read that also sees other things.
  package static func offers(
    _ db: Database, matching text: String, isSold: Bool = true, limit: Int
  ) throws -> [Offer] {
    let condition: String
    let words: StatementArguments
    switch GoodsIndex.wish(text) {
    case .nothing: return []
    case .everything:
      condition = "1"
      words = []
    case .matching(let expression):
      // A letter fits half the shelf: no more than these are read and put into order.
      condition = """
        variant.number IN (
          SELECT goodsText.rowid FROM goodsText
            CROSS JOIN variant AS one ON one.number = goodsText.rowid
          WHERE goodsText MATCH ? AND one.isSold = ?
          ORDER BY goodsText.rowid DESC LIMIT \(max(mostRead, limit)))
        """
      words = [expression, isSold]
    }
    return try Offer.whole(
      db.cachedStatement(
        sql: """
          \(Offer.select) WHERE \(condition) AND variant.isSold = ?
          ORDER BY variant.onHand <= 0, product.name COLLATE NOCASE, variant.number LIMIT ?
          """), arguments: words + [isSold, limit], of: "variant")
  }

  /// What the till sells that has every word, as tiles of one product each, by name, those last of
  /// which none is left; in a read that also sees other things.
  package static func tiles(
    _ db: Database, matching text: String, limit: Int
  ) throws -> [Tile] {
    try Tile.grouping(offers(db, matching: text, limit: limit * 4), limit: limit, in: db)
  }

  /// Of so many variants that have the words, the first by name are shown.
  private static let mostRead = 300

  private static let runsLow = "variant.isSold AND variant.onHand <= variant.lowAt"
}
