import GRDB
import Persistence
public import Values

/// By what a list of products is narrowed.
public enum ProductFilter: String, Hashable, Sendable, CaseIterable {
  /// Something of it runs low, or is gone.
  case low
  /// Of something that is sold, none is left.
  case gone
  /// Something of it is sold and has no price.
  case unpriced
  /// Nothing of it is sold any more.
  case withdrawn

  /// What is true of its variants.
  fileprivate var ofVariants: String {
    switch self {
    case .low: "isSold AND onHand <= lowAt"
    case .gone: "isSold AND onHand <= 0"
    case .unpriced: "isSold AND price IS NULL"
    case .withdrawn: "isSold = 0"
    }
  }

  /// Those that it leaves, by their numbers; each has an index of its own.
  fileprivate var products: String {
    let some = "SELECT product FROM variant AS one WHERE \(ofVariants)"
    guard self == .withdrawn else { return some }
    return some
      + " AND NOT EXISTS (SELECT 1 FROM variant WHERE product = one.product AND variant.isSold)"
  }
}

/// In which order products are listed.
public enum ProductOrder: String, Hashable, Sendable, CaseIterable {
  /// By name; the newest first.
  case name, newest
}

/// Which products a list shows, and in which order.
public struct ProductQuestion: Hashable, Sendable {
  /// Words of which one variant has each in its name, label or code, the last perhaps begun; empty for
  /// all.
  public var text: String
  /// Those alone; nothing for all.
  public var filter: ProductFilter?
  /// Their order.
  public var order: ProductOrder

  /// Takes what is looked for.
  public init(_ text: String = "", filter: ProductFilter? = nil, order: ProductOrder = .name) {
    self.text = text
    self.filter = filter
    self.order = order
  }

  /// What is true of the products, and the values in it.
  fileprivate var condition: (sql: String, arguments: StatementArguments) {
    var parts: [String] = []
    var arguments = StatementArguments()
    if let filter { parts.append("product.number IN (\(filter.products))") }
    switch GoodsIndex.wish(text) {
    case .everything: break
    case .nothing: parts.append("0")
    case .matching(let expression):
      parts.append(
        """
        product.number IN (
          SELECT product FROM variant WHERE variant.number IN (
            SELECT rowid FROM goodsText WHERE goodsText MATCH ?))
        """)
      arguments += [expression]
    }
    return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), arguments)
  }
}

extension Shop {
  /// The next products of a list.
  ///
  /// - Parameter last: the last product of what was shown before; nothing for the beginning.
  public func products(
    _ question: ProductQuestion, after last: ProductNumber? = nil, atMost size: Int = 50
  ) async throws -> Stretch<Product> {
    try await database.read { db in
      try Self.part(db, of: question, after: last, atMost: size)
    }
  }

  /// Adds every product of a list to something, as all of them were at one moment.
  public func every<Result: Sendable>(
    _ question: ProductQuestion, into start: Result,
    _ add: @escaping @Sendable (inout Result, Product) -> Void
  ) async throws -> Result {
    try await Stretch<Product>.every(
      in: database, into: start, by: { $0.number },
      { db, last, size in try Self.part(db, of: question, after: last, atMost: size) }, add)
  }

  private static func part(
    _ db: Database, of question: ProductQuestion, after last: ProductNumber?, atMost size: Int
  ) throws -> Stretch<Product> {
    var (condition, arguments) = question.condition
    let begun = try last.flatMap { try after($0, question.order, in: db) }
    if let begun {
      condition += " AND " + begun.sql
      arguments += begun.arguments
    }
    return try Product.stretch(
      db, where: "\(condition) ORDER BY \(question.order.sql)", arguments, atMost: size)
  }

  /// How many products a list has in all.
  public func count(_ question: ProductQuestion) async throws -> Int {
    try await database.read { db in
      let (condition, arguments) = question.condition
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM product WHERE \(condition)", arguments: arguments) ?? 0
    }
  }

  /// How many products each filter leaves, whatever is looked for.
  public func productCounts() async throws -> [ProductFilter: Int] {
    try await database.read { db in
      try ProductFilter.allCases.reduce(into: [:]) { counts, filter in
        counts[filter] = try Int.fetchOne(
          db, sql: "SELECT count(DISTINCT product) FROM (\(filter.products))")
      }
    }
  }

  /// The numbers of the first products of a list, to do something to all of them.
  public func productNumbers(
    _ question: ProductQuestion, atMost size: Int
  ) async throws -> [ProductNumber] {
    try await database.read { db in
      let (condition, arguments) = question.condition
      return try ProductNumber.fetchAll(
        db,
        sql: """
          SELECT number FROM product WHERE \(condition) ORDER BY \(question.order.sql) LIMIT ?
          """, arguments: arguments + [size])
    }
  }

  /// What comes after a product in an order, and the values in it; nothing when it is not there.
  private static func after(
    _ last: ProductNumber, _ order: ProductOrder, in db: Database
  ) throws -> (sql: String, arguments: StatementArguments)? {
    switch order {
    case .newest: return ("product.number < ?", [last])
    case .name:
      let name = try String.fetchOne(
        db, sql: "SELECT name FROM product WHERE number = ?", arguments: [last])
      guard let name else { return nil }
      // Its name alone tells the index where to go on.
      return (
        """
        product.name COLLATE NOCASE >= ?
          AND (product.name COLLATE NOCASE > ? OR product.number > ?)
        """, [name, name, last]
      )
    }
  }
}

extension ProductOrder {
  fileprivate var sql: String {
    switch self {
    case .name: "product.name COLLATE NOCASE, product.number"
    case .newest: "product.number DESC"
    }
  }
}

extension Migration {
  /// What the lists of the office look for, so that a press reads no whole table.
  static let productLists = Migration("2026-11-28 lists of products") { db in
    try db.execute(
      sql: """
        CREATE INDEX productByName ON product (name COLLATE NOCASE, number);
        CREATE INDEX variantGone ON variant (product) WHERE isSold AND onHand <= 0;
        CREATE INDEX variantUnpriced ON variant (product) WHERE isSold AND price IS NULL;
        CREATE INDEX variantNotSold ON variant (product) WHERE isSold = 0;
        """)
  }
}
