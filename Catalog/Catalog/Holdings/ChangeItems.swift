import GRDB
import Persistence
public import Trail
public import Values

/// What becomes of many copies at once.
public enum ItemsChange: Hashable, Sendable {
  /// Lost, damaged, being made ready, or available again.
  case status(ItemStatus)
  /// Other rules.
  case type(ItemType)
}

extension Catalogue {
  /// Changes many copies; what is lent or waits for somebody is changed one by one, at its record.
  ///
  /// - Returns: how many were changed, and why not the others.
  /// - Throws: `PermissionRefusal`, `BatchRefusal`; then nothing was written.
  public func changeItems(
    _ numbers: [ItemNumber], to change: ItemsChange, at now: Instant, by actor: Actor
  ) async throws -> BatchReport {
    try BatchRefusal.check(numbers.count)
    return try await database.transaction { db in
      try actor.needs(.itemsEdit, in: db)
      var report = BatchReport()
      for number in numbers {
        let item = try Item.find(db, numbered: number)
        try report.add(item?.barcode.text ?? number.description) {
          guard let item else { throw ItemRefusal.noSuchItem(number) }
          // Somebody's hold would go with it, of which nobody was asked.
          if item.waiting { throw ItemRefusal.waiting(item.barcode) }
          var new = NewItem(changing: item)
          switch change {
          case .status(let status):
            if item.onLoan { throw ItemRefusal.onLoan(item.barcode) }
            new.status = status
          case .type(let type): new.type = type
          }
          _ = try Self.changeItem(number, to: new, at: now, by: actor, in: db)
        }
      }
      return report
    }
  }
}
