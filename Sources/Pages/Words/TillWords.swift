package import Values

/// What other pages say as the till does.
package enum TillWords {
  /// No product has such a name; at the till and in the office.
  package static let nothingFound = Sentence(id: "Tidak ada yang cocok", en: "Nothing matches")
  /// Puts what the shop has of a title into the cart.
  package static let sell = Sentence(id: "Jual", en: "Sell")
  /// Says once more that an unlikely sum or number is meant.
  package static let takeIt = Sentence(id: "Ya, benar", en: "Yes, that is right")
  /// What a colleague who approves shows first.
  package static let secondName = Sentence(
    id: "Kartu petugas atau nama masuk rekan", en: "Staff badge or sign-in name of the colleague")
  /// What she shows beside it.
  package static let secondSecret = Sentence(
    id: "PIN atau kata sandi rekan", en: "PIN or passphrase of the colleague")
  /// The setting that makes every void take two people.
  package static let voidNeedsTwo = Sentence(
    id: "Membatalkan penjualan perlu dua orang", en: "Voiding a sale needs two people")
  /// Heads the list of sales that were taken back.
  package static let voids = Sentence(id: "Pembatalan penjualan", en: "Voided sales")
  /// What that list is for.
  package static let voidsHint = Sentence(
    id: "Semua penjualan yang dibatalkan, yang terbaru dulu, untuk dilihat sekali lagi.",
    en: "Every sale that was voided, newest first, for a second look.")
  /// The shop has nothing to sell yet.
  package static let noTiles = Sentence(id: "Belum ada barang", en: "No products yet")
  /// Why cash moved, a sale was taken back or a member is blocked.
  package static let reason = Sentence(id: "Alasan", en: "Reason")
  /// Above a column with hours and minutes.
  package static let time = Sentence(id: "Jam", en: "Time")
  /// Above a column with a day and its hours and minutes.
  package static let moment = Sentence(id: "Waktu", en: "When")
  /// Sends a day or a question by which a list is narrowed.
  package static let show = Sentence(id: "Tampilkan", en: "Show")
}
