import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Where the products of a category go when it is removed.
  public enum CategoryHeir: Hashable, Sendable {
    /// Into no category.
    case noCategory
    /// Into another one.
    case category(CategoryNumber)
  }

  /// Adds a category of goods, behind all others.
  ///
  /// - Throws: `CategoryRefusal`, `PermissionRefusal`; then nothing was written.
  public func addCategory(
    _ name: String, picture: GoodsPicture? = nil, at now: Instant, by actor: Actor
  ) async throws -> ProductCategory {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      let name = try Self.categoryName(name, in: db)
      try db.execute(
        sql: """
          INSERT INTO productCategory (name, nameKey, picture, place)
          VALUES (?, ?, ?, (SELECT 1 + coalesce(max(place), 0) FROM productCategory))
          """, arguments: [name, ProductCategory.key(of: name), picture])
      let number = CategoryNumber(db.lastInsertedRowID)
      try Audit.write(
        db, at: now, by: actor, action: .categoryAdded, subject: "category \(number)")
      return try Self.category(number, in: db)
    }
  }

  /// Gives a category another name or drawing.
  ///
  /// - Parameter seen: how it was when whoever asks looked at it; `nil` changes whatever is there.
  /// - Throws: `CategoryRefusal`, `PermissionRefusal`, `ChangedSince`; then nothing was written.
  public func changeCategory(
    _ number: CategoryNumber, name: String, picture: GoodsPicture?, seen: ProductCategory? = nil,
    at now: Instant, by actor: Actor
  ) async throws -> ProductCategory {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      try ChangedSince.check(seen, is: try Self.category(number, in: db))
      let name = try Self.categoryName(name, except: number, in: db)
      try db.execute(
        sql: "UPDATE productCategory SET name = ?, nameKey = ?, picture = ? WHERE number = ?",
        arguments: [name, ProductCategory.key(of: name), picture, number])
      try Audit.write(
        db, at: now, by: actor, action: .categoryChanged, subject: "category \(number)")
      return try Self.category(number, in: db)
    }
  }

  /// Takes a category away; its products go where it is said.
  ///
  /// - Parameters:
  ///   - heir: without one, only an empty category goes.
  ///   - seen: how it was when whoever asks looked at it; `nil` removes whatever is there.
  /// - Throws: `CategoryRefusal`, `PermissionRefusal`; then nothing was written.
  public func removeCategory(
    _ number: CategoryNumber, movingTo heir: CategoryHeir? = nil, seen: ProductCategory? = nil,
    at now: Instant, by actor: Actor
  ) async throws {
    _ = try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      let category = try Self.category(number, in: db)
      guard seen == nil || seen == category else {
        throw CategoryRefusal.changedSince(name: category.name, products: category.products)
      }
      let target: CategoryNumber?
      switch heir {
      case nil:
        guard category.products == 0 else { throw CategoryRefusal.notEmpty(category.products) }
        target = nil
      case .noCategory?: target = nil
      case .category(let other)?:
        guard other != number else { throw CategoryRefusal.notEmpty(category.products) }
        target = try Self.category(other, in: db).number
      }
      try db.execute(
        sql: "UPDATE product SET category = ? WHERE category = ?", arguments: [target, number])
      try db.execute(sql: "DELETE FROM productCategory WHERE number = ?", arguments: [number])
      try Audit.write(
        db, at: now, by: actor, action: .categoryRemoved, subject: "category \(number)")
      return true
    }
  }

  /// Moves a category one place to the front, or to the back; at the end it stays.
  ///
  /// - Throws: `CategoryRefusal.noSuchCategory`, `PermissionRefusal`.
  public func moveCategory(
    _ number: CategoryNumber, forward: Bool, at now: Instant, by actor: Actor
  ) async throws -> [ProductCategory] {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      _ = try Self.category(number, in: db)
      let all = try CategoryNumber.fetchAll(
        db, sql: "SELECT number FROM productCategory ORDER BY place, number")
      let moved = all.moving(number, forward: forward)
      for (place, one) in moved.enumerated() {
        try db.execute(
          sql: "UPDATE productCategory SET place = ? WHERE number = ?", arguments: [place + 1, one])
      }
      if moved != all {
        try Audit.write(
          db, at: now, by: actor, action: .categoryChanged, subject: "category \(number)")
      }
      return try ProductCategory.all(db)
    }
  }

  static func category(_ number: CategoryNumber, in db: Database) throws -> ProductCategory {
    guard let category = try ProductCategory.find(db, numbered: number) else {
      throw CategoryRefusal.noSuchCategory
    }
    return category
  }

  private static func categoryName(
    _ text: String, except number: CategoryNumber? = nil, in db: Database
  ) throws -> String {
    let name = text.tidy
    guard (1...ProductCategory.longestName).contains(name.unicodeScalars.count) else {
      throw CategoryRefusal.name
    }
    let taken = try CategoryNumber.fetchAll(
      db, sql: "SELECT number FROM productCategory WHERE nameKey = ?",
      arguments: [ProductCategory.key(of: name)])
    guard taken.allSatisfy({ $0 == number }) else { throw CategoryRefusal.nameTaken(name) }
    return name
  }
}

extension Array where Element: Equatable {
  /// The same with one of them a place to the front, or to the back.
  func moving(_ one: Element, forward: Bool) -> [Element] {
    guard let place = firstIndex(of: one) else { return self }
    let other = forward ? place - 1 : place + 1
    guard indices.contains(other) else { return self }
    var moved = self
    moved.swapAt(place, other)
    return moved
  }
}
