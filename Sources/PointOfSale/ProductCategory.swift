import Foundation
public import GRDB
import Persistence
public import Values

/// By which a category of goods is known.
public typealias CategoryNumber = Number<ProductCategory>

/// A group of goods in the house's own words: `Kaus`, `Buku anak`.
public struct ProductCategory: Hashable, Sendable, Codable {
  /// By which it is known.
  public let number: CategoryNumber
  /// As it stands above its tiles, 1 to 60 characters.
  public let name: String
  /// What is drawn of its goods, unless one of them says otherwise.
  public let picture: GoodsPicture?
  /// How many products are in it.
  public let products: Int

  /// The most characters of its name.
  public static let longestName = 60

  /// A name as it is compared, in small letters of every script.
  static func key(of name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// The same as a page showed it a while ago.
  public func shown(as name: String, products: Int) -> ProductCategory {
    ProductCategory(number: number, name: name, picture: picture, products: products)
  }
}

extension ProductCategory: FetchableRecord {
  static let select = """
    SELECT number, name, picture,
      (SELECT count(*) FROM product WHERE category = productCategory.number) AS products
    FROM productCategory
    """

  /// Reads a category with the number of its products.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    name = try row.decode(forColumn: "name")
    picture = try row.decode(forColumn: "picture")
    products = try row.decode(forColumn: "products")
  }

  /// All of them in the order of the house; a damaged one is set aside.
  package static func all(_ db: Database) throws -> [ProductCategory] {
    try whole(
      db.cachedStatement(sql: "\(select) ORDER BY place, number"), of: "productCategory")
  }

  /// The category of that number, or `nil`.
  package static func find(
    _ db: Database, numbered number: CategoryNumber
  ) throws -> ProductCategory? {
    try fetchOne(
      db.cachedStatement(sql: "\(select) WHERE number = ?"), arguments: [number])
  }
}

extension Shop {
  /// The categories of goods, in the order of the house.
  public func categories() async throws -> [ProductCategory] {
    try await database.read { db in try ProductCategory.all(db) }
  }
}
