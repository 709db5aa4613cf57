import Values

/// What every page says of the state of the house.
package enum ConditionWords {
  static let someRowsDamaged = Sentence(
    id: "Ada baris data yang rusak dan disisihkan. Pengelola: lihat Kantor → Keadaan.",
    en: "Some rows are damaged and were set aside. Manager: see Office → System health.")

  /// A damaged row, by the number of the fault in the log.
  static func rowDamaged(_ number: String) -> Sentence {
    Sentence(
      id: "Baris data ini rusak dan tidak bisa ditampilkan; yang lain tetap bisa dipakai. "
        + "Sebutkan nomor \(number) kepada pengelola.",
      en: "This row is damaged and cannot be shown; everything else still works. "
        + "Tell a manager the number \(number).")
  }
}
