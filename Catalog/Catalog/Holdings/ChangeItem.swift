import GRDB
import Persistence
public import Trail
public import Values

extension Catalogue {
  /// Changes what the register says of a copy; what is `nil` where a value is needed stays as it
  /// is, and without a call number of its own it has its record's.
  ///
  /// One that is withdrawn is out of the library for good; its numbers stay in the register.
  /// - Parameter seen: how it was when whoever asks looked at it; `nil` changes whatever is there.
  /// - Throws: `ItemRefusal`, or `Refusals` with all of them; `ChangedSince`; then nothing was written.
  @discardableResult
  public func changeItem(
    _ number: ItemNumber, to item: NewItem, seen: Item? = nil, at now: Instant, by actor: Actor
  ) async throws -> Item {
    try await database.recorded { db in
      try actor.needs(.itemsEdit, in: db)
      try ChangedSince.check(seen, is: Item.changeable(db, number))
      return try Self.changeItem(number, to: item, at: now, by: actor, in: db)
    }
  }

  /// The same in a transaction that was asked for it before.
  static func changeItem(
    _ number: ItemNumber, to item: NewItem, at now: Instant, by actor: Actor, in db: Database
  ) throws -> Item {
    let item = item.plain
    let old = try Item.changeable(db, number)
    if item.status == .withdrawn { try old.checkItIsHere() }
    let type = item.type ?? old.type
    try item.check(db, type: type, except: number)
    let own = (item.callNumber ?? old.callNumber).nonEmpty
    let callNumber = try own ?? BibliographicRecord.callNumberOfACopy(db, of: old.record)
    try db.execute(
      sql: """
        UPDATE item SET barcode = ?, accessionNumber = ?, callNumber = ?, type = ?, location = ?,
          status = ?, enumeration = ?, source = ?, price = ? WHERE number = ?
        """,
      arguments: [
        item.barcode ?? old.barcode, item.accessionNumber?.nonEmpty ?? old.accessionNumber,
        callNumber, type, item.location?.nonEmpty, item.status,
        item.enumeration?.nonEmpty, item.source, item.price, number,
      ])
    let turned =
      item.status == old.status
      ? "" : " status \(old.status.rawValue) to \(item.status.rawValue)"
    let changed = try Item.changed(db, number)
    if item.status == .withdrawn {
      try Catalogue.note(db, .itemWithdrawn, "item \(number)", at: now, by: actor)
    } else {
      try Catalogue.note(
        db, .itemChanged, "item \(number)\(turned)\(changed.moved(from: old))", at: now, by: actor)
    }
    return changed
  }
}

extension Item {
  fileprivate static func changeable(_ db: Database, _ number: ItemNumber) throws -> Item {
    guard let item = try find(db, numbered: number) else { throw ItemRefusal.noSuchItem(number) }
    guard item.status != .withdrawn else { throw ItemRefusal.withdrawn(item.barcode) }
    return item
  }

  fileprivate static func changed(_ db: Database, _ number: ItemNumber) throws -> Item {
    guard let item = try find(db, numbered: number) else { throw ItemRefusal.noSuchItem(number) }
    return item
  }

  /// What the trail says of the shelves from and to which it was carried.
  fileprivate func moved(from old: Item) -> String {
    location == old.location ? "" : " shelf \(old.shelf); \(shelf)"
  }

  /// The shelf in the letters that the trail takes: a long one by its beginning, `-` where there is none.
  private var shelf: String {
    guard let location else { return "-" }
    return String(
      location.prefix(25).map { letter in
        letter.isASCII && (letter.isLetter || letter.isNumber || "-.,:+/#() ".contains(letter))
          ? letter : "_"
      })
  }

  fileprivate func checkItIsHere() throws {
    if onLoan { throw ItemRefusal.onLoan(barcode) }
    if waiting { throw ItemRefusal.waiting(barcode) }
  }
}
