import Foundation
import GRDB
import Persistence
public import Pictures
public import Trail
public import Values

extension Shop {
  /// Gives a product its photograph; the one before can be brought back for an hour.
  ///
  /// - Returns: what is shown now, and what was shown until then.
  /// - Throws: `ProductRefusal.noSuchProduct`, `PermissionRefusal`; then nothing was written.
  public func keepPhotograph(
    _ photograph: Photograph, of product: ProductNumber, at now: Instant, by actor: Actor
  ) async throws -> KeptPhotograph {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      _ = try ProductRules.product(product, in: db)
      let before = try ProductPhotograph.shown(db, of: product)
      try Self.hidePhotograph(db, of: product, at: now, keeping: nil)
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO productPhotograph
            (product, digest, bytes, width, height, isShown, at)
          VALUES (?, ?, ?, ?, ?, 1, ?)
          """,
        arguments: [
          product, photograph.digest, Data(photograph.bytes), photograph.width, photograph.height,
          now,
        ])
      try Audit.write(
        db, at: now, by: actor, action: .photographSet, subject: "product \(product)")
      return KeptPhotograph(photograph: ProductPhotograph(photograph), before: before)
    }
  }

  /// Takes a product's photograph away; it can be brought back for an hour.
  ///
  /// - Parameter digest: which is meant: one that somebody else has put in its place stays.
  /// - Returns: what was taken away.
  /// - Throws: `PhotographRefusal.gone` when it has none, `.replaced` when it has another by then,
  ///   `ProductRefusal.noSuchProduct`, `PermissionRefusal`; then nothing was written.
  public func removePhotograph(
    _ digest: String, of product: ProductNumber, at now: Instant, by actor: Actor
  ) async throws -> ProductPhotograph {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      _ = try ProductRules.product(product, in: db)
      guard let shown = try ProductPhotograph.shown(db, of: product) else {
        throw PhotographRefusal.gone
      }
      guard shown.digest == digest else { throw PhotographRefusal.replaced }
      try Self.hidePhotograph(db, of: product, at: now, keeping: nil)
      try Audit.write(
        db, at: now, by: actor, action: .photographRemoved, subject: "product \(product)")
      return shown
    }
  }

  /// Shows a photograph of a product again that was replaced or taken away before.
  ///
  /// - Throws: `PhotographRefusal.gone` when it is not kept any more,
  ///   `ProductRefusal.noSuchProduct`, `PermissionRefusal`; then nothing was written.
  public func restorePhotograph(
    _ digest: String, of product: ProductNumber, at now: Instant, by actor: Actor
  ) async throws -> ProductPhotograph {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      _ = try ProductRules.product(product, in: db)
      try Self.hidePhotograph(db, of: product, at: now, keeping: digest)
      try db.execute(
        sql: "UPDATE productPhotograph SET isShown = 1, at = ? WHERE product = ? AND digest = ?",
        arguments: [now, product, digest])
      guard let shown = try ProductPhotograph.shown(db, of: product), shown.digest == digest else {
        throw PhotographRefusal.gone
      }
      try Audit.write(
        db, at: now, by: actor, action: .photographSet, subject: "product \(product)")
      return shown
    }
  }

  /// What is shown is shown no more; what was hidden before goes for good, but the one that is meant.
  private static func hidePhotograph(
    _ db: Database, of product: ProductNumber, at now: Instant, keeping digest: String?
  ) throws {
    try db.execute(
      sql: "DELETE FROM productPhotograph WHERE product = ? AND NOT isShown AND digest IS NOT ?",
      arguments: [product, digest])
    try db.execute(
      sql: "UPDATE productPhotograph SET isShown = 0, at = ? WHERE product = ? AND isShown",
      arguments: [now, product])
  }
}
