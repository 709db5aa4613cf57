import Values

/// What the back room says about copies.
extension OfficeWords {
  static let changeCopy = Sentence(id: "Ubah eksemplar", en: "Change the copy")
  static let changeState = Sentence(id: "Ubah keadaannya", en: "Change its state")

  static func copyChanged(_ barcode: Barcode, needsLabel: Bool) -> Sentence {
    needsLabel
      ? Sentence(
        id: "Eksemplar \(barcode) disimpan. Cetak label barunya.",
        en: "Copy \(barcode) is saved. Print its new label.")
      : Sentence(id: "Eksemplar \(barcode) disimpan.", en: "Copy \(barcode) is saved.")
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
