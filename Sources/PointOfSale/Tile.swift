public import Catalog
import GRDB
import Persistence
public import Values

/// A product as it can be tapped at the till: itself when it has one variant, or the way to all of
/// them.
public struct Tile: Hashable, Sendable {
  /// What it is.
  public let product: ProductNumber
  /// What stands on it: the product's name, with the label when one variant is meant.
  public let title: String
  /// A book or goods.
  public let kind: ProductKind
  /// What is drawn of it: its own choice, or that of its category; `nil` where nobody chose.
  public let picture: GoodsPicture?
  /// Its photograph, which goes before every drawing; `nil` when it has none.
  public let photograph: ProductPhotograph?
  /// By which the cover of a book is drawn; `nil` when the catalogue does not have it for everybody.
  public let cover: RecordAddress?
  /// Whether the house put it in front.
  public let isPinned: Bool
  /// What is meant, in the order in which it was added; at least one.
  ///
  /// Of what was found, that comes first of which there is some.
  public let offers: [Offer]

  /// The least and the most that one costs; `nil` when none has a price.
  public var prices: ClosedRange<Rupiah>? {
    let prices = offers.compactMap(\.variant.price)
    guard let low = prices.min(), let high = prices.max() else { return nil }
    return low...high
  }

  /// Pieces of all of them; what is below nothing counts as none.
  public var onHand: Int { offers.reduce(0) { $0 + max(0, $1.variant.onHand) } }

  /// Whether none is left.
  public var isSoldOut: Bool { onHand == 0 }

  /// The one that a tap rings up; `nil` when there are several to choose from.
  public var only: Offer? { offers.count == 1 ? offers[0] : nil }

  /// One for each variant, to choose among them.
  public var each: [Tile] {
    offers.map { offer in
      Tile(
        product: product, title: offer.title, kind: kind, picture: picture, photograph: photograph,
        cover: cover, isPinned: isPinned, offers: [offer])
    }
  }
}

extension Tile {
  /// The tile of a product; `nil` when nothing of it is sold.
  static func of(_ product: ProductNumber, in db: Database) throws -> Tile? {
    try of(Offer.sold(of: product, in: db), in: db)
  }

  /// Variants of one product as a tile.
  static func of(_ offers: [Offer], in db: Database) throws -> Tile? {
    guard let first = offers.first else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalesce(product.picture, productCategory.picture) AS picture,
            EXISTS (SELECT 1 FROM pinnedProduct WHERE product = product.number) AS isPinned
          FROM product LEFT JOIN productCategory ON productCategory.number = product.category
          WHERE product.number = ?
          """), arguments: [first.variant.product])
    let cover = try first.record.flatMap {
      try BibliographicRecord.address(db, of: $0, for: .everyone)
    }
    let picture = try row.flatMap { try $0.decode(GoodsPicture?.self, forColumn: "picture") }
    return Tile(
      product: first.variant.product, title: offers.count == 1 ? first.title : first.name,
      kind: first.kind, picture: picture,
      photograph: try ProductPhotograph.shown(db, of: first.variant.product), cover: cover,
      isPinned: try row?.decode(Bool.self, forColumn: "isPinned") ?? false, offers: offers)
  }

  /// What was found, as many products at most, each with the variants that were found of it.
  static func grouping(_ offers: [Offer], limit: Int, in db: Database) throws -> [Tile] {
    var order: [ProductNumber] = []
    var variants: [ProductNumber: [Offer]] = [:]
    for offer in offers {
      if variants[offer.variant.product] == nil { order.append(offer.variant.product) }
      variants[offer.variant.product, default: []].append(offer)
    }
    return try order.prefix(limit).compactMap { try of(variants[$0] ?? [], in: db) }
  }
}

extension Offer {
  /// What is sold of a product, also what has no price yet, in the order in which it was added.
  static func sold(of product: ProductNumber, in db: Database) throws -> [Offer] {
    try whole(
      db.cachedStatement(
        sql: """
          \(select) WHERE variant.product = ? AND variant.isSold ORDER BY variant.number
          """), arguments: [product], of: "variant")
  }
}
