package import Catalog
package import Circulation
import Members
package import Trail
package import Values

/// What the desk says after it lent, renewed or took back: first what was done, then what to do.
extension StationResult {
  /// Her card is open: she may borrow, or her membership stands in the way.
  init(opened member: Member, on today: Day) {
    if member.blocked != nil || member.isExpired(on: today) {
      self.init(
        .warning, "member-opened",
        Sentence(
          id: "Kartu terbaca. Keanggotaan ini perlu diurus dulu.",
          en: "Card read. The membership needs attention first."),
        changes: [.member])
    } else {
      self.init(
        .ok, "member-opened",
        Sentence(
          id: "Kartu terbaca. Silakan pindai bukunya.",
          en: "Card read. Now scan the books."),
        changes: [.member])
    }
    note = TapeNote(kind: .cardOpened, name: "…\(member.card.text.suffix(4))")
  }

  /// A copy went out to a member; which one, and the day by which it comes back.
  package init(lent slip: LoanSlip, to member: Number<CardHolder>) {
    self.init(
      .ok, "checked-out",
      Sentence(
        id: "Dipinjamkan: \(slip.book). Kembali paling lambat \(slip.due.sentence).",
        en: "Lent: \(slip.book). Due back by \(slip.due.sentence)."),
      changes: [.member, .today],
      lent: Lent(book: slip.book, due: slip.due, member: member))
    note = TapeNote(
      kind: .lent, copies: [slip.barcode], title: slip.title,
      undo: TapeUndo(slip.undo, of: slip.item))
  }

  /// A loan is due on a later day.
  package init(renewed slip: LoanSlip) {
    self.init(
      .ok, "renewed", CounterWords.renewed(slip.book, until: slip.due), changes: [.member, .today])
    note = TapeNote(
      kind: .renewed, copies: [slip.barcode], title: slip.title,
      undo: TapeUndo(slip.undo, of: slip.item))
  }

  /// She waits for a title; which place in the queue is hers, or that a copy is to be fetched.
  ///
  /// - Parameters:
  ///   - record: the title.
  ///   - copy: the code on a copy of it, by which the tape names what she waits for.
  package init(placed: HoldPlaced, of record: RecordNumber, as copy: Barcode?) {
    self.init(
      .ok, "hold-placed", CounterWords.holdPlaced(placed), changes: [.member, .today])
    note = TapeNote(
      kind: .holdPlaced, copies: [copy].compactMap(\.self), hold: placed.hold, record: record,
      undo: TapeUndo(placed.undo))
  }

  /// A hold is over; a warning when a copy stood on the hold shelf for it and must be put away.
  package init(cancelled ended: HoldEnded, of hold: HoldNumber) {
    self.init(
      ended.barcode == nil ? .ok : .warning, "hold-cancelled", CounterWords.holdEnded(ended),
      changes: [.member, .today])
    note = TapeNote(
      kind: .holdCancelled, copies: [ended.barcode].compactMap(\.self), hold: hold,
      undo: TapeUndo(ended.undo))
    plain = sentence
    caught = ended.heldFor?.hold
  }

  init(back slip: ReturnSlip) {
    self.init(
      slip.isAsUsual ? .ok : .warning, slip.kind, slip.sentence, changes: [.member, .today])
    note = TapeNote(
      kind: slip.onTheTape, copies: [slip.barcode], title: slip.title,
      undo: TapeUndo(slip.undo, of: slip.item))
    plain = slip.withoutTitle
    caught = slip.heldFor?.hold
  }
}

extension LoanSlip {
  /// Which copy: of one title several may go out, one after another.
  fileprivate var book: String { "\(title) (\(barcode))" }
}

extension ReturnSlip {
  /// What the tape says was done: the same as the sentence beside it.
  fileprivate var onTheTape: TapeKind {
    if wasOnLoan { return .returned }
    return heldFor == nil ? .notOnLoan : .toHoldShelf
  }

  /// A stable name for programs.
  fileprivate var kind: String {
    if heldFor != nil { return "caught-for-a-hold" }
    if status != .available { return "set-aside" }
    if wasLost { return "was-lost" }
    if !wasOnLoan { return "was-not-lent" }
    return daysLate > 0 ? "checked-in-late" : "checked-in"
  }

  fileprivate var isAsUsual: Bool { kind == "checked-in" && !isReadHere }

  /// What it was and where it goes; what was not on loan but is held is only named.
  fileprivate var sentence: Sentence {
    if let heldFor, !wasOnLoan, !wasLost {
      return Sentence(
        id: "\(book): taruh di rak reservasi dengan kode \(heldFor.code).",
        en: "\(book): put it on the hold shelf under \(heldFor.code).")
    }
    return [whatItWas, whatToDo].compactMap(\.self).joined(separator: " ")
  }

  /// What stays said of it beside a card, once it cannot be undone any more.
  fileprivate var withoutTitle: Sentence {
    let what =
      if wasLost {
        Sentence(id: "Eksemplar yang hilang ditemukan.", en: "A lost copy has been found.")
      } else if wasOnLoan {
        Sentence(id: "Sudah kembali.", en: "Returned.")
      } else {
        Sentence(id: "Tidak sedang dipinjam.", en: "Not on loan.")
      }
    return [what, whatToDo].compactMap(\.self).joined(separator: " ")
  }

  private var book: String { "\(title) (\(barcode))" }

  private var whatItWas: Sentence {
    if wasLost {
      return Sentence(
        id: "\(book) tercatat hilang, dan kini ditemukan.",
        en: "\(book) was recorded as lost and has now been found.")
    }
    guard wasOnLoan else {
      return Sentence(id: "\(book) tidak sedang dipinjam.", en: "\(book) was not on loan.")
    }
    guard daysLate > 0 else { return Sentence(id: "Kembali: \(book).", en: "Returned: \(book).") }
    return Sentence(
      id: "Kembali, terlambat \(daysLate) hari: \(book).",
      en: "Returned, \(daysLate == 1 ? "1 day" : "\(daysLate) days") late: \(book).")
  }

  private var whatToDo: Sentence? {
    if let heldFor {
      return Sentence(
        id: "Taruh di rak reservasi dengan kode \(heldFor.code).",
        en: "Put it on the hold shelf under \(heldFor.code).")
    }
    switch status {
    case .damaged:
      return Sentence(
        id: "Eksemplar ini rusak. Sisihkan untuk diperiksa.",
        en: "This copy is damaged. Set it aside to be checked.")
    case .inProcess:
      return Sentence(
        id: "Eksemplar ini sedang diproses. Sisihkan untuk diperiksa.",
        en: "This copy is being processed. Set it aside to be checked.")
    case .withdrawn:
      return Sentence(
        id: "Eksemplar ini sudah ditarik dari koleksi. Sisihkan untuk diperiksa.",
        en: "This copy was withdrawn. Set it aside to be checked.")
    case .available, .lost: return onItsShelf
    }
  }

  private var onItsShelf: Sentence? {
    if isReadHere {
      return Sentence(
        id: "Eksemplar ini hanya dibaca di tempat. Kembalikan ke raknya.",
        en: "This copy is read here only. Put it back on its shelf.")
    }
    guard wasLost || !wasOnLoan else { return nil }
    return Sentence(id: "Kembalikan ke raknya.", en: "Put it back on its shelf.")
  }
}
