import Pages
import Values

/// The words of a member's own pages.
enum AccountWords {
  static let welcomeBack = Sentence(id: "Selamat datang kembali", en: "Welcome back")
  static let cardNumber = Sentence(id: "Nomor kartu anggota", en: "Member card number")
  static let cardHint = Sentence(
    id: "Ada di bawah barcode, dimulai dengan huruf A.",
    en: "It is printed under the barcode and begins with an A.")
  static let pin = Sentence(both: "PIN")
  static let forgotten = Sentence(
    id: "Petugas di meja layanan membuatkan PIN baru, juga kartu baru bila kartu Anda hilang. "
      + "Pinjaman dan reservasi Anda tetap ada.",
    en: "The staff at the desk make you a new PIN, and a new card if yours is lost. Your loans "
      + "and holds stay as they are.")
  static let staffDoor = Sentence(id: "Masuk sebagai petugas", en: "Sign in as staff")
  static let changePIN = Sentence(id: "Ganti PIN", en: "Change PIN")
  static let oldPIN = Sentence(id: "PIN sekarang", en: "Current PIN")
  static let newPIN = Sentence(id: "PIN baru", en: "New PIN")
  static let newPINAgain = Sentence(id: "PIN baru sekali lagi", en: "New PIN again")
  static let pinRules = Sentence(
    id: "6 sampai 12 angka; bukan tanggal lahir, tidak berurutan atau berulang. "
      + "Setelah diganti, semua perangkat keluar dan Anda masuk lagi dengan PIN baru.",
    en: "6 to 12 digits; no date of birth, no runs or repeats. Afterwards every device is signed "
      + "out and you sign in again with the new PIN.")
  static func wrongTries(_ count: Int) -> Sentence {
    Sentence(
      id: "Sejak Anda terakhir masuk, kartu ini dicoba \(count) kali dengan PIN yang salah. "
        + "Bila bukan Anda, mintalah kartu baru di meja layanan.",
      en: count == 1
        ? "Since you last signed in, this card was tried once with a wrong PIN. If that was "
          + "not you, ask for a new card at the desk."
        : "Since you last signed in, this card was tried \(count) times with a wrong PIN. If "
          + "that was not you, ask for a new card at the desk.")
  }
  static let pinChanged = Sentence(
    id: "PIN sudah diganti. Masuklah dengan PIN baru.",
    en: "Your PIN has been changed. Sign in with the new one.")
  static let lostPIN = Sentence(id: "Lupa PIN?", en: "Forgot your PIN?")
  static let renewAll = Sentence(id: "Perpanjang semua", en: "Renew all")
  static let noLoans = Sentence(id: "Tidak ada pinjaman", en: "No loans")
  static let noLoansHint = Sentence(
    id: "Buku yang Anda pinjam akan tampil di sini dengan tanggal kembalinya.",
    en: "Books you borrow appear here with the day they are due.")
  static let noHistory = Sentence(
    id: "Begitu buku kembali, hubungannya dengan nama Anda dihapus. Riwayat baca tidak disimpan.",
    en: "Once a book is returned, its link to your name is erased. No reading history is kept.")
  static let waitsForYou = Sentence(id: "Menunggu Anda", en: "Waiting for you")
  static let sayTheCode = Sentence(
    id: "Sebutkan kode ini di meja layanan. Nama Anda tidak tertulis di rak.",
    en: "Give this code at the desk. Your name is not written on the shelf.")
  static let endsAfterwards = Sentence(
    id: "Sesudah hari itu reservasi berakhir otomatis, dan halaman ini tidak menyebutnya lagi.",
    en: "After that day the hold ends automatically, and this page no longer mentions it.")
  static let ready = Sentence(id: "Siap diambil", en: "Ready to pick up")
  static let fetchUntil = Sentence(id: "Ambil paling lambat", en: "Pick up by")
  static let myHolds = Sentence(id: "Reservasi saya", en: "My holds")
  static let cancelHold = Sentence(id: "Batalkan", en: "Cancel")
  static let holdCancelled = Sentence(id: "Reservasi dibatalkan.", en: "Hold cancelled.")
  static let holdAgain = Sentence(id: "Antre lagi", en: "Place it again")
  static let stampUntil = Sentence(id: "Sampai", en: "Until")
  static let lateHint = Sentence(
    id: "Kembalikan saat sempat, atau bicarakan di meja layanan.",
    en: "Return it when you can, or talk to us at the desk.")
  static let blocked = Sentence(
    id: "Keanggotaan Anda sedang diblokir. Tanyakan di meja layanan.",
    en: "Your membership is blocked. Ask at the desk.")
  static let expired = Sentence(
    id: "Masa berlaku kartu Anda habis. Perpanjang di meja layanan untuk meminjam lagi.",
    en: "Your card has expired. Renew it at the desk to borrow again.")

