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
  /// Another shelf or room; nothing where there is only one.
  case location(String?)

  /// What of a copy is then on record.
  ///
  /// - Throws: `ItemRefusal` for what would go on without whoever has it or waits for it.
  fileprivate func applied(to item: Item) throws(ItemRefusal) -> NewItem {
    var new = NewItem(changing: item)
    if case .location(let location) = self {
      new.location = location
      return new
    }
    // Somebody's hold would go with it, of which nobody was asked.
    if item.waiting { throw .waiting(item.barcode) }
    switch self {
    case .status(let status):
      if item.onLoan { throw .onLoan(item.barcode) }
      new = NewItem(changing: item, to: status)
    case .type(let type): new.type = type
    case .location: break
    }
    return new
  }
}

extension Catalogue {
  /// Those of many copies that there are, in their order.
  public func itemsThere(among numbers: [ItemNumber]) async throws -> [ItemNumber] {
    try await database.read { db in
      try numbers.filter { try Item.find(db, numbered: $0) != nil }
    }
  }

  /// Changes many copies; the status of what is lent, and all but the shelf of what waits for
  /// somebody, is changed one by one, at its record.
  ///
  /// - Parameter audience: whoever chose them: copies of records that are closed to her are not there.
  /// - Returns: how many were changed, and why not the others.
  /// - Throws: `PermissionRefusal`, `BatchRefusal`; then nothing was written.
  public func changeItems(
    _ numbers: [ItemNumber], to change: ItemsChange, for audience: Audience = .staff,
    at now: Instant, by actor: Actor
  ) async throws -> BatchReport {
    try BatchRefusal.check(numbers.count)
    return try await database.transaction { db in
      try actor.needs(.itemsEdit, in: db)
      var report = BatchReport()
      for number in numbers {
        let item = try Item.find(db, numbered: number).flatMap { item in
          try BibliographicRecord.address(db, of: item.record, for: audience) == nil ? nil : item
        }
        try report.add(item?.barcode.text ?? number.description) {
          guard let item else { throw ItemRefusal.noSuchItem(number) }
          let new = try change.applied(to: item)
          _ = try Self.changeItem(number, to: new, at: now, by: actor, in: db)
        }
      }
      return report
    }
  }
}
