import PointOfSale
import Trail
import Values

/// Something the demo's shop sells, and how many are left.
struct DemoGoods: Sendable {
  let variant: VariantNumber
  let price: Rupiah
  var left: Int
}

extension DemoLibrary {
  /// Puts the butik and the books for sale on the shelf of the shop.
  func stockTheShop(
    _ shelf: DemoShelf, _ house: DemoHouse, _ progress: @Sendable (DemoProgress) -> Void
  ) async throws -> [DemoGoods] {
    let products = try DemoProduct.all().map(\.product) + books(on: shelf)
    let shop = Shop(database: database)
    let now = DemoCalendar.moment(calendar.began + 30, 9)
    let shelves = try await categories(of: shop, at: now, by: .staff(house.manager))
    var goods: [DemoGoods] = []
    for (index, product) in products.enumerated() {
      let added = try await shop.addProduct(product, at: now, by: .staff(house.manager))
      if let shelf = DemoCategory.of(product), let category = shelves[shelf] {
        _ = try await shop.arrangeProduct(
          added.number, in: category, picture: nil, isPinned: false, at: now,
          by: .staff(house.manager))
      }
      goods += added.variants.compactMap { variant in
        variant.price.map {
          DemoGoods(variant: variant.number, price: $0, left: variant.onHand)
        }
      }
      progress(
        DemoProgress(
          step: Sentence(id: "Barang", en: "Products"), done: index + 1, total: products.count))
    }
    return goods
  }

  private func categories(
    of shop: Shop, at now: Instant, by manager: Actor
  ) async throws -> [DemoCategory: CategoryNumber] {
    var shelves: [DemoCategory: CategoryNumber] = [:]
    for shelf in DemoCategory.allCases {
      shelves[shelf] = try await shop.addCategory(shelf.rawValue, at: now, by: manager).number
    }
    return shelves
  }

  private func books(on shelf: DemoShelf) throws -> [NewProduct] {
    try DemoBookOffer.all().map { offer in
      guard let found = shelf.byISBN[offer.isbn] else {
        throw DemoDataFault("a book for sale without a record", in: offer.isbn.digits)
      }
      return NewProduct(
        name: found.title, kind: .book, record: found.record,
        variants: [
          NewVariant(
            barcode: offer.isbn.barcode, price: offer.price, lowAt: 2, opening: offer.stock)
        ])
    }
  }
}

extension DemoProduct {
  fileprivate var product: NewProduct {
    NewProduct(
      name: name, kind: .goods,
      variants: variants.map {
        NewVariant(label: $0.name ?? "", price: $0.price, lowAt: 2, opening: $0.stock)
      })
  }
}

/// Under which the demo's butik sorts what it sells, by the first word of a name.
private enum DemoCategory: String, CaseIterable {
  case books = "Buku"
  case shirts = "Kaos"
  case pins = "Pin"
  case cloth = "Kain"
  case kitchen = "Kopi dan teh"

  static func of(_ product: NewProduct) -> DemoCategory? {
    if product.kind == .book { return .books }
    switch product.name.split(separator: " ").first {
    case "Kaos": return .shirts
    case "Pin": return .pins
    case "Batik", "Lurik", "Tenun", "Selendang", "Syal": return .cloth
    case "Kopi", "Teh", "Cangkir": return .kitchen
    default: return nil
    }
  }
}
