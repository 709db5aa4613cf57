public import GRDB
import Persistence
public import Values

/// One line of a sale, from the cart to the paper and to programs.
///
/// In a sale, name and price stay as they were on that day.
public struct SaleLine: Hashable, Sendable {
  /// What it is about.
  public let kind: LineKind
  /// What it is, for goods and for what comes back; `nil` for every other kind.
  public let variant: VariantNumber?
  /// The product's name on that day; for what is no goods, its wording.
  public let name: String
  /// The variant's label on that day; empty for what is no goods.
  public let label: String
  /// How tax fell on it on that day.
  public let taxClass: TaxClass
  /// The price of one; below zero for some rounding only.
  public let unit: Rupiah
  /// How many; below zero when they come back.
  public let quantity: Int
  /// Price times quantity.
  public let total: Rupiah
  /// The line of an earlier sale that comes back, wholly or in part; `nil` for every other kind.
  public let returned: SoldLine?

  /// Name and label in one line.
  public var title: String { label.isEmpty ? name : "\(name), \(label)" }
  /// Pieces that go out; below zero when their sale is taken back.
  public var pieces: Int { kind.isOfPieces ? quantity : 0 }
}

/// Where a line stands that was sold: its sale, and its place there.
public struct SoldLine: Hashable, Sendable, Codable {
  /// The sale.
  public let sale: SaleNumber
  /// From 1, in the order of scanning.
  public let line: Int

  /// A place in a sale.
  public init(sale: SaleNumber, line: Int) {
    self.sale = sale
    self.line = line
  }
}

extension SaleLine: FetchableRecord {
  static let columns = """
    kind, variant, name, label, taxClass, unit, quantity, total, returnedSale, returnedLine
    """

  /// Reads a line as it was sold: of what comes back, with the line of the sale that it came
  /// from.
  ///
  /// - Throws: `DamagedRow` when it lacks what a line of its kind must have, or has too many pieces.
  public init(row: Row) throws {
    kind = try row.decode(forColumn: "kind")
    variant = try row.decode(forColumn: "variant")
    name = try row.decode(forColumn: "name")
    label = try row.decode(forColumn: "label")
    taxClass = try row.decode(forColumn: "taxClass")
    unit = try row.decode(forColumn: "unit")
    quantity = try row.decode(forColumn: "quantity")
    total = try row.decode(forColumn: "total")
    if let sale = try row.decode(SaleNumber?.self, forColumn: "returnedSale") {
      returned = SoldLine(sale: sale, line: try row.decode(forColumn: "returnedLine"))
    } else {
      returned = nil
    }
    guard isWhole else { throw DamagedRow("saleLine") }
  }

  /// Whether it has what a line of its kind must have.
  var isWhole: Bool {
    quantity.magnitude <= Self.mostPieces && kind.isOfAVariant == (variant != nil)
      && (kind == .return) == (returned != nil)
  }

  /// The most of one thing on a line.
  static let mostPieces = 9_999

  /// The same line in the document that takes its sale back.
  init(takingBack line: SaleLine) {
    self.init(
      kind: line.kind, variant: line.variant, name: line.name, label: line.label,
      taxClass: line.taxClass, unit: line.unit, quantity: -line.quantity, total: -line.total,
      returned: line.returned)
  }

  static func of(_ sale: SaleNumber, in db: Database) throws -> [SaleLine] {
    try fetchAll(
      db.cachedStatement(sql: "SELECT \(columns) FROM saleLine WHERE sale = ? ORDER BY line"),
      arguments: [sale])
  }

  /// Whether pieces of a sale came back since.
  static func cameBack(from sale: SaleNumber, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT coalesce(sum(quantity), 0) <> 0 FROM saleLine WHERE returnedSale = ?",
      arguments: [sale]) ?? false
  }

  func write(_ db: Database, on line: Int, of sale: SaleNumber) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO saleLine
          (sale, line, kind, variant, name, label, taxClass, unit, quantity, total, returnedSale,
           returnedLine)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        sale, line, kind, variant, name, label, taxClass, unit, quantity, total, returned?.sale,
        returned?.line,
      ])
  }
}

extension SaleLine: Codable {
  /// Reads also an answer that was kept before there were other lines than goods.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let unit = try values.decode(Rupiah.self, forKey: .unit)
    let quantity = try values.decode(Int.self, forKey: .quantity)
    self.init(
      kind: try values.decodeIfPresent(LineKind.self, forKey: .kind) ?? .goods,
      variant: try values.decodeIfPresent(VariantNumber.self, forKey: .variant),
      name: try values.decode(String.self, forKey: .name),
      label: try values.decode(String.self, forKey: .label),
      taxClass: try values.decode(TaxClass.self, forKey: .taxClass),
      unit: unit, quantity: quantity,
      total: try values.decodeIfPresent(Rupiah.self, forKey: .total) ?? unit * quantity,
      returned: try values.decodeIfPresent(SoldLine.self, forKey: .returned))
  }

  private enum CodingKeys: String, CodingKey {
    case kind, variant, name, label, taxClass, unit, quantity, total, returned
  }
}
