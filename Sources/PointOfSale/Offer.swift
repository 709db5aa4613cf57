public import Catalog
public import GRDB
import Persistence
public import Values

/// A variant with the name of its product: what the till, the tiles and the catalogue show.
public struct Offer: Hashable, Sendable, Codable {
  /// What lies on the shelf.
  public let variant: Variant
  /// The product's name.
  public let name: String
  /// A book or goods.
  public let kind: ProductKind
  /// How tax falls on it.
  public let taxClass: TaxClass
  /// The catalogue's record of the same work.
  public let record: RecordNumber?

  /// Name and label in one line.
  public var title: String { variant.label.isEmpty ? name : "\(name), \(variant.label)" }
}

extension Offer: FetchableRecord {
  static let select = """
    SELECT \(Variant.columns), product.name, product.kind, product.taxClass, product.record
    FROM variant JOIN product ON product.number = variant.product
    """

  /// Reads a row of `select`.
  public init(row: Row) throws {
    variant = try Variant(row: row)
    name = try row.decode(atIndex: 9)
    kind = try row.decode(atIndex: 10)
    taxClass = try row.decode(atIndex: 11)
    record = try row.decode(atIndex: 12)
  }

  /// The offer of one variant, or `nil`.
  public static func find(_ db: Database, variant number: VariantNumber) throws -> Offer? {
    try fetchOne(
      db.cachedStatement(sql: "\(select) WHERE variant.number = ?"), arguments: [number])
  }

  /// What the till sells under this barcode, or `nil`.
  package static func find(_ db: Database, barcode: Barcode) throws -> Offer? {
    guard let variant = try Variant.find(db, barcode: barcode) else { return nil }
    return try find(db, variant: variant.number)
  }
}

extension Shop {
  /// What the till sells under this barcode, or `nil`.
  public func find(barcode: Barcode) async throws -> Offer? {
    try await database.read { db in try Offer.find(db, barcode: barcode) }
  }

  /// What the shop sells of one record of the catalogue: "1 for sale at Rp85.000".
  public func offers(of record: RecordNumber) async throws -> [Offer] {
    try await offers(ofEach: [record])[record] ?? []
  }

  /// What the shop sells of many records in one reading; none for those of which it sells nothing.
  public func offers(ofEach records: [RecordNumber]) async throws -> [RecordNumber: [Offer]] {
    guard !records.isEmpty else { return [:] }
    return try await database.read { db in
      var offers: [RecordNumber: [Offer]] = [:]
      for record in records {
        let found = try Offer.whole(
          db.cachedStatement(
            sql: """
              \(Offer.select) WHERE product.record = ? AND variant.isSold ORDER BY variant.number
              """), arguments: [record], of: "variant")
        if !found.isEmpty { offers[record] = found }
      }
      return offers
    }
  }
}
