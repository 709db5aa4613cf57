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

  /// Products whose name, label or code holds every word, by name.
  ///
  /// - Parameters:
  ///   - isLow: whether only those are meant of which something runs low.
  ///   - page: from 1; `pageSize` is 1 to 200.
  public func products(
    matching text: String = "", isLow: Bool = false, page: Int = 1, pageSize: Int = 50
  ) async throws -> ProductPage {
    let (condition, words) = Self.condition(text)
    let size = min(max(pageSize, 1), 200)
    let first = (min(max(page, 1), 1_000_000) - 1) * size
    return try await database.read { db in
      let low = isLow ? " AND \(Self.runsLow)" : ""
      let found =
        "EXISTS (SELECT 1 FROM variant WHERE product = product.number AND \(condition)\(low))"
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM product WHERE \(found)", arguments: words)
      let products = try Product.fetch(
        db, where: "\(found) ORDER BY product.name COLLATE NOCASE, product.number LIMIT ? OFFSET ?",
        words + [size, first])
      return ProductPage(products: products, total: total ?? 0)
    }
  }

  /// What the till sells whose name, label or code holds every word, by name.
  ///
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
    let (condition, words) = Self.condition(text)
    let wanted: StatementArguments = [isSold]
    return try Offer.whole(
      db.makeStatement(
        sql: """
          \(Offer.select) WHERE variant.isSold = ? AND \(condition)
          ORDER BY product.name COLLATE NOCASE, variant.number LIMIT ?
          """), arguments: wanted + words + [limit], of: "variant")
  }

  /// What the till sells whose name, label or code holds every word, as tiles of one product each.
  package static func tiles(
    _ db: Database, matching text: String, limit: Int
  ) throws -> [Tile] {
    try Tile.grouping(offers(db, matching: text, limit: limit * 8), limit: limit, in: db)
  }

  private static let runsLow = "variant.isSold AND variant.onHand <= variant.lowAt"

  /// A word as it stands in the tables: a whole article number in its thirteen digits.
  private static func code(_ word: Substring) -> String {
    guard let code = try? Barcode(String(word)), code.canonical != code else {
      return String(word)
    }
    return code.canonical.text
  }

  private static func condition(_ text: String) -> (String, StatementArguments) {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(8)
    var arguments = StatementArguments()
    for word in words { arguments += ["%\(code(word).escapedForLike)%"] }
    let each = words.map { _ in
      "product.name || ' ' || variant.label || ' ' || variant.barcode LIKE ? ESCAPE '\\'"
    }
    return (each.isEmpty ? "1" : each.joined(separator: " AND "), arguments)
  }
}
