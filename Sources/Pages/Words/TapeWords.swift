import Counter
import Values

/// What the tape of a station says of each act.
enum TapeWords {
  static let tape = Sentence(id: "Pita", en: "Tape")
  static let undone = Sentence(id: "sudah diurungkan", en: "undone")
  static let seconds = Sentence(id: "detik", en: "seconds")

  static let returnStands = Sentence(
    id: "Tidak bisa diurungkan lagi. Keliru? Pindai kartunya, lalu bukunya: batas kembalinya "
      + "dihitung dari hari ini.",
    en: "This can no longer be undone. A mistake? Scan the card, then the book: it is due as if "
      + "lent today.")

  static func loans(_ count: Int) -> Sentence {
    Sentence(id: "\(count) pinjaman", en: count == 1 ? "1 loan" : "\(count) loans")
  }

  static func name(of kind: TapeKind) -> Sentence {
    switch kind {
    case .lent: Sentence(id: "Dipinjamkan", en: "Lent")
    case .returned: Sentence(id: "Dikembalikan", en: "Returned")
    case .notOnLoan: Sentence(id: "Tidak sedang dipinjam", en: "Not on loan")
    case .toHoldShelf: Sentence(id: "Ke rak reservasi", en: "To the hold shelf")
    case .renewed: Sentence(id: "Diperpanjang", en: "Renewed")
    case .holdPlaced: Sentence(id: "Direservasi", en: "Hold placed")
    case .holdCancelled: Sentence(id: "Reservasi dibatalkan", en: "Hold cancelled")
    case .cardOpened: Sentence(id: "Kartu dibuka", en: "Card opened")
    case .cardClosed: Sentence(id: "Kartu ditutup", en: "Card closed")
    case .rungUp: Sentence(id: "Masuk keranjang", en: "Rung up")
    case .lineChanged: Sentence(id: "Jumlah diubah", en: "Quantity changed")
    case .lineRemoved: Sentence(id: "Dikeluarkan", en: "Taken out")
    case .parked: Sentence(id: "Keranjang ditahan", en: "Cart parked")
    case .cleared: Sentence(id: "Keranjang dikosongkan", en: "Cart cleared")
    case .paid: Sentence(id: "Dibayar", en: "Paid")
    case .voided: Sentence(id: "Penjualan dibatalkan", en: "Sale voided")
    case .refused: Sentence(id: "Ditolak", en: "Refused")
    case .undone: Sentence(id: "Diurungkan", en: "Undone")
    case .putBack: Sentence(id: "Kembali ke keranjang", en: "Back in the cart")
    case .takenBack: Sentence(id: "Keluar lagi dari keranjang", en: "Out of the cart again")
    }
  }
}
