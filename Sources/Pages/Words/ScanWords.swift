package import Values

/// What is said of scans that wait, here or at the station.
package enum ScanWords {
  static let takeAll = Sentence(id: "Ambil semua", en: "Take them all")
  static let dropAll = Sentence(id: "Buang semua", en: "Drop them all")
  static let skip = Sentence(id: "Lewati yang pertama", en: "Pass over the first")
  static let spoolFull = Sentence(
    id: """
      Disk komputer kamera penuh. Pindaian tetap terkirim, tetapi yang belum terkirim hilang bila \
      komputernya mati. Kosongkan ruang di disknya.
      """,
    en: """
      The disk of the camera's computer is full. Scans still arrive, but those that did not yet \
      are lost when that computer goes out. Make room on its disk.
      """)
  static let lost = Sentence(
    id: "Pindaian ini tidak tersimpan. Pindai sekali lagi.",
    en: "This scan was not kept. Scan it once more.")
  static let elsewhere = Sentence(
    id: """
      Tidak dikerjakan: di tab lain Anda memilih tempat kerja lain. Kosongkan dulu isian di sini, lalu \
      muat ulang halaman ini.
      """,
    en: """
      Not done: in another tab you have chosen another place to work. Clear what is typed here, then \
      load this page again.
      """)
  static let stray = Sentence(
    id: """
      Pindaian tadi tidak dipakai di sini; isian tetap seperti semula. Pindailah di Meja layanan, di \
      Kasir, atau di kolom untuk kode.
      """,
    en: """
      That scan is not used here; the form is as it was. Scan at the Desk, at the Till or into a \
      field for a code.
      """)
  static let signInFirst = Sentence(
    id: "Pindaian tadi tidak dipakai di sini: belum ada yang masuk. "
      + "Masuk dulu, lalu pindai sekali lagi.",
    en: "That scan is not used here: nobody is signed in. Sign in first, then scan once more.")
  static let atTheTill = Sentence(
    id: "Pindai barang: masuk ke keranjang di kasir", en: "Scan goods: they go into the till's cart"
  )
  /// On the scan field beside a receipt: what is scanned there begins the next cart.
  package static let nextCustomer = Sentence(
    id: "Pindai barang pembeli berikutnya", en: "Scan for the next customer")
  static let atTheDesk = Sentence(
    id: "Pindai kartu atau buku: dilayani di meja", en: "Scan a card or a book: served at the desk")
  static let dropHere = Sentence(id: "Buang yang tersimpan di sini", en: "Drop what is kept here")
  static let dropHereAsk = Sentence(
    id:
      "Buang semua pindaian yang tersimpan di peramban ini? Tidak satu pun akan sampai ke server.",
    en: "Drop all scans that are kept in this browser? None of them will reach the server.")

  static func waiting(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) pindaian menunggu giliran. Ambil semua sekarang?",
      en: "\(count == 1 ? "1 scan waits" : "\(count) scans wait") in line. Take them all now?")
  }

  /// The same where whoever reads it can take none of them.
  static func waits(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) pindaian menunggu giliran.",
      en: "\(count == 1 ? "1 scan waits" : "\(count) scans wait") in line.")
  }

  static func forOthers(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) di antaranya menunggu petugas lain: bukan bagian Anda.",
      en: "\(count) of them \(count == 1 ? "waits" : "wait") for a colleague: not your work.")
  }

  static let seen = Sentence(id: "Sudah saya lihat", en: "Seen")
  static let allSeen = Sentence(id: "Semua sudah saya lihat", en: "All seen")

  static func refused(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) pindaian sebelumnya ditolak",
      en: "\(count == 1 ? "1 scan before it was" : "\(count) scans before it were") refused")
  }

  static func more(_ count: Int) -> Sentence {
    Sentence(id: "dan \(count) lagi", en: "and \(count) more")
  }

  static func dropCount(_ count: Int) -> Sentence {
    Sentence(
      id: "Buang \(count) pindaian yang menunggu? Tidak satu pun dikerjakan.",
      en: "Drop \(count == 1 ? "1 scan that waits" : "\(count) scans that wait")? Nothing is done.")
  }

  static let keptOne = Sentence(
    id: "1 pindaian menunggu server, tersimpan di sini.",
    en: "1 scan waits for the server, kept here.")
  /// `{n}` is put in by a script.
  static let keptMany = Sentence(
    id: "{n} pindaian menunggu server, tersimpan di sini.",
    en: "{n} scans wait for the server, kept here.")
  static let keptHint = Sentence(
    id: "Teruslah memindai dan biarkan halaman ini terbuka: dikirim sendiri bila server kembali.",
    en: "Go on scanning and leave this page open: they are sent when the server is back.")
}
