import Access
import Catalog
import HTTPTypes
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension API {
  private static let seeing = Operation.Access.permitted([
    .tillSell, .productsEdit, .pricesEdit, .stockMove,
  ])

  /// What the shop sells, and its stock.
  static let productOperations = [
    Operation(
      method: .get, path: "/products", name: "products",
      summary: Sentence(id: "Barang toko", en: "What the shop sells"),
      access: seeing, parameters: productParameters, answer: .ok(Product.listShape)
    ) { request in
      let found = try await request.rooms.shop.products(
        matching: request.query("q") ?? "", page: request.integer("page") ?? 1,
        pageSize: request.integer("page-size") ?? 50)
      var products: [ProductWire] = []
      for product in found.products { products.append(try await request.wire(product)) }
      return try .json(ProductsWire(products: products, total: found.total))
    },
    Operation(
      method: .post, path: "/products", name: "addProduct",
      summary: Sentence(id: "Menambah barang", en: "Adds a product"),
      access: .permitted([.productsEdit]), ask: .json(NewProductWire.shape),
      answer: .created(Product.shape), key: .welcome
    ) { request in
      let asked = try request.asked(NewProductWire.self)
      let new = asked.product(of: try await request.record(named: asked.record))
      for variant in new.variants { try await request.check(variant) }
      let product = try await request.rooms.shop.addProduct(new, at: request.now, by: request.actor)
      return try .created(await request.wire(product), at: "/products/\(product.number)")
    },
    Operation(
      method: .get, path: "/products/{product}", name: "product",
      summary: Sentence(id: "Membaca satu barang", en: "Reads one product"),
      access: seeing, answer: .ok(Product.shape)
    ) { request in try .json(await request.wire(request.product())) },
    Operation(
      method: .patch, path: "/products/{product}", name: "changeProduct",
      summary: Sentence(
        id: "Mengubah barang; null mengosongkan", en: "Changes a product; null empties"),
      access: .permitted([.productsEdit]), ask: .json(NewProductWire.changeShape),
      answer: .ok(Product.shape), key: .welcome
    ) { request in try await request.changeProduct() },
    Operation(
      method: .post, path: "/products/{product}/variants", name: "addVariant",
      summary: Sentence(id: "Menambah varian", en: "Adds a variant"),
      access: .permitted([.productsEdit]), ask: .json(NewVariantWire.shape),
      answer: .created(Variant.shape), key: .welcome
    ) { request in
      let new = try request.asked(NewVariantWire.self).variant
      try await request.check(new)
      let variant = try await request.rooms.shop.addVariant(
        new, to: request.number("product"), at: request.now, by: request.actor)
      return try .created(variant, at: "/products/\(variant.product)")
    },
    Operation(
      method: .post, path: "/price-changes", name: "setPrice",
      summary: Sentence(
        id: "Menetapkan harga mulai sekarang; null: tidak dijual",
        en: "Sets a price from now on; null: not sold"),
      access: .permitted([.pricesEdit]), ask: .json(PriceChangeWire.shape),
      answer: .created(Variant.shape), key: .welcome
    ) { request in
      let asked = try request.asked(PriceChangeWire.self)
      return try .json(
        await request.rooms.shop.setPrice(
          of: asked.variant, to: asked.price, confirmed: asked.confirmed ?? false, at: request.now,
          by: request.actor), status: .created)
    },
    Operation(
      method: .post, path: "/stock-moves", name: "moveStock",
      summary: Sentence(
        id: "Mencatat stok yang datang (di atas nol), pergi (di bawah nol), atau dihitung "
          + "(adjustment: jumlah di rak, dengan alasan)",
        en: "Records stock that came (above zero), went (below zero) or was counted "
          + "(adjustment: pieces on the shelf, with a reason)"),
      access: .permitted([.stockMove]), ask: .json(StockMoveWire.shape),
      answer: .created(Variant.shape), key: .welcome
    ) { request in try await request.moveStock() },
  ]

  private static let productParameters: [Operation.Parameter] = [
    .init(
      name: "q", shape: .text(200),
      summary: Sentence(id: "nama, label atau kode", en: "name, label or code")),
    .init(
      name: "page", shape: .integer(1...1_000_000),
      summary: Sentence(id: "halaman, mulai dari 1", en: "page, from 1")),
    .init(
      name: "page-size", shape: .integer(1...200),
      summary: Sentence(id: "barang per halaman", en: "products per page")),
  ]
}

extension APIRequest {
  fileprivate func product() async throws -> Product {
    guard let product = try await rooms.shop.product(number("product")) else {
      throw ProductRefusal.noSuchProduct
    }
    return product
  }

  /// Goes on only when she may set what a new variant brings along.
  ///
  /// - Throws: `PermissionRefusal`, `ClashingCode`.
  fileprivate func check(_ variant: NewVariant) async throws {
    if variant.price != nil { try require(.pricesEdit) }
    if variant.opening != 0 { try require(.stockMove) }
    try await rooms.codes.check(codeOfGoods: variant.barcode, for: audience)
  }

  fileprivate func changeProduct() async throws -> Reply {
    let product = try await product()
    let record: RecordNumber? =
      switch json["record"] {
      case .integer(let number): try await record(named: RecordAddress(number))
      default: json.names("record") ? nil : product.record
      }
    let changed = try await rooms.shop.changeProduct(
      product.number, name: json["name"].text ?? product.name,
      kind: json["kind"].text.flatMap(ProductKind.init(rawValue:)) ?? product.kind,
      record: record,
      taxClass: json["taxClass"].text.flatMap(TaxClass.init(rawValue:)) ?? product.taxClass,
      at: now, by: actor)
    return try .json(await wire(changed))
  }

  /// The record that a product is to name, as she knows it.
  ///
  /// - Throws: `ProductRefusal.noSuchRecord`, also when it is closed to her.
  fileprivate func record(named address: RecordAddress?) async throws -> RecordNumber? {
    guard let address else { return nil }
    guard let number = try await rooms.catalogue.number(at: address, for: audience) else {
      throw ProductRefusal.noSuchRecord
    }
    return number
  }

  /// A product with its record as she knows it.
  fileprivate func wire(_ product: Product) async throws -> ProductWire {
    var name: Int64?
    if let record = product.record { name = try await self.name(of: record) }
    return ProductWire(product, record: name)
  }

  fileprivate func moveStock() async throws -> Reply {
    let asked = try asked(StockMoveWire.self)
    let (shop, isSure) = (rooms.shop, asked.confirmed ?? false)
    let variant =
      if asked.reason == .adjustment {
        try await shop.adjustStock(
          of: asked.variant, to: asked.quantity, note: asked.note, confirmed: isSure, at: now,
          by: actor)
      } else {
        try await shop.moveStock(
          of: asked.variant, by: asked.quantity, reason: asked.reason, note: asked.note,
          confirmed: isSure, at: now, by: actor)
      }
    return try .json(variant, status: .created)
  }
}
