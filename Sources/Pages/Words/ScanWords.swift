package import Values

/// What is said of scans that wait, here or at the station.
package enum ScanWords {
  static let takeAll = Sentence(id: "Proses semua", en: "Process all")
  static let dropAll = Sentence(id: "Buang semua", en: "Discard all")
  static let skip = Sentence(id: "Lewati yang pertama", en: "Skip the first")
  static let spoolFull = Sentence(
    id: """
      Disk komputer kamera penuh. Pindaian tetap terkirim, tetapi yang belum terkirim hilang bila \
      komputernya mati. Kosongkan ruang di disknya.
      """,
    en: "The disk of the camera's computer is full. Scans still arrive, but those that did not "
      + "yet are lost when that computer is switched off. Make room on its disk.")
  static let lost = Sentence(
    id: "Pindaian ini tidak tersimpan. Pindai sekali lagi.",
    en: "This scan was not kept. Scan it again.")
  static let elsewhere = Sentence(
    id: "Tidak dikerjakan: di tab lain Anda memilih stasiun lain. Kosongkan dulu isian di "
      + "sini, lalu muat ulang halaman ini.",
    en: "Not done: you chose another station in another tab. Clear what is typed here, then "
      + "reload this page.")
  static let stray = Sentence(
    id: """
      Pindaian tadi tidak dipakai di sini; isian tetap seperti semula. Pindailah di Meja layanan, di \
      Kasir, atau di kolom untuk kode.
      """,
    en: "That scan was not used here; the form is unchanged. Scan at the desk, at the till or "
      + "into a field for a code.")
  static let signInFirst = Sentence(
    id: "Pindaian tadi tidak dipakai di sini: belum ada yang masuk. "
      + "Masuk dulu, lalu pindai sekali lagi.",
    en: "That scan was not used here: nobody is signed in. Sign in first, then scan again.")
  static let atTheTill = Sentence(
    id: "Pindai barang: masuk ke keranjang di kasir", en: "Scan goods: they go into the till's cart"
  )
  /// On the scan field beside a receipt: what is scanned there begins the next cart.
  package static let nextCustomer = Sentence(
    id: "Pindai barang pembeli berikutnya", en: "Scan for the next customer")
  static let atTheDesk = Sentence(
    id: "Pindai kartu atau buku: dilayani di meja", en: "Scan a card or a book: served at the desk")
  static let dropHere = Sentence(
    id: "Buang yang tersimpan di sini", en: "Discard what is kept here")
  static let dropHereAsk = Sentence(
    id:
      "Buang semua pindaian yang tersimpan di peramban ini? Tidak satu pun akan sampai ke server.",
    en: "Discard all scans kept in this browser? None of them will reach the server.")

  static func waiting(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) pindaian menunggu giliran. Proses semua sekarang?",
      en: "\(count == 1 ? "1 scan is waiting" : "\(count) scans are waiting"). Process all now?")
  }

  /// The same where whoever reads it can take none of them.
  static func waits(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) pindaian menunggu giliran.",
      en: "\(count == 1 ? "1 scan is waiting" : "\(count) scans are waiting").")
  }

  static func forOthers(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) di antaranya menunggu petugas lain: bukan bagian Anda.",
      en: "\(count) of them \(count == 1 ? "is" : "are") waiting for a colleague, not for you.")
  }

  static let seen = Sentence(id: "Sudah saya lihat", en: "Seen")
  static let allSeen = Sentence(id: "Semua sudah saya lihat", en: "All seen")

  static func refused(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) pindaian sebelumnya ditolak",
      en: "\(count == 1 ? "1 earlier scan was" : "\(count) earlier scans were") refused")
  }

  static func more(_ count: Int) -> Sentence {
    Sentence(id: "dan \(count) lagi", en: "and \(count) more")
  }

  static func dropCount(_ count: Int) -> Sentence {
    Sentence(
      id: "Buang \(count) pindaian yang menunggu? Tidak satu pun dikerjakan.",
      en: "Discard \(count == 1 ? "1 waiting scan" : "\(count) waiting scans")? None will be "
        + "processed.")
  }

  static let keptOne = Sentence(
    id: "1 pindaian menunggu server, tersimpan di sini.",
    en: "1 scan is waiting for the server, kept here.")
  /// `{n}` is put in by a script.
  static let keptMany = Sentence(
    id: "{n} pindaian menunggu server, tersimpan di sini.",
    en: "{n} scans are waiting for the server, kept here.")
  static let keptHint = Sentence(
    id: "Teruslah memindai dan biarkan halaman ini terbuka: dikirim otomatis bila server kembali.",
    en: "Go on scanning and leave this page open: they are sent when the server is back.")
}
