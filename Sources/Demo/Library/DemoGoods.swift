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
    var goods: [DemoGoods] = []
    for (index, product) in products.enumerated() {
      let added = try await shop.addProduct(product, at: now, by: .staff(house.manager))
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