  static let closedTitle = Sentence(
    id: "Dokumen di luar katalog umum", en: "A document outside the public catalogue")

  static func closedCopy(_ barcode: Barcode) -> Sentence {
    Sentence(id: "\(closedTitle), \(barcode)", en: "\(closedTitle), \(barcode)")
  }

  static func cancelHoldOf(_ title: Sentence) -> Sentence {
    Sentence(
      id: "Batalkan reservasi untuk “\(title)”?", en: "Cancel the hold for “\(title)”?")
  }

  static let helloThere = Sentence(id: "Halo", en: "Hello")

  static func hello(_ name: String) -> Sentence {
    Sentence(id: "Halo, \(name)", en: "Hello, \(name)")
  }

  static func memberUntil(_ day: Day) -> Sentence {
    Sentence(id: "Anggota sampai \(day.short)", en: "Member until \(day.short)")
  }

  static func myLoans(_ count: Int) -> Sentence {
    count == 0
      ? Sentence(id: "Pinjaman saya", en: "My loans")
      : Sentence(id: "Pinjaman saya (\(count))", en: "My loans (\(count))")
  }

  static func place(_ position: Int) -> Sentence {
    Sentence(id: "Antrean ke-\(position)", en: "Number \(position) in line")
  }

  static func renewed(_ due: Day) -> Sentence {
    Sentence(
      id: "Diperpanjang sampai \(due.sentence).", en: "Renewed until \(due.sentence).")
  }

  static func renewed(_ name: Sentence, until due: Day) -> Sentence {
    Sentence(id: "\(name): sampai \(due.sentence).", en: "\(name): until \(due.sentence).")
  }

  static func notRenewed(_ name: Sentence, _ why: Sentence) -> Sentence {
    Sentence(id: "\(name): \(why)", en: "\(name): \(why)")
  }

  static func asOf(_ day: Day) -> Sentence {
    Sentence(id: "Daftar per \(day.sentence)", en: "As of \(day.sentence)")
  }

  static func renewedAll(_ renewed: Int, of count: Int) -> Sentence {
    switch renewed {
    case count:
      Sentence(id: "Semua pinjaman diperpanjang.", en: "All loans renewed.")
    case 0:
      Sentence(
        id: "Tidak ada yang bisa diperpanjang. Alasannya tertulis di tiap buku.",
        en: "Nothing could be renewed. The reason is shown with each book.")
    default:
      Sentence(
        id:
          "\(renewed) dari \(count) pinjaman diperpanjang. Alasannya tertulis di buku yang "
          + "lain.",
        en: "\(renewed) of \(count) loans renewed. The reason is shown with the others.")
    }
  }
}

/// What is said of plain covers.
extension AccountWords {
  static let plain = Sentence(id: "Sampul polos", en: "Plain covers")
  static let plainHint = Sentence(
    id: "Tutup judul dan nama di halaman Anda.", en: "Cover titles and names on your pages.")
  static let plainIsOn = Sentence(id: "Sampul polos, menyala", en: "Plain covers are on")
  static let plainIsOnHint = Sentence(
    id: "Judul dan nama tertutup. Tekan untuk membukanya.",
    en: "Titles and names are covered. Press to show them.")
  static let keepPlain = Sentence(
    id: "Nyalakan terus di peramban ini", en: "Keep it on in this browser")
  static let staysPlain = Sentence(
    id: "Menyala terus di peramban ini, sampai Anda mematikannya.",
    en: "It stays on in this browser until you turn it off.")

  static func plainLoan(_ number: Int) -> Sentence {
    Sentence(id: "Buku \(number)", en: "Book \(number)")
  }

  static func plainHold(_ number: Int) -> Sentence {
    Sentence(id: "Reservasi \(number)", en: "Hold \(number)")
  }
}
