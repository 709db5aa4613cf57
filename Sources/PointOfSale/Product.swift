public import Catalog
public import GRDB
import Persistence
public import Values

/// By which a product is known.
public typealias ProductNumber = Number<Product>

/// Something the shop sells: a book, a shirt, a pin.
///
/// Its variants are what lies on the shelf and carries a barcode; a book usually has one.
public struct Product: Hashable, Sendable, Codable {
  /// By which it is known.
  public let number: ProductNumber
  /// The title of a book, the name of goods.
  public let name: String
  /// A book or goods.
  public let kind: ProductKind
  /// The catalogue's record of the same work, when there is one.
  public let record: RecordNumber?
  /// How tax falls on it.
  public let taxClass: TaxClass
  /// Among which goods it stands at the till; `nil` among none.
  public let category: CategoryNumber?
  /// What is drawn of it; `nil` where its category decides.
  public let picture: GoodsPicture?
  /// What is on the shelf, in the order in which it was added.
  public let variants: [Variant]
}

/// What kind of thing is sold.
public enum ProductKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// A book, which is exempt from tax unless said otherwise, or anything else.
  case book, goods

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .book: Sentence(id: "Buku", en: "Book")
    case .goods: Sentence(id: "Barang butik", en: "Goods")
    }
  }
}

/// How value-added tax falls on a product; chosen for each, since not every print is a book in law.
public enum TaxClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// Books, scripture, teaching material (PMK 5/PMK.010/2020).
  case exempt
  /// Everything else, when the shop collects the tax at all.
  case standard

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .exempt: Sentence(id: "Bebas PPN", en: "Exempt from tax")
    case .standard: Sentence(id: "Kena PPN", en: "Taxable")
    }
  }
}

extension Product {
  /// The product of that number with its variants, or `nil`.
  public static func find(_ db: Database, numbered number: ProductNumber) throws -> Product? {
    try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM product WHERE number = ?", arguments: [number]
    ).map { try read($0, in: db) }
  }

  /// Products by a condition that is written out in this room, with their variants.
  static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [Product] {
    try Row.whole(
      db.makeStatement(sql: "SELECT \(columns) FROM product WHERE \(condition)"),
      arguments: arguments, of: "product"
    ) { try read($0, in: db) }
  }

  /// One part of a list of them, by a condition that ends with its order.
  static func stretch(
    _ db: Database, where condition: String, _ arguments: StatementArguments, atMost size: Int
  ) throws -> Stretch<Product> {
    try Stretch<Product>.read(
      db, "SELECT \(columns) FROM product WHERE \(condition)", arguments: arguments,
      of: "product", atMost: size
    ) { try read($0, in: db) }
  }

  private static let columns = "number, name, kind, record, taxClass, category, picture"

  private static func read(_ row: Row, in db: Database) throws -> Product {
    let number = try row.decode(ProductNumber.self, forColumn: "number")
    return Product(
      number: number, name: try row.decode(forColumn: "name"),
      kind: try row.decode(forColumn: "kind"), record: try row.decode(forColumn: "record"),
      taxClass: try row.decode(forColumn: "taxClass"),
      category: try row.decode(forColumn: "category"),
      picture: try row.decode(forColumn: "picture"),
      variants: try Variant.of(number, in: db))
  }
}

extension ProductKind: DatabaseValueConvertible {}
extension TaxClass: DatabaseValueConvertible {}
