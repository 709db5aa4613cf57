import Values

/// What more than one verb of this room says, in the same words.
extension Reason {
  /// No copy has that number.
  static let itemUnknown = Reason(
    "item-unknown",
    id: "Eksemplar ini tidak terdaftar. Periksa barcode-nya.",
    en: "This copy is not registered. Check its barcode.")

  /// It was taken out of the library for good.
  static let itemWithdrawn = Reason(
    "item-withdrawn",
    id: "Eksemplar ini sudah ditarik dari koleksi. Sisihkan untuk diperiksa.",
    en: "This copy was withdrawn. Set it aside to be checked.")

  /// No member has that number.
  static let memberUnknown = Reason(
    "member-unknown", .missing,
    id: "Anggota ini tidak terdaftar. Pindai kartunya sekali lagi.",
    en: "This member is not registered. Scan the card again.")

  /// Her membership is over; its last day.
  static func memberExpired(_ day: Day) -> Reason {
    Reason(
      "member-expired",
      id: "Keanggotaan berakhir \(day.short). Perpanjang keanggotaan dulu.",
      en: "The membership ended on \(day.short). Renew the membership first.")
  }

  /// A colleague has blocked her, as it is said to herself: without the reason.
  static let memberBlocked = Reason(
    "member-blocked",
    id: "Keanggotaan ini diblokir. Blokirnya diurus petugas.",
    en: "This membership is blocked. The staff deal with the block.")
}
