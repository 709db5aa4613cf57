import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Says how a product stands at the till: in which category, with which drawing, and whether in
  /// front of all others.
  ///
  /// - Parameters:
  ///   - picture: what is drawn of it; `nil` takes the drawing of its category.
  ///   - seen: how it stood when whoever asks looked at it; `nil` changes whatever is there.
  /// - Throws: `ProductRefusal.noSuchProduct`, `CategoryRefusal.noSuchCategory`, `PermissionRefusal`,
  ///   `ChangedSince`; then nothing was written.
  public func arrangeProduct(
    _ number: ProductNumber, in category: CategoryNumber?, picture: GoodsPicture?,
    isPinned: Bool, seen: Arrangement? = nil, at now: Instant, by actor: Actor
  ) async throws -> Product {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      let product = try ProductRules.product(number, in: db)
      try ChangedSince.check(seen, is: try Arrangement(of: product, in: db))
      if let category { _ = try Self.category(category, in: db) }
      try db.execute(
        sql: "UPDATE product SET category = ?, picture = ? WHERE number = ?",
        arguments: [category, picture, number])
      if isPinned {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO pinnedProduct (product, place)
            VALUES (?, (SELECT 1 + coalesce(max(place), 0) FROM pinnedProduct))
            """, arguments: [number])
      } else {
        try db.execute(sql: "DELETE FROM pinnedProduct WHERE product = ?", arguments: [number])
      }
      try Audit.write(
        db, at: now, by: actor, action: .productChanged, subject: "product \(number)")
      return try ProductRules.product(number, in: db)
    }
  }

  /// Moves a product among those in front one place to the front, or to the back; one that is not in
  /// front stays where it is.
  ///
  /// - Throws: `PermissionRefusal`.
  public func movePinned(
    _ number: ProductNumber, forward: Bool, at now: Instant, by actor: Actor
  ) async throws -> [Product] {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      let all = try ProductNumber.fetchAll(
        db, sql: "SELECT product FROM pinnedProduct ORDER BY place, product")
      let moved = all.moving(number, forward: forward)
      for (place, one) in moved.enumerated() {
        try db.execute(
          sql: "UPDATE pinnedProduct SET place = ? WHERE product = ?", arguments: [place + 1, one])
      }
      if moved != all {
        try Audit.write(
          db, at: now, by: actor, action: .productChanged, subject: "product \(number)")
      }
      return try Product.pinned(db)
    }
  }

  /// The products that stand in front of all others at the till, in their order.
  public func pinnedProducts() async throws -> [Product] {
    try await database.read { db in try Product.pinned(db) }
  }
}

extension Shop {
  /// How a product stands at the till.
  public struct Arrangement: Hashable, Sendable {
    private let category: CategoryNumber?
    private let picture: GoodsPicture?
    private let isPinned: Bool

    /// Takes a product, and whether it stands in front of all others.
    public init(of product: Product, isPinned: Bool) {
      category = product.category
      picture = product.picture
      self.isPinned = isPinned
    }

    fileprivate init(of product: Product, in db: Database) throws {
      let isPinned = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM pinnedProduct WHERE product = ?)",
        arguments: [product.number])
      self.init(of: product, isPinned: isPinned ?? false)
    }
  }
}

extension Product {
  fileprivate static func pinned(_ db: Database) throws -> [Product] {
    try fetch(
      db,
      where: """
        number IN (SELECT product FROM pinnedProduct)
        ORDER BY (SELECT place FROM pinnedProduct WHERE product = product.number), number
        """, [])
  }
}
