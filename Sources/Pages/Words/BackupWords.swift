import Values

/// What every page says of backups.
package enum BackupWords {
  static let fault = Sentence(
    id: "Cadangan gagal karena gangguan. Jalankan sartika doctor.",
    en: "The backup failed because of a fault. Run sartika doctor.")
  static let lookAtIt = Sentence(id: "Lihat cadangan", en: "See the backups")
  static let noFolderYet = Sentence(
    id: "Belum ada cadangan. Pilih folder di disk atau stik lain, di Kantor → Cadangan.",
    en: "There is no backup yet. Choose a folder on another disk or stick, under Office → Backups.")
  static let noneYet = Sentence(
    id: "Belum ada cadangan yang berhasil. Lihat alasannya di Kantor → Cadangan.",
    en: "No backup has succeeded yet. See why under Office → Backups.")

  static func tooOld(_ day: Day) -> Sentence {
    Sentence(
      id: "Cadangan terakhir yang baik dari \(day.short), lebih dari tiga hari lalu. "
        + "Lihat alasannya di Kantor → Cadangan.",
      en: "The last good backup is of \(day.short), more than three days ago. See why under "
        + "Office → Backups.")
  }
}
