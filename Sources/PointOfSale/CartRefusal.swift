public import Values

/// Why something does not go into a cart, or a cart does not go where it should.
public enum CartRefusal: Refusal, Hashable {
  /// A variant that was never given a price; what it is called.
  case noPrice(String)
  /// It was taken off sale; what it is called.
  case notSold(String)
  /// No number of pieces from 1 to `SaleLine.mostPieces`.
  case quantity
  /// The cart would come to more rupiah than `Cart.largest`.
  case tooMuch
  /// Goods that block when they are gone would go below nothing; all of them at once.
  case outOfStock([Shortage])
  /// The line, or the whole cart, is gone: taken out, paid or cleared on another page.
  case noSuchLine, noSuchCart
  /// Goods without a card: no word for them, or more than `Shop.longestWord` characters; a price that
  /// is nothing, below it, or above `Rupiah.largestTyped`.
  case otherWord, otherPrice
  /// There is nothing in the cart to put aside.
  case nothingToPark

  public var reason: Reason {
    switch self {
    case .noPrice(let title):
      Reason(
        "no-price",
        id: "“\(title)” belum punya harga. Minta pengurus toko memberi harga.",
        en: "“\(title)” has no price yet. Ask a shopkeeper to give it one.")
    case .notSold(let title):
      Reason(
        "not-sold",
        id: "“\(title)” tidak dijual lagi. Sisihkan, atau minta pengurus toko "
          + "mengaktifkannya.",
        en: "“\(title)” is no longer sold. Set it aside, or ask a shopkeeper to put it back on "
          + "sale.")
    case .quantity:
      Reason(
        "cart-quantity",
        id: "Jumlah harus antara 1 dan \(SaleLine.mostPieces). Periksa angkanya.",
        en: "The quantity must be between 1 and \(SaleLine.mostPieces). Check the number.")
    case .tooMuch:
      Reason(
        "cart-too-large",
        id: "Jumlah keranjang akan melebihi \(Cart.largest). Bayar dulu yang sudah ada.",
        en: "The cart would come to more than \(Cart.largest). Pay for what is there first.")
    case .outOfStock(let shortages):
      Reason("out-of-stock", saying: Self.outOfStock(shortages))
    case .noSuchLine:
      Reason(
        "cart-line-unknown", .missing,
        id: "Baris itu sudah tidak ada di keranjang. Muat ulang halaman.",
        en: "That line is not in the cart any more. Reload the page.")
    case .noSuchCart:
      Reason(
        "cart-unknown",
        id: "Keranjang itu sudah tidak ada. Muat ulang halaman.",
        en: "That cart is not there any more. Reload the page.")
    case .otherWord:
      Reason(
        "other-goods-word", at: ["word", "title"],
        id: "Tulis barangnya apa, paling panjang \(Shop.longestWord) karakter.",
        en: "Write what it is, at most \(Shop.longestWord) characters.")
    case .otherPrice:
      Reason(
        "other-goods-price", at: "price",
        id: "Tulis harganya: lebih dari Rp0 dan paling banyak \(Rupiah.largestTyped).",
        en: "Write its price: more than Rp0 and at most \(Rupiah.largestTyped).")
    case .nothingToPark:
      Reason(
        "cart-empty",
        id: "Keranjang masih kosong. Pindai barang dulu.",
        en: "The cart is empty. Scan something first.")
    }
  }

  private static func outOfStock(_ shortages: [Shortage]) -> Sentence {
    let each = shortages.map { short in
      Sentence(
        id: "“\(short.title)” (stok \(short.onHand), diminta \(short.wanted))",
        en: "“\(short.title)” (\(short.onHand) in stock, \(short.wanted) wanted)")
    }
    let all = each.joined(separator: ", ")
    return Sentence(
      id: "Stok tidak cukup: \(all). Kurangi jumlahnya.",
      en: "Not enough in stock: \(all). Take fewer.")
  }
}
