package import Values

/// What other pages say as the till does.
package enum TillWords {
  package static let nothingFound = Sentence(id: "Tidak ada yang cocok", en: "Nothing fits")
  package static let takeIt = Sentence(id: "Ya, benar", en: "Yes, it is right")
  package static let voidNeedsTwo = Sentence(
    id: "Membatalkan penjualan perlu dua orang", en: "Voiding a sale needs two people")
  package static let voids = Sentence(id: "Pembatalan penjualan", en: "Voided sales")
  package static let voidsHint = Sentence(
    id: "Semua penjualan yang dibatalkan, yang terbaru dulu, untuk dilihat sekali lagi.",
    en: "Every sale that was voided, newest first, for a second look.")
  package static let noTiles = Sentence(id: "Belum ada barang", en: "No products yet")
  package static let reason = Sentence(id: "Alasan", en: "Reason")
  package static let time = Sentence(id: "Jam", en: "Time")
  package static let show = Sentence(id: "Tampilkan", en: "Show")
}
