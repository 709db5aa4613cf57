import Pages
import Trail
import Values

/// What the page of the audit trail says around its lines.
enum AuditWords {
  static let by = Sentence(id: "Oleh", en: "By")
  static let what = Sentence(id: "Yang dilakukan", en: "What was done")
  static let line = Sentence(id: "Baris", en: "Line")
  static let today = Sentence(id: "Hari ini", en: "Today")
  static let yesterday = Sentence(id: "Kemarin", en: "Yesterday")
  static let kind = Sentence(id: "Tentang", en: "About")
  static let everyKind = Sentence(id: "Semua hal", en: "Everything")
  static let everybody = Sentence(id: "Semua orang", en: "Everybody")
  static let from = Sentence(id: "Dari tanggal", en: "From")
  static let to = Sentence(id: "Sampai tanggal", en: "To")
  static let older = Sentence(id: "Lebih lama", en: "Older")
  static let newest = Sentence(id: "Terbaru", en: "Newest")
  static let clear = Sentence(id: "Hapus filter", en: "Clear the filter")
  static let nothing = Sentence(id: "Tidak ada catatan yang cocok", en: "Nothing matches")
  static let nothingYet = Sentence(id: "Belum ada catatan", en: "Nothing is recorded yet")
  static let nothingOlder = Sentence(
    id: "Tidak ada catatan yang lebih lama", en: "Nothing older is recorded")
  static let nothingHint = Sentence(
    id: "Tidak ada yang tercatat dengan filter ini. Hapus filternya untuk melihat semua.",
    en: "Nothing recorded matches this filter. Clear it to see everything.")
  static let reversed = Sentence(id: "Harinya terbalik", en: "The days are the wrong way round")
  static let reversedHint = Sentence(
    id: "“\(AuditWords.from)” jatuh sesudah “\(AuditWords.to)”. Tukarlah keduanya.",
    en: "“\(AuditWords.from)” comes after “\(AuditWords.to)”. Swap them.")

  static let aMember = Sentence(id: "anggota", en: "a member")
  static let notKnownYet = Sentence(id: "belum dikenal", en: "not known yet")
  static let outsideTheCatalogue = Sentence(
    id: "dokumen di luar katalog umum", en: "a document outside the public catalogue")
  static let noPrice = Sentence(id: "tanpa harga", en: "no price")
  static let backupFolder = Sentence(id: "Folder cadangan", en: "Backup folder")
  static let lastBackup = Sentence(id: "Cadangan terakhir", en: "Last backup")
  static let openImport = Sentence(id: "Impor yang berjalan", en: "The import that is running")
  static let demonstration = Sentence(id: "Perpustakaan contoh", en: "Demonstration library")

  /// A kind of act, as one looks for it.
  static func name(of kind: AuditKind) -> Sentence {
    switch kind {
    case .money: Sentence(id: "Uang", en: "Money")
    case .stock: Sentence(id: "Barang dan stok", en: "Goods and stock")
    case .catalogue: Sentence(id: "Katalog", en: "Catalogue")
    case .members: Sentence(id: "Anggota dan peminjaman", en: "Members and lending")
    case .house: Sentence(id: "Petugas dan pengaturan", en: "Staff and settings")
    case .stations: Sentence(id: "Stasiun", en: "Stations")
    }
  }

  /// A day on which something was done, as people call it.
  static func name(of day: Day, on today: Day) -> Sentence {
    if day == today { return Self.today }
    return day == today - 1 ? yesterday : day.sentence
  }
}
