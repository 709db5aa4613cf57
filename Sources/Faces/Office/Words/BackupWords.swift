import Pages
import Persistence
import Values

/// What is said about backups.
extension BackupWords {
  static let title = Sentence(id: "Cadangan", en: "Backups")
  static let hint = Sentence(id: "Salinan harian ke stik USB", en: "Daily copies on a USB stick")
  static let folder = Sentence(id: "Folder cadangan", en: "Backup folder")
  static let folderHint = Sentence(
    id: "Alamat lengkap di disk atau stik lain, misalnya /media/stik/sartika. Foldernya harus "
      + "sudah ada. Kosongkan untuk tidak membuat cadangan.",
    en: "The whole path on another disk or stick, such as /media/stick/sartika. The folder has to "
      + "be there. Leave it empty to make no backups.")
  static let saved = Sentence(id: "Folder cadangan disimpan.", en: "Backup folder saved.")
  static let makeNow = Sentence(id: "Cadangkan sekarang", en: "Back up now")
  static let started = Sentence(
    id: "Cadangan sedang dibuat. Sementara itu semua bisa terus bekerja; muat ulang halaman ini "
      + "untuk melihat hasilnya.",
    en: "A backup is being made. Everybody can go on working meanwhile; reload this page to "
      + "see the result.")
  static let made = Sentence(
    id: "Cadangan dibuat dan diperiksa.", en: "Backup made and checked.")
  static let list = Sentence(id: "Isi folder cadangan", en: "In the backup folder")
  static let day = Sentence(id: "Hari", en: "Day")
  static let notWhole = Sentence(id: "datanya tidak utuh", en: "its data are not intact")
  static let goneOn = Sentence(id: "Dihapus paling lambat", en: "Deleted by")
  static let size = Sentence(id: "Ukuran", en: "Size")
  static let nothing = Sentence(id: "Belum ada cadangan di sana.", en: "There is no backup yet.")
  static let notEncrypted = Sentence(
    id: "Cadangan belum dienkripsi: siapa pun yang memegang stiknya bisa membacanya. Simpan di "
      + "tempat terkunci.",
    en: "Backups are not yet encrypted: whoever holds the stick can read them. Keep it locked away."
  )
  static let howLong = Sentence(
    id: """
      Dibuat otomatis: saat Sartika mulai, tiap hari, dan saat dihentikan. Cadangan yang \
      dibuat selagi sebuah buku dipinjam masih memuat pinjaman itu. Cadangan diberi nama \
      menurut tanggalnya dan dihapus paling lama 35 hari kemudian; yang ada di stik yang \
      sedang dilepas dihapus begitu stiknya dipasang lagi. Selagi berkas data rusak atau jam \
      komputer tidak mungkin benar, tidak ada cadangan yang dihapus; yang lebih tua dihapus \
      begitu itu dibetulkan. Setelah lebih dari seminggu tidak dipakai, yang lama dihapus \
      sehari sesudah Sartika mulai.
      """,
    en: """
      Made automatically: when Sartika starts, daily, and when it is stopped. Backups made \
      while a copy was out still hold that loan, named by date, gone after at most 35 days; \
      those on a stick that is unplugged go when it is plugged in again. While the data \
      file is damaged or the computer's clock cannot be right, no backup is deleted; older \
      ones go once that is put right. After more than a week without use, old ones go a day \
      after Sartika starts.
      """)

  static func lastGood(_ moment: Instant?) -> Sentence {
    guard let moment else {
      return Sentence(
        id: "Cadangan terakhir yang baik: belum ada", en: "Last good backup: none yet")
    }
    return Sentence(
      id: "Cadangan terakhir yang baik: \(moment.day.short), \(moment.time)",
      en: "Last good backup: \(moment.day.short), \(moment.time)")
  }

  static func megabytes(_ bytes: Int64) -> String {
    "\(max(1, (bytes + 500_000) / 1_000_000)) MB"
  }
}
