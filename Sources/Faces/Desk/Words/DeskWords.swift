import Circulation
import Pages
import Values

/// What the desk says.
extension DeskWords {
  static let field = Sentence(
    id: "Pindai, atau ketik judul, nama, atau telepon",
    en: "Scan, or type a title, a name or a telephone")
  static let fieldHint = Sentence(
    id: "Kartu dulu, lalu buku untuk meminjamkan. Buku tanpa kartu untuk mengembalikan.",
    en: "A card, then books to lend. A book without a card to return it.")
  static let lendTitle = Sentence(id: "Pinjamkan judul ini", en: "Lend this title")
  static let cardFirst = Sentence(
    id: "Belum ada kartu yang terbuka. Pindai kartunya di meja, lalu kembali ke halaman ini.",
    en: "No card is open. Scan it at the desk, then come back to this page.")
  static let today = Sentence(id: "Hari ini di meja", en: "Today at the desk")
  static let beside = Sentence(id: "Cari dan cetak", en: "Find and print")
  static let openRecord = Sentence(id: "Buka di katalog", en: "Open in the catalogue")
  static let overdue = Sentence(id: "Terlambat", en: "Overdue")
  static let lateForAWeek = Sentence(id: "Sampai 7 hari", en: "Up to 7 days")
  static let lateForAMonth = Sentence(id: "8 sampai 30 hari", en: "8 to 30 days")
  static let lateForLonger = Sentence(id: "Lebih dari 30 hari", en: "More than 30 days")
  static let daysLate = Sentence(id: "Hari terlambat", en: "Days late")
  static let onShelf = Sentence(id: "di rak reservasi", en: "on the hold shelf")
  static let findMember = Sentence(id: "Cari anggota", en: "Find a member")
  static let sound = Sentence(id: "Bunyi", en: "Sound")
  static let closesIn = Sentence(
    id: "Kartu ini ditutup dalam (detik):", en: "This card closes in (seconds):")
  /// Before the minutes and seconds that are left of an open card.
  static let closesWithin = Sentence(id: "Tertutup dalam", en: "Closes in")
  static let stillServed = Sentence(id: "Masih dilayani", en: "Still being served")
  static let commandCodes = Sentence(
    id: "Cetak kode perintah", en: "Print the command codes")
  static let commandCodesHint = Sentence(
    id: "Tempel lembar ini di meja. Memindai “Selesai” menutup kartu, seperti tombol Esc.",
    en: "Put this sheet up at the desk. Scanning “Done” closes the card, as the Esc key does.")
  static let done = Sentence(id: "Selesai", en: "Done")
  static let nothingOut = Sentence(
    id: "Tidak ada pinjaman. Pindai buku untuk meminjamkannya.",
    en: "Nothing on loan. Scan a book to lend it.")
  static let reason = Sentence(id: "Alasan", en: "Reason")
  static let renewAnyway = Sentence(id: "Tetap perpanjang", en: "Renew anyway")
  static let reserve = Sentence(id: "Reservasikan", en: "Place a hold")
  static let noContact = Sentence(id: "Tanpa kontak", en: "No contact")
  static let herPage = Sentence(id: "Data anggota", en: "Member's page")
  static let lendAnyway = Sentence(id: "Tetap pinjamkan", en: "Lend anyway")
  static let holdShelf = Sentence(id: "Rak reservasi", en: "Hold shelf")
  static let code = Sentence(id: "Kode", en: "Code")
  static let waitsUntil = Sentence(id: "Batas ambil", en: "Pick up by")
  static let cancelHold = Sentence(id: "Batalkan", en: "Cancel")
  static let shelfEmpty = Sentence(id: "Rak reservasi kosong", en: "The hold shelf is empty")
  static let shelfEmptyHint = Sentence(
    id: "Buku yang direservasi muncul di sini setelah dikembalikan.",
    en: "Books with a hold appear here when they are returned.")
  static let toFetch = Sentence(id: "Ambil dari rak", en: "Fetch from the shelves")
  static let toFetchHint = Sentence(
    id: "Ada yang menunggu judul ini. Ambil bukunya, lalu pindai di meja.",
    en: "Somebody is waiting for these. Fetch them and scan them at the desk.")
  static let nothingOverdue = Sentence(id: "Tidak ada yang terlambat", en: "Nothing is overdue")

  static func closesAlone(after quiet: Int64) -> Sentence {
    Sentence(
      id: "Kartu tertutup otomatis setelah \(quiet) detik tanpa pindaian.",
      en: "The card closes by itself after \(quiet) seconds without a scan.")
  }

  static func expired(_ day: Day) -> Sentence {
    Sentence(
      id: "Keanggotaan berakhir \(day.short)", en: "Membership ended \(day.short)")
  }

  static func fetch(_ code: String) -> Sentence {
    Sentence(id: "Siap diambil: \(code)", en: "Ready to pick up: \(code)")
  }

  static func place(_ position: Int) -> Sentence {
    Sentence(id: "Antrean ke-\(position)", en: "Number \(position) in line")
  }

  static func until(_ day: Day) -> Sentence {
    Sentence(id: "sampai \(day.sentence)", en: "until \(day.sentence)")
  }

  /// Above copies of which one may go out: to whom.
  static func lendsTo(_ name: String) -> Sentence {
    Sentence(
      id: "Eksemplar yang dipilih dipinjamkan kepada \(name).",
      en: "The copy that you choose is lent to \(name).")
  }
}
