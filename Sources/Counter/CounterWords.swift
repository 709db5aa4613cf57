package import Circulation
package import Values

/// What the counter says of its work, to a scan and on a page.
package enum CounterWords {
  /// A card closed by itself, or from elsewhere, and why.
  package static func cardClosed(_ closed: ClosedCard) -> Sentence {
    switch closed {
    case .quiet(let seconds):
      Sentence(
        id: "Kartu anggota sudah ditutup setelah \(seconds) detik tanpa pindaian. "
          + "Untuk meminjamkan, pindai kartunya lagi.",
        en: "The member's card was closed after \(seconds) seconds without a scan. To lend, "
          + "scan the card again.")
    case .noLender:
      Sentence(
        id: "Kartu anggota sudah ditutup: petugas yang menanganinya tidak lagi melayani "
          + "peminjaman. Untuk meminjamkan, pindai kartunya lagi.",
        en: "The member's card was closed: the colleague in charge of it no longer lends. To "
          + "lend, scan the card again.")
    case .left:
      Sentence(
        id: "Kartu anggota sudah ditutup: petugas yang melayaninya sudah keluar, terkunci, atau "
          + "pindah stasiun. Untuk meminjamkan, pindai kartunya lagi.",
        en: "The member's card was closed: the colleague serving here has signed out, was locked, "
          + "or moved to another station. To lend, scan the card again.")
    case .tokenRevoked:
      Sentence(
        id: "Kartu anggota sudah ditutup: token sebuah program dicabut. "
          + "Untuk meminjamkan, pindai kartunya lagi.",
        en: "The member's card was closed: a program's token was revoked. To lend, scan the "
          + "card again.")
    case .elsewhere:
      Sentence(
        id: "Kartu anggota sudah ditutup dari tempat lain. Untuk meminjamkan, pindai kartunya "
          + "lagi.",
        en: "The member's card was closed from elsewhere. To lend, scan the card again.")
    }
  }

  /// The same, with how many copies had gone out by the card: no page may have said it of the last.
  ///
  /// - Parameter lent: 0 when there is nothing to say of them.
  package static func cardClosed(_ closed: ClosedCard, lent: Int) -> Sentence {
    guard lent > 0 else { return cardClosed(closed) }
    let before = Sentence(
      id: "\(lent) eksemplar sudah dipinjamkan sebelum kartu ditutup.",
      en: "\(lent == 1 ? "1 copy was" : "\(lent) copies were") lent before the card was closed.")
    return [cardClosed(closed), before].joined(separator: " ")
  }

  /// A copy was lent, with the name of whom it was lent to.
  ///
  /// - Parameter book: the title, and the code on the copy.
  package static func lent(_ book: String, to name: String, until due: Day) -> Sentence {
    Sentence(
      id: "Dipinjamkan kepada \(name): \(book). Kembali paling lambat \(due.sentence).",
      en: "Lent to \(name): \(book). Due back by \(due.sentence).")
  }

  /// A hold was placed, and what to do now.
  package static func holdPlaced(_ placed: HoldPlaced) -> Sentence {
    placed.isToFetch
      ? Sentence(
        id: "Reservasi dicatat. Ada di raknya: lihat daftar “Ambil dari rak”.",
        en: "Hold placed. A copy is on its shelf: see “Fetch from the shelves”.")
      : Sentence(
        id: "Reservasi dicatat. Antrean ke-\(placed.position).",
        en: "Hold placed. Number \(placed.position) in line.")
  }

  /// A hold was cancelled, and where the copy goes that stood on the shelf for it.
  package static func holdEnded(_ ended: HoldEnded) -> Sentence {
    if let next = ended.heldFor {
      return Sentence(
        id: "Reservasi dibatalkan. Buku ini untuk yang berikutnya: pasang kode \(next.code).",
        en: "Hold cancelled. The book is for the next in line: put code \(next.code) on it.")
    }
    return ended.barcode == nil
      ? Sentence(id: "Reservasi dibatalkan.", en: "Hold cancelled.")
      : Sentence(
        id: "Reservasi dibatalkan. Kembalikan bukunya ke rak.",
        en: "Hold cancelled. Put the book back on its shelf.")
  }

  /// A loan was renewed.
  ///
  /// - Parameter book: the title, and the code on the copy.
  package static func renewed(_ book: String, until due: Day) -> Sentence {
    Sentence(
      id: "Diperpanjang sampai \(due.short): \(book)",
      en: "Renewed until \(due.short): \(book)")
  }
}
