package import Values

/// Why a code does nothing at a station, though it was read well.
package enum ScanDeskRefusal: Refusal, Hashable {
  /// Neither a card, nor a copy, nor a number that the catalogue or the shop knows.
  case unknownAtTheDesk(Barcode)
  /// No variant carries it, or is called so.
  case unknownAtTheTill(Barcode)
  /// A copy of the library was read where things are sold.
  case itemAtTheTill
  /// A member's card was read where things are sold.
  case cardAtTheTill
  /// A card was read while the desk waits for a copy.
  case cardForAnItem
  /// A copy was read while the desk waits for a card.
  case itemForACard
  /// Something from the shop was read where books are lent.
  case goodsAtTheDesk
  /// An ISBN that is in the catalogue and that no variant has.
  case bookNotForSale
  /// The card of a colleague: it opens nothing.
  case staffBadge
  /// The station only sells.
  case notADesk
  /// The station only lends.
  case notATill
  /// The same code at once after itself, which a camera does when a book stays before it.
  case sameAgain
  /// The waiting scan was taken or dropped meanwhile.
  case lateGone
  /// As many scans wait at the station as it keeps; whoever brings one keeps it and comes again.
  case tooManyLate
  /// The book was scanned for a member whose card is not open any more.
  case anotherIsServed
  /// What was to be closed is closed, and the card of somebody else is open.
  case anotherCardIsOpen
  /// Somebody is to be served while scans wait that were made before: they would be lent to her.
  case scansWaitFirst
  /// She has another copy of the title, until that day.
  case anotherOfHers(due: Day)

  package var reason: Reason {
    switch self {
    case .unknownAtTheDesk(let barcode): UnknownCode(barcode).atTheDesk
    case .unknownAtTheTill(let barcode): UnknownCode(barcode).atTheTill
    case .itemAtTheTill:
      Reason(
        "item-at-the-till",
        id: "Ini eksemplar perpustakaan, tidak dijual. Layani di meja layanan.",
        en: "This copy belongs to the library and is not for sale. Take it to the desk.")
    case .cardAtTheTill:
      Reason(
        "card-at-the-till",
        id: "Ini kartu anggota. Kasir tidak memerlukannya; pindai barang yang dibeli.",
        en: "This is a member's card. The till does not need it; scan what is bought.")
    case .cardForAnItem:
      Reason(
        "card-where-a-copy-belongs",
        id: "Ini kartu anggota, padahal yang diperlukan label eksemplar. Pindai label bukunya.",
        en: "This is a member's card, but a copy's label is needed. Scan the label of the book.")
    case .itemForACard:
      Reason(
        "copy-where-a-card-belongs",
        id: "Ini label eksemplar, padahal yang diperlukan kartu anggota. Pindai kartunya.",
        en: "This is a copy's label, but a member's card is needed. Scan the card.")
    case .goodsAtTheDesk:
      Reason(
        "goods-at-the-desk",
        id: "Ini barang toko. Layani di kasir.",
        en: "This is an item from the shop. Take it to the till.")
    case .bookNotForSale:
      Reason(
        "book-not-for-sale",
        id:
          "Buku ini ada di katalog, tetapi tidak dijual. Minta pengurus toko menambahkannya.",
        en:
          "This book is in the catalogue but not for sale. Ask a shopkeeper to add it."
      )
    case .staffBadge:
      Reason(
        "staff-badge",
        id: "Ini kartu petugas. Untuk ganti orang, pindai di halaman stasiun atau di kuncinya.",
        en: "This is a staff badge. To change places, scan it on the station's page or its lock.")
    case .notADesk:
      Reason(
        "station-does-not-lend",
        id: "Stasiun ini hanya untuk menjual. Pinjaman dilayani di meja layanan.",
        en: "This station only sells. Lending is done at the desk.")
    case .notATill:
      Reason(
        "station-does-not-sell",
        id: "Stasiun ini hanya untuk meminjamkan. Penjualan dilayani di kasir.",
        en: "This station only lends. Selling is done at the till.")
    case .sameAgain:
      Reason(
        "same-code-again",
        id: "Kode yang sama terbaca dua kali. Kalau memang dimaksud, pindai sekali lagi.",
        en: "The same code was read twice. If you mean it, scan it again.")
    case .lateGone:
      Reason(
        "late-scan-gone",
        id: "Pindaian yang menunggu itu sudah tidak ada. Pindai kodenya sekali lagi.",
        en: "That scan is no longer waiting. Scan the code again.")
    case .tooManyLate:
      // Kept by whoever brings it, and brought again.
      Reason(
        "late-scans-too-many", .later,
        id: "Terlalu banyak pindaian menunggu di stasiun ini. Proses semua atau buang semua dulu.",
        en: "Too many scans are waiting at this station. Process or discard them all first.")
    case .anotherIsServed:
      Reason(
        "another-is-served",
        id: "Meja layanan tidak lagi melayani anggota itu. Pindai kartunya, lalu bukunya "
          + "sekali lagi.",
        en: "The desk is no longer serving that member. Scan the card, then the book again.")
    case .anotherCardIsOpen:
      Reason(
        "another-card-is-open",
        id: "Kartu itu sudah ditutup. Yang terbuka sekarang kartu anggota lain; kartu itu tetap "
          + "terbuka.",
        en: "That card is already closed. Another member's card is open now, and stays open.")
    case .anotherOfHers(let due):
      Reason(
        "another-copy-on-loan-to-this-member",
        id: "Ia sudah meminjam judul ini sampai \(due.short). Yang ini juga?",
        en: "This member already has this title, until \(due.short). This one as well?")
    case .scansWaitFirst:
      Reason(
        "scans-wait-first",
        id: "Masih ada pindaian yang menunggu di sini. Proses atau buang dulu, lalu layani "
          + "anggotanya.",
        en: "Scans are still waiting here. Process or discard them first, then serve the member.")
    }
  }
}
