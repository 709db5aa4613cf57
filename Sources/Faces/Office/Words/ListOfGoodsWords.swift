import Pages
import Values

/// What the list of products says, and the questions before many of them are changed.
enum GoodsListWords {
  static let changePrices = Sentence(id: "Ubah harga…", en: "Change prices…")
  static let withdraw = Sentence(id: "Hentikan penjualan…", en: "Stop selling…")
  static let offer = Sentence(id: "Jual lagi…", en: "Sell again…")
  static let labels = Sentence(id: "Label harga", en: "Price labels")
  static let newest = Sentence(id: "Terbaru", en: "Newest")
  static let direction = Sentence(id: "Naik atau turun", en: "Up or down")
  static let up = Sentence(id: "Naik", en: "Up")
  static let down = Sentence(id: "Turun", en: "Down")
  static let step = Sentence(id: "Sebanyak", en: "By")
  static let unit = Sentence(id: "Satuan", en: "Unit")
  static let percent = Sentence(id: "persen", en: "per cent")
  static let rupiah = Sentence(id: "rupiah", en: "rupiah")
  static let rounding = Sentence(id: "Bulatkan ke", en: "Round to")
  static let notRounded = Sentence(id: "Jangan dibulatkan", en: "Do not round")
  static let changeThem = Sentence(id: "Ubah harganya", en: "Change the prices")
  static let withdrawThem = Sentence(id: "Hentikan penjualannya", en: "Stop selling them")
  static let offerThem = Sentence(id: "Jual lagi", en: "Sell them again")
  static let isSold = Sentence(id: "Dijual", en: "For sale")

  static func variantsGone(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count)) varian habis",
      en: count == 1
        ? "1 variant sold out" : "\(Sentence(count: count)) variants sold out")
  }

  static func pricesQuestion(_ count: Int) -> Sentence {
    Sentence(
      id: "Harga \(Sentence(count: count)) barang akan diubah.",
      en: count == 1
        ? "The prices of 1 product will change."
        : "The prices of \(Sentence(count: count)) products will change.")
  }

  static func withdrawQuestion(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count)) barang tidak dijual lagi di kasir. Stoknya tetap tercatat.",
      en: count == 1
        ? "The till will not sell 1 product any more. Its stock stays on record."
        : "The till will not sell \(Sentence(count: count)) products any more. Their stock stays "
          + "on record.")
  }

  static func offerQuestion(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count)) barang dijual lagi di kasir.",
      en: count == 1
        ? "The till will sell 1 product again."
        : "The till will sell \(Sentence(count: count)) products again.")
  }
}
