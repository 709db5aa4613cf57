import GRDB
import Persistence
public import Trail
public import Values

extension Catalogue {
  /// Enters one copy into the register.
  ///
  /// A barcode (`IP-0000001`) and an accession number (`00001/2026`) are made when it has none.
  /// - Parameter day: the day it came, which names the year of its accession number.
  /// - Throws: `ItemRefusal`, or `Refusals` with all of them; then nothing was written.
  public func addItem(
    _ item: NewItem, to record: RecordNumber, on day: Day, at now: Instant, by actor: Actor
  ) async throws -> Item {
    try await database.recorded { db in
      try actor.needs(.itemsEdit, in: db)
      return try Item.add(db, item, to: record, on: day, at: now, by: actor)
    }
  }
}

extension Item {
  static func add(
    _ db: Database, _ item: NewItem, to record: RecordNumber, on day: Day, at now: Instant,
    by actor: Actor
  ) throws -> Item {
    let item = item.plain
    guard let found = try BibliographicRecord.find(db, numbered: record) else {
      throw ItemRefusal.noSuchRecord(record)
    }
    let type = item.type ?? ItemType(for: found.form)
    try item.check(db, type: type, except: nil)
    try db.execute(
      sql: """
        INSERT INTO item (record, barcode, accessionNumber, callNumber, type, location, status,
          enumeration, acquired, source, price)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record, item.barcode ?? AccessionRegister.barcode(db),
        item.accessionNumber?.nonEmpty ?? AccessionRegister.accessionNumber(db, on: day),
        item.callNumber?.nonEmpty ?? found.callNumberOfACopy, type, item.location?.nonEmpty,
        item.status, item.enumeration?.nonEmpty, day, item.source, item.price,
      ])
    let number = ItemNumber(db.lastInsertedRowID)
    try Catalogue.note(db, .itemAdded, "item \(number)", at: now, by: actor)
    guard let added = try find(db, numbered: number) else { throw ItemRefusal.noSuchItem(number) }
    return added
  }
}

extension NewItem {
  /// Collects every reason why it cannot be entered; `except` is the copy being changed.
  func check(_ db: Database, type: ItemType, except own: ItemNumber?) throws {
    var reasons: [any Refusal] = []
    if let barcode, let other = try Item.find(db, barcode: barcode), other.number != own {
      reasons.append(ItemRefusal.barcodeTaken(barcode))
    }
    if let number = accessionNumber, let other = try Item.find(db, accessionNumber: number),
      other.number != own
    {
      reasons.append(ItemRefusal.accessionNumberTaken(number))
    }
    if try ItemTypeLine.find(db, type) == nil { reasons.append(ItemRefusal.noSuchType(type)) }
    if let price, price < .zero { reasons.append(ItemRefusal.priceBelowNothing) }
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
  }
}
