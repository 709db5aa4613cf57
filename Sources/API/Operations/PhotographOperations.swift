import HTTPTypes
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension API {
  private static let photographType = "image/jpeg"

  /// The photographs of what the shop sells.
  static let photographOperations = [
    Operation(
      method: .get, path: "/products/{product}/photograph", name: "photograph",
      summary: Sentence(
        id: "Foto satu barang (JPEG, sisi terpanjang 480 piksel)",
        en: "The photograph of a product (JPEG, its longer side at most 480 pixels)"),
      access: .permitted([.tillSell, .productsEdit, .pricesEdit, .stockMove]),
      answer: Operation.Answer(status: .ok, shape: nil, alsoAs: [photographType])
    ) { request in
      _ = try request.wanted(of: [photographType])
      guard
        let shown = try await request.rooms.shop.photograph(of: request.number("product")),
        let bytes = try await request.rooms.shop.photograph(digest: shown.digest)
      else { throw APIRefusal.noSuchThing }
      return .bytes(bytes, type: photographType)
    }
  ]
}
