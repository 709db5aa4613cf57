import GRDB
import Persistence
public import Trail
public import Values

/// What is to become of one variant in the table of its product.
public struct VariantEdit: Hashable, Sendable {
  /// How it was when whoever asks looked at it.
  public let seen: Variant
  /// Its price from now on; `nil` takes it away.
  public var price: Rupiah?
  /// Pieces that came, 1 to 999,999; `nil` when nothing was written there.
  public var received: Int?
  /// Pieces that a count found, after those that came; `nil` when nobody counted.
  public var counted: Int?
  /// How many the books had where the count was written down, set beside it.
  ///
  /// What was sold since then is not put back. Without it whatever is there becomes what she counted.
  public var countedBeside: Int?
  /// It runs low at so many pieces.
  public var lowAt: Int
  /// Whether the till takes it.
  public var isSold: Bool

  /// Changes nothing yet.
  public init(_ seen: Variant) {
    self.seen = seen
    price = seen.price
    lowAt = seen.lowAt
    isSold = seen.isSold
  }

  /// Whether it changes nothing.
  public var isEmpty: Bool { self == VariantEdit(seen) }
}

/// One cell of a variant's row.
public enum VariantCell: String, Hashable, Sendable, CaseIterable {
  case price, received, counted, lowAt, isSold
}

/// What became of the rows of a table.
public struct RowsReport: Sendable {
  /// A variant that was changed.
  public struct Saved: Hashable, Sendable {
    /// How it was, and how it is now.
    public let before: Variant, after: Variant
  }
  /// A variant of which nothing was changed.
  public struct Refused: Sendable {
    /// Which one, and the cell because of which.
    public let variant: VariantNumber, cell: VariantCell
    /// Why.
    public let why: any Refusal
  }

  /// Those that were changed, in the order of the table.
  public let saved: [Saved]
  /// Those that were not.
  public let refused: [Refused]
}

extension Shop {
  /// Saves the rows of a product's table: of each variant all or nothing, whatever becomes of others.
  ///
  /// - Parameter note: why counts differ from the stock; needed when one does.
  /// - Parameter confirmed: whether somebody was asked about unlikely numbers and meant them.
  /// - Throws: `PermissionRefusal`, `ChangedSince`; then nothing was written. What is wrong with a row
  ///   stands in the report.
  public func changeRows(
    _ edits: [VariantEdit], note: String? = nil, confirmed: Bool = false, at now: Instant,
    by actor: Actor
  ) async throws -> RowsReport {
    let edits = edits.filter { !$0.isEmpty }
    return try await database.transaction { db in
      try actor.needs(.productsEdit, in: db)
      if edits.contains(where: { $0.price != $0.seen.price }) {
        try actor.needs(.pricesEdit, in: db)
      }
      if edits.contains(where: { $0.received != nil || $0.counted != nil }) {
        try actor.needs(.stockMove, in: db)
      }
      var saved: [RowsReport.Saved] = []
      var refused: [RowsReport.Refused] = []
      for edit in edits {
        let row = RowChange(edit: edit, note: note, isSure: confirmed, now: now, actor: actor)
        do {
          try db.inSavepoint {
            try row.write(db)
            return .commit
          }
          let after = try ProductRules.variant(edit.seen.number, in: db)
          saved.append(RowsReport.Saved(before: edit.seen, after: after))
        } catch let no as RowChange.No {
          refused.append(
            RowsReport.Refused(variant: edit.seen.number, cell: no.cell, why: no.why))
        }
      }
      return RowsReport(saved: saved, refused: refused)
    }
  }
}

/// One row on its way into the tables.
private struct RowChange {
  /// Why it is not written, and the cell because of which.
  struct No: Error {
    let cell: VariantCell
    let why: any Refusal
  }

  let edit: VariantEdit
  let note: String?
  let isSure: Bool
  let now: Instant
  let actor: Actor

  /// - Throws: `No`, `ChangedSince`.
  func write(_ db: Database) throws {
    let number = edit.seen.number
    try ChangedSince.check(edit.seen, is: try ProductRules.variant(number, in: db))
    if edit.price != edit.seen.price {
      try at(.price) {
        _ = try Shop.setPrice(
          db, of: number, to: edit.price, confirmed: isSure, at: now, by: actor)
      }
    }
    try at(.received) { try receive(db) }
    if let counted = edit.counted {
      try at(.counted) {
        _ = try Shop.adjustStock(
          db, of: number, to: counted,
          seen: edit.countedBeside.map { $0 + (edit.received ?? 0) }, note: note,
          confirmed: isSure, at: now, by: actor)
      }
    }
    if edit.lowAt != edit.seen.lowAt || edit.isSold != edit.seen.isSold {
      try at(edit.lowAt == edit.seen.lowAt ? .isSold : .lowAt) { try change(db) }
    }
  }

  private func receive(_ db: Database) throws {
    guard let received = edit.received else { return }
    guard (1...999_999).contains(received) else { throw StockRefusal.nothingCame }
    _ = try Shop.moveStock(
      db, of: edit.seen.number, by: received, reason: .receipt, note: nil, confirmed: isSure,
      at: now, by: actor)
  }

  private func change(_ db: Database) throws {
    let seen = edit.seen
    _ = try Shop.changeVariant(
      db, seen.number, label: seen.label, barcode: seen.barcode, stockPolicy: seen.stockPolicy,
      lowAt: edit.lowAt, isSold: edit.isSold, at: now, by: actor)
  }

  /// Does one part of it, and tells the cell when that is refused.
  private func at(_ cell: VariantCell, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch let refusal as any Refusal {
      throw No(cell: cell, why: refusal)
    }
  }
}
