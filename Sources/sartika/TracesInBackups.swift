import Persistence
import Values

extension LookForTraces {
  func backups(_ report: PrivacyReport) -> [Finding] {
    [
      Finding(
        "backups", .good,
        Sentence(
          id: "\(report.backupsSeen) cadangan di folder kedua dibuka",
          en: "\(report.backupsSeen) backups in the second folder were opened"))
    ]
      + report.backups.map { day, rows in
        let gone = (day + BackupFolder.longest).short
        return Finding(
          "backup", .warning,
          Sentence(
            id:
              "Cadangan \(day.short) memuat \(rows) pinjaman atau reservasinya; dihapus paling "
              + "lambat \(gone)",
            en: "The backup of \(day.short) holds \(rows) of their loans or holds; deleted by "
              + "\(gone)"))
      } + backupsOfHer(report) + besideBackups(report)
  }

  /// A card that was replaced or erased since stands in them; and what nobody opens or deletes by itself.
  private func backupsOfHer(_ report: PrivacyReport) -> [Finding] {
    report.backupsOfHer.map { day in
      let gone = (day + BackupFolder.longest).short
      return Finding(
        "backup", .warning,
        Sentence(
          id:
            "Cadangan \(day.short) masih memuat keanggotaan dengan kartu ini; dihapus paling lambat "
            + "\(gone)",
          en: "The backup of \(day.short) still holds a membership with this card; deleted by "
            + "\(gone)"))
    }
      + report.otherBackups.map { file in
        Finding(
          "other", .warning,
          Sentence(
            id: "\(file) tidak dinamai menurut tanggal: tidak dibuka, dan tidak dihapus sendiri",
            en: "\(file) is not named by a day: it was not opened, and nothing deletes it"))
      }
  }

  /// What lies there beside the backups: copies that somebody made, and what was too much to search.
  private func besideBackups(_ report: PrivacyReport) -> [Finding] {
    report.copies.map { file, place in
      Finding(
        "copy", .warning,
        Sentence(
          id: "\(file): basis data yang memuat sesuatu tentang dia (\(place)), dan tidak dihapus "
            + "sendiri",
          en: "\(file): a database with something about this person (\(place)), and nothing "
            + "deletes it"))
    }
      + report.unsearched.map { path in
        Finding(
          "unsearched", .warning,
          Sentence(
            id: "\(path): terlalu banyak, atau milik disk sendiri; tidak diperiksa seluruhnya",
            en: "\(path): too much, or the disk's own; not all of it was searched"))
      }
      + packed(report)
  }

  /// Files, there or in the data folder, of which the bytes say nothing of what is in them.
  private func packed(_ report: PrivacyReport) -> [Finding] {
    report.packed.map { file in
      Finding(
        "packed", .warning,
        Sentence(
          id: "\(file) termampat (gzip, zip, dan sejenisnya): isinya tidak diperiksa; buka dan "
            + "lihat sendiri, atau hapus bila tidak perlu",
          en: "\(file) is packed (gzip, zip and the like): what is in it was not searched; unpack "
            + "it and look, or delete it when nobody needs it"))
    }
  }
}
