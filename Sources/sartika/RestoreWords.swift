import Persistence
import Values

/// What a restore says of what came back, and of what did not.
extension Restore {
  static let notWhole = Sentence(
    id: """
      Cadangan ini sudah dipulihkan, tetapi isinya tidak seluruhnya benar. Pakai cadangan yang \
      lain di folder lain, atau lihat sartika doctor:
      """,
    en: "This backup was restored, but not all in it is as it must be. Use another backup in "
      + "another folder, or run sartika doctor:")

  static let signedOut = Sentence(
    id: """
      Semua sesi, kartu yang terbuka, dan kode sekali pakai di cadangan sudah diakhiri: masuklah \
      lagi. Token API dan token stasiun tetap berlaku; cabut lagi yang sudah dicabut sesudah \
      cadangan ini dibuat.
      """,
    en: """
      All sessions, open cards and one-time codes in the backup were ended: sign in again. \
      Tokens of the API and of stations stay valid; revoke again those that were revoked \
      since.
      """
  )

  static let noBackups = Sentence(
    id:
      "Folder ini belum membuat cadangan harian. Bila folder ini menggantikan yang lama, pilih lagi "
      + "foldernya di Kantor → Cadangan; bila hanya percobaan, biarkan kosong.",
    en:
      "This folder makes no daily backups yet. When it takes the place of the old one, choose their "
      + "folder again under Office → Backups; when it is only a trial, leave that empty.")

  static let noList = Sentence(
    id: """
      Tidak ada daftar orang yang dihapus (sartika.erased) di samping cadangan. Siapa pun yang \
      dihapus sesudah cadangan ini dibuat kini kembali: hapus lagi, atau ulangi dengan --erased.
      """,
    en: "There is no list of erased people (sartika.erased) beside the backup. Whoever was "
      + "erased after it was made is back now: erase them again, or repeat it with --erased.")

  static let onlyBeside = Sentence(
    id: """
      Hanya daftar di samping cadangan yang dipakai. Siapa pun yang dihapus sesudah daftar itu \
      ditulis kini kembali: bila folder data lama masih ada, ulangi dengan --erased.
      """,
    en: "Only the list beside the backup was used. Whoever was erased after that was written "
      + "is back now: when the old data folder is there still, repeat it with --erased.")

  static func only(_ lists: [ErasedList]) -> Sentence {
    let paths = lists.map(\.path).joined(separator: ", ")
    return Sentence(
      id: """
        Hanya daftar ini yang dipakai: \(paths). Siapa pun yang dihapus sesudah daftar itu \
        ditulis kini kembali: bila folder data lama masih ada, ulangi dengan --erased.
        """,
      en: "No list was used but this: \(paths). Whoever was erased after that was written is "
        + "back now: when the old data folder is there still, repeat it with --erased.")
  }

  static func leftOut(_ list: ErasedList) -> Sentence {
    Sentence(
      id: """
        Daftar \(list.path) rusak; hanya baris yang terbaca dipakai. Orang yang sudah dihapus \
        mungkin kembali: hapus lagi.
        """,
      en: """
        The list \(list.path) is damaged; only the lines that can be read were used. People who \
        were erased may be back: erase them again.
        """)
  }

  static func unread(_ database: String) -> Sentence {
    Sentence(
      id: """
        \(database) tidak terbaca, jadi hanya daftar di sampingnya yang dipakai. Siapa pun yang \
        dihapus tepat sebelum data itu berhenti bekerja mungkin kembali: hapus lagi.
        """,
      en: "\(database) cannot be read, so only the list beside it was used. Whoever was erased "
        + "right before those data stopped working may be back: erase them again.")
  }

  static func trailBroken(_ line: Int64) -> Sentence {
    Sentence(
      id: """
        Cadangan ini sudah dipulihkan, tetapi jejak auditnya rusak mulai baris \(line): ada yang \
        mengubahnya dari luar, atau medianya rusak. Bila ada cadangan lain, pulihkan itu ke \
        folder lain.
        """,
      en: """
        This backup was restored, but its audit trail is broken from line \(line): somebody \
        changed it from outside, or the disk did. If there is another backup, restore that into \
        another folder.
        """)
  }
}
