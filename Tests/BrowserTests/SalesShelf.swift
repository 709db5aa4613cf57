import FrontDoor
import House
import Pages
import PointOfSale
import Trail
import Values

/// What is sold in an hour at the till.
struct SalesShelf: Sendable {
  /// Written on the receipt of goods that have no card in the shop.
  static let word = "Kartu pos"
  /// What finds the goods that are looked for by their name.
  static let name = "rinjani"

  let wares: [TillHour.Ware]
  /// So many of them, from the first, are rung up by code or tile.
  let many: Int

  /// Goods without a label, which are found by their name.
  var named: Int { many }
  /// Goods of which none is left, and which are not sold then.
  var gone: Int { many + 1 }
  /// Goods without a card.
  var other: Int { many + 2 }

  private static let rest = [
    Goods(name: "Selendang Rinjani", forms: [("", 48_000)]),
    Goods(
      name: "Kalender tahun lalu", forms: [("", 20_000)], printed: "KAL-2025", policy: .block,
      opening: 0),
  ]

  /// Puts the goods of a shop beside the pen that a till has already.
  init(of till: TillPage) async throws {
    var wares = [
      TillHour.Ware(
        title: "Pulpen ungu", code: TillPage.code, price: Rupiah(10_000),
        variant: till.pen.number, stock: 500)
    ]
    for goods in Goods.shelf where goods.printed != TillPage.code {
      wares += try await goods.put(into: till.house.house)
    }
    many = wares.count
    for goods in Self.rest { wares += try await goods.put(into: till.house.house) }
    wares.append(
      TillHour.Ware(title: Self.word, code: "", price: Rupiah(3_000), variant: nil, stock: 0))
    self.wares = wares
  }
}
