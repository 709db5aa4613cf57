public import GRDB
internal import Persistence
public import Values

/// One kind of goods as it was sold: name and price stay as they were on that day.
public struct SaleLine: Hashable, Sendable, Codable {
  /// What it is.
  public let variant: VariantNumber
  /// The product's name on that day.
  public let name: String
  /// The variant's label on that day.
  public let label: String
  /// How tax fell on it on that day.
  public let taxClass: TaxClass
  /// The price of one.
  public let unit: Rupiah
  /// Pieces; below zero when they came back.
  public let quantity: Int
  /// Price times quantity.
  public let total: Rupiah

  /// Name and label in one line.
  public var title: String { label.isEmpty ? name : "\(name), \(label)" }
}

extension SaleLine: FetchableRecord {
  public init(row: Row) throws {
    variant = try row.decode(forColumn: "variant")
    name = try row.decode(forColumn: "name")
    label = try row.decode(forColumn: "label")
    taxClass = try row.decode(forColumn: "taxClass")
    unit = try row.decode(forColumn: "unit")
    quantity = try row.decode(forColumn: "quantity")
    total = try row.decode(forColumn: "total")
    guard quantity.magnitude <= CartLine.mostPieces else { throw DamagedRow("saleLine") }
  }

  init(_ line: CartLine) {
    variant = line.variant
    name = line.name
    label = line.label
    taxClass = line.taxClass
    unit = line.unit
    quantity = line.quantity
    total = line.total
  }

  /// The same goods coming back.
  init(takingBack line: SaleLine) {
    variant = line.variant
    name = line.name
    label = line.label
    taxClass = line.taxClass
    unit = line.unit
    quantity = -line.quantity
    total = -line.total
  }

  static func of(_ sale: SaleNumber, in db: Database) throws -> [SaleLine] {
    try fetchAll(
      db.cachedStatement(
        sql: """
          SELECT variant, name, label, taxClass, unit, quantity, total FROM saleLine
          WHERE sale = ? ORDER BY line
          """),
      arguments: [sale])
  }

  func write(_ db: Database, on line: Int, of sale: SaleNumber) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO saleLine
          (sale, line, variant, name, label, taxClass, unit, quantity, total)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [sale, line, variant, name, label, taxClass, unit, quantity, total])
  }
}
