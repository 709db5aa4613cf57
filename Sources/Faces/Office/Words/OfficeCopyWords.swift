import Pages
import Values

/// What the back room says about copies.
extension OfficeWords {
  static let takeBackCopy = Sentence(
    id: "Batalkan penambahan eksemplar ini", en: "Take back adding this copy")
  static let changeCopy = Sentence(id: "Ubah eksemplar", en: "Change the copy")
  static let onHoldShelf = Sentence(id: "Di rak reservasi", en: "On the hold shelf")

  static let withdraw = Sentence(id: "Tarik dari koleksi", en: "Withdraw")

  /// Before a copy is taken out of the library for good.
  static func withdrawConfirm(_ barcode: Barcode) -> Sentence {
    Sentence(
      id: "Tarik eksemplar \(barcode) dari koleksi? Ini tidak bisa diurungkan: datanya tetap di "
        + "buku induk, tetapi tidak bisa diubah lagi.",
      en: "Withdraw copy \(barcode) from the collection? This cannot be undone: it stays in the "
        + "accession register, and cannot be changed any more.")
  }

  /// Before a copy is changed so that its hold goes.
  static func holdGoes(_ barcode: Barcode, slip code: String) -> Sentence {
    Sentence(
      id: """
        Ada yang menunggu buku ini: eksemplar \(barcode) ada di rak reservasi dengan kode \
        \(code). Bila diubah begini, slip itu tidak berlaku lagi, dan yang menunggu kembali \
        ke awal antrean.
        """,
      en: """
        Somebody is waiting for this book: copy \(barcode) is on the hold shelf under the \
        code \(code). If it is changed like this, the slip is out of date, and whoever \
        waits is first in line again.
        """)
  }

  /// What was said of a copy, and that its hold went.
  static func slipGone(_ said: Sentence, _ code: String) -> Sentence {
    Sentence(
      id: "\(said) Slip \(code) tidak berlaku lagi; yang menunggu kembali ke awal antrean.",
      en: "\(said) Slip \(code) is out of date; whoever waited for it is first in line again.")
  }
  static let changeState = Sentence(id: "Ubah statusnya", en: "Change its status")
  static let takeBackFirst = Sentence(
    id: "Sedang dipinjam. Hilang? Catat dulu pengembaliannya di meja layanan, lalu ubah "
      + "statusnya.",
    en: "It is on loan. Lost? Check it in at the desk first, then change its status.")

  static func copyChanged(_ barcode: Barcode, needsLabel: Bool) -> Sentence {
    needsLabel
      ? Sentence(
        id: "Eksemplar \(barcode) disimpan. Cetak label barunya.",
        en: "Copy \(barcode) saved. Print its new label.")
      : Sentence(id: "Eksemplar \(barcode) disimpan.", en: "Copy \(barcode) saved.")
  }

  /// Why a record has no button that removes it.
  static func recordStays(_ title: String, copies: Int) -> Sentence {
    Sentence(
      id: "“\(title)” tidak bisa dihapus: \(copies) eksemplarnya tercatat di buku induk. "
        + "Eksemplar yang sudah ditarik pun tetap tercatat di sana.",
      en: copies == 1
        ? """
        “\(title)” cannot be removed: the accession register names a copy of it. One that was \
        withdrawn stays there, too.
        """
        : """
        “\(title)” cannot be removed: the accession register names \(copies) copies of it. Those \
        that were withdrawn stay there, too.
        """)
  }
}
