public import Values

/// Why something does not go into a cart, or a cart does not go where it should.
public enum CartRefusal: Refusal, Hashable {
  case noPrice(String)
  case notSold(String)
  case quantity
  case tooMuch
  case outOfStock([Shortage])
  case noSuchLine, noSuchCart
  case nothingToPark, cartInUse

  public var type: String {
    switch self {
    case .noPrice: "no-price"
    case .notSold: "not-sold"
    case .quantity: "cart-quantity"
    case .tooMuch: "cart-too-large"
    case .outOfStock: "out-of-stock"
    case .noSuchLine: "cart-line-unknown"
    case .noSuchCart: "cart-unknown"
    case .nothingToPark: "cart-empty"
    case .cartInUse: "cart-in-use"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .noPrice(let title):
      Sentence(
        id: "“\(title)” belum punya harga. Beri harga dulu di halaman barang.",
        en: "“\(title)” has no price yet. Give it one first on the product's page.")
    case .notSold(let title):
      Sentence(
        id: "“\(title)” tidak dijual lagi. Sisihkan, atau aktifkan di halaman barang.",
        en: "“\(title)” is not sold any more. Put it aside, or bring it back on its page.")
    case .quantity:
      Sentence(
        id: "Jumlah harus antara 1 dan \(CartLine.mostPieces). Periksa angkanya.",
        en: "The quantity must be between 1 and \(CartLine.mostPieces). Look at the number.")
    case .tooMuch:
      Sentence(
        id: "Jumlah keranjang akan melebihi \(Cart.largest). Bayar dulu yang sudah ada.",
        en: "The cart would come to more than \(Cart.largest). Pay for what is there first.")
    case .outOfStock(let shortages): Self.outOfStock(shortages)
    case .noSuchLine:
      Sentence(
        id: "Baris itu sudah tidak ada di keranjang. Muat ulang halaman.",
        en: "That line is not in the cart any more. Reload the page.")
    case .noSuchCart:
      Sentence(
        id: "Keranjang itu sudah tidak ada. Muat ulang halaman.",
        en: "That cart is not there any more. Reload the page.")
    case .nothingToPark:
      Sentence(
        id: "Keranjang masih kosong. Pindai barang dulu.",
        en: "The cart is empty. Scan something first.")
    case .cartInUse:
      Sentence(
        id: "Masih ada keranjang yang dilayani. Bayar atau tahan dulu.",
        en: "A cart is being rung up. Pay or park it first.")
    }
  }

  private static func outOfStock(_ shortages: [Shortage]) -> Sentence {
    let id = shortages.map { "“\($0.title)” (stok \($0.onHand), diminta \($0.wanted))" }
    let en = shortages.map { "“\($0.title)” (\($0.onHand) in stock, \($0.wanted) wanted)" }
    return Sentence(
      id: "Stok tidak cukup: \(id.joined(separator: ", ")). Kurangi jumlahnya.",
      en: "Not enough in stock: \(en.joined(separator: ", ")). Take fewer.")
  }
}
