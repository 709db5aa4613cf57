import Pictures
import PointOfSale
import Trail
import Values

extension Act {
  private static func product(_ variant: NewVariant) -> NewProduct {
    NewProduct(name: "Tas", kind: .goods, variants: [variant])
  }

  private static func photograph() throws -> Photograph {
    try Photograph(Pixels(width: 2, height: 1, bytes: [200, 0, 0, 0, 0, 200]))
  }

  static let onGoods: [Act] = [
    Act("add a product", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      _ = try await scene.premises.shop.addProduct(
        product(NewVariant()), at: Premises.now, by: actor)
    },
    Act(
      "add a product with a price and stock", .all([.productsEdit, .pricesEdit, .stockMove]),
      by: Who.shopkeepers
    ) { scene, actor in
      _ = try await scene.premises.shop.addProduct(
        product(NewVariant(price: Rupiah(90_000), opening: 3)), at: Premises.now, by: actor)
    },
    Act("add a variant", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.addVariant(
        NewVariant(label: "M"), to: pin.product, at: Premises.now, by: actor)
    },
    Act("change a product", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.changeProduct(
        pin.product, name: "Pin", kind: .goods, record: nil, taxClass: .standard,
        at: Premises.now, by: actor)
    },
    Act("say how a product stands at the till", .one(.productsEdit), by: Who.shopkeepers) {
      scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.arrangeProduct(
        pin.product, in: nil, picture: .pin, isPinned: true, at: Premises.now, by: actor)
    },
    Act("move a product among those in front", .one(.productsEdit), by: Who.shopkeepers) {
      scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.movePinned(
        pin.product, forward: true, at: Premises.now, by: actor)
    },
    Act("give a product a photograph", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.keepPhotograph(
        try photograph(), of: pin.product, at: Premises.now, by: actor)
    },
    Act("take a photograph away", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      let kept = try await scene.premises.shop.keepPhotograph(
        try photograph(), of: pin.product, at: Premises.now, by: .house)
      _ = try await scene.premises.shop.removePhotograph(
        kept.photograph.digest, of: pin.product, at: Premises.now, by: actor)
    },
    Act("bring a photograph back", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      let kept = try await scene.premises.shop.keepPhotograph(
        try photograph(), of: pin.product, at: Premises.now, by: .house)
      _ = try await scene.premises.shop.restorePhotograph(
        kept.photograph.digest, of: pin.product, at: Premises.now, by: actor)
    },
    Act("add a category of goods", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      _ = try await scene.premises.shop.addCategory(
        "Kaus \(scene.who.rawValue)", at: Premises.now, by: actor)
    },
    Act("change a category of goods", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let category = try await scene.category("Tas")
      _ = try await scene.premises.shop.changeCategory(
        category, name: "Tas kain \(scene.who.rawValue)", picture: .bag, at: Premises.now,
        by: actor)
    },
    Act("move a category of goods", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let category = try await scene.category("Kain")
      _ = try await scene.premises.shop.moveCategory(
        category, forward: true, at: Premises.now, by: actor)
    },
    Act("remove a category of goods", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let category = try await scene.category("Kopi")
      try await scene.premises.shop.removeCategory(category, at: Premises.now, by: actor)
    },
    Act("change a variant", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.changeVariant(
        pin.number, label: "M", barcode: pin.barcode, stockPolicy: .warn, lowAt: 1, isSold: true,
        at: Premises.now, by: actor)
    },
    Act("save the table of a product", .one(.productsEdit), by: Who.shopkeepers) { scene, actor in
      var edit = VariantEdit(try await scene.pin())
      edit.lowAt = 7
      _ = try await scene.premises.shop.changeRows([edit], at: Premises.now, by: actor)
    },
    Act(
      "save prices and stock in the table of a product",
      .all([.productsEdit, .pricesEdit, .stockMove]), by: Who.shopkeepers
    ) { scene, actor in
      var edit = VariantEdit(try await scene.pin())
      (edit.price, edit.received) = (Rupiah(16_000), 2)
      _ = try await scene.premises.shop.changeRows([edit], at: Premises.now, by: actor)
    },
    Act("set a price", .one(.pricesEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.setPrice(
        of: pin.number, to: Rupiah(15_000), at: Premises.now, by: actor)
    },
    Act("change many prices", .one(.pricesEdit), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.changePrices(
        ofEach: [pin.product], by: PriceStep(.percent(10)), at: Premises.now, by: actor)
    },
    Act("sell many products again, or no more", .one(.productsEdit), by: Who.shopkeepers) {
      scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.setSold(
        false, ofEach: [pin.product], at: Premises.now, by: actor)
    },
    Act("write down goods that arrived", .one(.stockMove), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.receiveStock(
        2, of: pin.number, at: Premises.now, by: actor)
    },
    Act("move stock", .one(.stockMove), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.moveStock(
        of: pin.number, by: -1, reason: .toLibrary, at: Premises.now, by: actor)
    },
    Act("write down a count of stock", .one(.stockMove), by: Who.shopkeepers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.adjustStock(
        of: pin.number, to: 4, note: "Hitung", at: Premises.now, by: actor)
    },
  ]
}
