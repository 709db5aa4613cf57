import Pages
import Values

/// What is said about the state of the house: its file, its disk, its clock.
extension ConditionWords {
  static let title = Sentence(id: "Keadaan", en: "System health")
  static let hint = Sentence(
    id: "Baris rusak, disk, daftar orang yang dihapus, dan jam.",
    en: "Damaged rows, the disk, the list of erased people and the clock.")
  static let damagedRows = Sentence(id: "Baris rusak", en: "Damaged rows")
  static let table = Sentence(id: "Tabel", en: "Table")
  static let row = Sentence(id: "Baris", en: "Row")
  static let damagedRow = Sentence(id: "Baris yang rusak", en: "Damaged row")
  static let damagedRemoved = Sentence(
    id: "Baris yang rusak dihapus. Tulis lagi isinya bila masih diperlukan.",
    en: "The damaged row is removed. Write it again if it is still needed.")

  static func removeDamaged(_ number: String) -> Sentence {
    Sentence(
      id: "Baris \(number) rusak dan isinya tidak dapat dibaca. Menghapusnya tidak dapat "
        + "dibatalkan. Hapus?",
      en: "Row \(number) is damaged and cannot be read. Removing it cannot be undone. Remove it?")
  }

  static let allWhole = Sentence(
    id: "Semua baris dapat dibaca.", en: "Every row can be read.")
  static let damageAdvice = Sentence(
    id:
      """
      Baris ini disisihkan dan tidak tampil; yang lain tetap bekerja. Isinya tidak \
      ditampilkan di sini. Buat cadangan baru ke nama lain, periksa disk dengan sartika \
      doctor, lalu pulihkan cadangan terakhir yang baik. Disk yang sering merusak data \
      perlu diganti.
      """,
    en: """
      These rows were set aside and do not show; everything else goes on. What they hold is \
      not shown here. Make a new backup under another name, check the disk with sartika \
      doctor, then restore the last good backup. A disk that keeps damaging data must be \
      replaced.
      """)
  static let storage = Sentence(id: "Penyimpanan", en: "Storage")
  static let storageGood = Sentence(
    id: "Berkas data utuh dan bisa ditulisi.", en: "The data file is intact and writable.")
  static let erased = Sentence(id: "Daftar orang yang dihapus", en: "The list of erased people")
  static let erasedGood = Sentence(
    id: "Daftar terbaca dan lengkap. Sebutkan folder ini dengan --erased bila cadangan lama "
      + "dipulihkan, supaya tidak ada yang kembali.",
    en: "The list can be read and is complete. Name this folder with --erased when an older backup "
      + "is restored, and nobody comes back.")
  static let noErasedYet = Sentence(
    id: "Belum ada daftar, dan data ini tidak mencatat seorang pun. Daftar ditulis dalam satu jam.",
    en: "There is no list yet, and these data know of nobody. It is written within the hour.")
  static let clock = Sentence(id: "Jam", en: "The clock")
  static func clockGood(_ now: Sentence) -> Sentence {
    Sentence(id: "Jam komputer: \(now).", en: "The computer's clock: \(now).")
  }
  static let clockIsRight = Sentence(id: "Jamnya sudah benar", en: "The clock is right")
  static let clockTrusted = Sentence(
    id: "Jam dinyatakan benar. Peminjaman dan penjualan berjalan lagi.",
    en: "The clock is confirmed. Lending and selling continue.")
}
