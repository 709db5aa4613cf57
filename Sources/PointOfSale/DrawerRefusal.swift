public import Values

/// Why a drawer does not open, close or give.
public enum DrawerRefusal: Refusal, Hashable {
  case alreadyOpen(since: Instant)
  case notOpen, amount, cartOpen, notEnoughCash, noteTooLong

  public var type: String {
    switch self {
    case .alreadyOpen: "drawer-already-open"
    case .notOpen: "drawer-not-open"
    case .amount: "drawer-amount"
    case .cartOpen: "drawer-cart-open"
    case .notEnoughCash: "drawer-too-little-cash"
    case .noteTooLong: "note-too-long"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .alreadyOpen(let since):
      Sentence(
        id: "Laci kasir ini sudah dibuka sejak \(since.day.short.id) \(since.time.id). "
          + "Hitung dan tutup dulu sebelum membuka lagi.",
        en: "The drawer of this till has been open since \(since.day.short.en) \(since.time.en). "
          + "Count and close it before opening it again.")
    case .notOpen:
      Sentence(
        id: "Laci kasir ini sedang tertutup. Buka dulu dengan modal awal.",
        en: "The drawer of this till is closed. Open it first with a float.")
    case .amount:
      Sentence(
        id: "Jumlah uang ini tidak mungkin. Periksa angkanya.",
        en: "That amount of money cannot be. Look at the number.")
    case .cartOpen:
      Sentence(
        id: "Masih ada keranjang yang dilayani. Bayar, tahan atau kosongkan dulu.",
        en: "A cart is being rung up. Pay, park or empty it first.")
    case .notEnoughCash: SaleRefusal.notEnoughCash.sentence
    case .noteTooLong: StockRefusal.noteTooLong.sentence
    }
  }
}
