public import Catalog
import GRDB
import Persistence
public import Values

/// Something of the shop that lies in the window of the house: what anybody sees who stands outside.
///
/// How many pieces there are is said only when they are few, as a label in a window does.
public struct WindowGoods: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// A book or goods.
  public let kind: ProductKind
  /// What is drawn of it: its own choice, or that of its category; `nil` where nobody chose.
  public let picture: GoodsPicture?
  /// Its photograph, which goes before every drawing; `nil` when it has none.
  public let photograph: ProductPhotograph?
  /// Where the record of the same work stands, when there is one.
  public let address: RecordAddress?
  /// The least that one costs.
  public let price: Rupiah
  /// Whether another size or edition costs more.
  public let hasHigherPrices: Bool
  /// How many there are, as far as it is said.
  public let stock: Stock

  /// What is said of how many there are.
  public enum Stock: Hashable, Sendable {
    /// More than a few.
    case there
    /// So few that it is said how many.
    case few(Int)
    /// None.
    case soldOut

    /// Up to so many are few.
    static let mostOfAFew = 3

    init(pieces: Int) {
      switch pieces {
      case ...0: self = .soldOut
      case ...Self.mostOfAFew: self = .few(pieces)
      default: self = .there
      }
    }
  }
}

extension Shop {
  /// What lies in the window: of what was added last, books and goods in turn, what there is before
  /// what is sold out.
  ///
  /// Anybody may see it: a product of a record that is closed to the public is not in it.
  public func window(limit: Int = 6) async throws -> [WindowGoods] {
    try await database.read { db in
      let newest = try Row.whole(
        db.cachedStatement(
          sql: """
            SELECT number, name, kind, record,
              coalesce(picture,
                (SELECT picture FROM productCategory WHERE number = product.category)) AS picture,
              (SELECT min(price) FROM variant WHERE product = product.number AND \(Self.isOffered))
                AS lowest,
              (SELECT max(price) FROM variant WHERE product = product.number AND \(Self.isOffered))
                AS highest,
              (SELECT CAST(min(total(max(onHand, 0)), 9999) AS INTEGER) FROM variant
                WHERE product = product.number AND \(Self.isOffered)) AS pieces
            FROM product
            WHERE EXISTS
              (SELECT 1 FROM variant WHERE product = product.number AND \(Self.isOffered))
            ORDER BY number DESC LIMIT ?
            """), arguments: [limit * 10], of: "product"
      ) { row in try Self.goods(row, in: db) }
      let shown = newest.compactMap { $0 }
      let there = shown.filter { $0.stock != .soldOut }
      let gone = shown.filter { $0.stock == .soldOut }
      return Array((inTurn(there) + inTurn(gone)).prefix(limit))
    }
  }

  /// One of each kind after the other, as long as there are of each.
  private func inTurn(_ goods: [WindowGoods]) -> [WindowGoods] {
    let kinds = ProductKind.allCases.map { kind in goods.filter { $0.kind == kind } }
    return (0..<(kinds.map(\.count).max() ?? 0)).flatMap { place in
      kinds.compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
  }

  private static let isOffered = "isSold AND price IS NOT NULL"

  private static func goods(_ row: Row, in db: Database) throws -> WindowGoods? {
    let record = try row.decode(RecordNumber?.self, forColumn: "record")
    let address = try record.flatMap { number in
      try BibliographicRecord.address(db, of: number, for: .everyone)
    }
    guard record == nil || address != nil else { return nil }
    let lowest = try row.decode(Rupiah.self, forColumn: "lowest")
    return WindowGoods(
      name: try row.decode(forColumn: "name"), kind: try row.decode(forColumn: "kind"),
      picture: try row.decode(GoodsPicture?.self, forColumn: "picture"),
      photograph: try ProductPhotograph.shown(db, of: row.decode(forColumn: "number")),
      address: address, price: lowest,
      hasHigherPrices: try row.decode(Rupiah.self, forColumn: "highest") > lowest,
      stock: .init(pieces: try row.decode(Int.self, forColumn: "pieces")))
  }
}
