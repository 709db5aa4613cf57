import HTTPTypes
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension API {
  /// One form of a product: what it is called, whether it is sold, and what became of it.
  static let variantOperations = [
    Operation(
      method: .patch, path: "/variants/{variant}", name: "changeVariant",
      summary: Sentence(
        id: "Mengubah varian; yang tidak disebut tetap",
        en: "Changes a variant; what is left out stays"),
      access: .permitted([.productsEdit]), ask: .json(VariantChangeWire.shape),
      answer: .ok(Variant.shape), key: .welcome
    ) { request in try await request.changeVariant() },
    Operation(
      method: .get, path: "/variants/{variant}/prices", name: "priceHistory",
      summary: Sentence(id: "Riwayat harga, terbaru dulu", en: "Its prices, newest first"),
      access: .permitted([.productsEdit]), answer: .ok(PriceHistoryWire.shape)
    ) { request in
      let variant = try await request.variant()
      return try .json(
        PriceHistoryWire(await request.rooms.shop.prices(of: variant.number)))
    },
    Operation(
      method: .get, path: "/variants/{variant}/stock-moves", name: "stockHistory",
      summary: Sentence(
        id: "Keluar masuk stok, seratus terakhir, terbaru dulu",
        en: "What came and went, the last hundred, newest first"),
      access: .permitted([.productsEdit]), answer: .ok(StockHistoryWire.shape)
    ) { request in
      let variant = try await request.variant()
      return try .json(
        StockHistoryWire(await request.rooms.shop.stockMoves(of: variant.number)))
    },
  ]
}

extension APIRequest {
  /// - Throws: `ProductRefusal.noSuchVariant`.
  fileprivate func variant() async throws -> Variant {
    guard let variant = try await rooms.shop.variant(number("variant")) else {
      throw ProductRefusal.noSuchVariant
    }
    return variant
  }

  fileprivate func changeVariant() async throws -> Reply {
    let variant = try await variant()
    let asked = try asked(VariantChangeWire.self)
    if let code = asked.barcode, code.canonical != variant.barcode {
      try await rooms.codes.check(codeOfGoods: code, for: audience)
    }
    return try .json(
      await rooms.shop.changeVariant(
        variant.number, label: asked.label ?? variant.label,
        barcode: asked.barcode ?? variant.barcode,
        stockPolicy: asked.stockPolicy ?? variant.stockPolicy,
        lowAt: asked.lowAt ?? variant.lowAt, isSold: asked.isSold ?? variant.isSold, at: now,
        by: actor))
  }
}
