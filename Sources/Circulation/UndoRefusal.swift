public import Values

/// Why an act at the desk is not undone, although there would be time.
public enum UndoRefusal: Refusal, Hashable {
  /// Something else was done since with the copy, the loan or the hold.
  case changedSince
  /// The copy is lent again.
  case lentSince
  /// Whose act it was is no member any more.
  case memberGone
  /// She was blocked since.
  case memberBlocked
  /// The title was closed since.
  case recordClosed

  public var reason: Reason {
    switch self {
    case .changedSince:
      Reason(
        "undo-changed-since",
        id: "Tidak diurungkan: sudah ada tindakan lain sesudahnya. Tidak ada yang diubah.",
        en: "Not undone: something else was done since. Nothing was changed.")
    case .lentSince:
      Reason(
        "undo-lent-since",
        id: "Tidak diurungkan: eksemplar ini sudah dipinjamkan lagi. Catat dulu pengembaliannya.",
        en: "Not undone: this copy has been lent again. Check it in first.")
    case .memberGone:
      Reason(
        "undo-member-gone",
        id: "Tidak diurungkan: anggotanya tidak terdaftar lagi. Tidak ada yang diubah.",
        en: "Not undone: the member is no longer registered. Nothing was changed.")
    case .memberBlocked:
      Reason(
        "undo-member-blocked",
        id: "Tidak diurungkan: anggotanya baru saja diblokir. Alasannya ada di data anggota.",
        en: "Not undone: the member was blocked just now. The reason is on the member's page.")
    case .recordClosed:
      Reason(
        "undo-record-closed",
        id: "Tidak diurungkan: judulnya baru saja ditutup. Tidak ada yang diubah.",
        en: "Not undone: the title was closed just now. Nothing was changed.")
    }
  }
}
