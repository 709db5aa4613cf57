import Persistence
public import Values

extension Catalogue {
  /// The copy with this number.
  public func item(_ number: ItemNumber) async throws -> Item? {
    try await database.read { db in try Item.find(db, numbered: number) }
  }

  /// The copy with this label.
  public func item(barcode: Barcode) async throws -> Item? {
    try await database.read { db in try Item.find(db, barcode: barcode) }
  }

  /// The copies of a record in the order in which they came.
  public func items(of record: RecordNumber) async throws -> [Item] {
    try await database.read { db in try Item.all(db, of: record) }
  }

  /// The copies of many records in one reading, each record's in the order in which they came.
  public func items(ofEach records: [RecordNumber]) async throws -> [RecordNumber: [Item]] {
    guard !records.isEmpty else { return [:] }
    return try await database.read { db in
      var items: [RecordNumber: [Item]] = [:]
      for record in records { items[record] = try Item.all(db, of: record) }
      return items
    }
  }

  /// The types that a copy may have.
  public func itemTypes() async throws -> [ItemTypeLine] {
    try await database.read { db in try ItemTypeLine.all(db) }
  }
}
