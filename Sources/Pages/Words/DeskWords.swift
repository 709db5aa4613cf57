package import Circulation
package import Values

/// What other pages say as the desk does.
package enum DeskWords {
  /// Behind a number of loans, at the desk and in the office.
  package static let onLoan = Sentence(id: "sedang dipinjam", en: "on loan")
  /// Behind a number of loans that are late.
  package static let overdueNow = Sentence(id: "terlambat", en: "overdue")
  /// Above the field that looks for a title at the desk.
  package static let findTitle = Sentence(id: "Cari judul", en: "Find a title")
  /// The question before a hold ends, for staff and for the member herself.
  package static let cancelTheHold = Sentence(id: "Batalkan reservasi", en: "Cancel the hold")
  /// Opens the card of a member at the desk, from a list of members.
  package static let serveHer = Sentence(id: "Layani", en: "Serve")
  /// From a title to those of its copies that may be lent, and from there to whom the desk serves.
  package static let lend = Sentence(id: "Pinjamkan", en: "Lend")
  /// The same when the open card says to whom.
  package static func lendTo(_ name: String) -> Sentence {
    Sentence(id: "Pinjamkan kepada \(name)", en: "Lend to \(name)")
  }
  /// From the page of a member to whom the desk was just open.
  package static let backToDesk = Sentence(id: "Kembali ke meja", en: "Back to the desk")
  /// No member has such a name.
  package static let nobody = Sentence(id: "Tidak ditemukan", en: "Nobody found")
  /// What to try next when no member was found.
  package static let nobodyHint = Sentence(
    id: "Coba nama lain, atau minta kartunya.", en: "Try another name, or ask for the card.")

  /// Until which day her membership lasts, in one phrase.
  package static func validUntil(_ day: Day) -> Sentence {
    Sentence(id: "Berlaku sampai \(day.short)", en: "Valid until \(day.short)")
  }

  /// How many she has, as a phrase: one or several.
  package static func loans(_ count: Int) -> Sentence {
    Sentence(id: "\(count) pinjaman", en: count == 1 ? "1 loan" : "\(count) loans")
  }

  static func hasItAtHome(_ name: String) -> Sentence {
    Sentence(id: "Sedang dipinjam \(name)", en: "On loan to \(name)")
  }

  static func reserveFor(_ name: String) -> Sentence {
    Sentence(id: "Reservasikan untuk \(name)", en: "Place a hold for \(name)")
  }

  static func cancelHoldFor(_ name: String) -> Sentence {
    Sentence(id: "Batalkan reservasi \(name)", en: "Cancel \(name)'s hold")
  }

  /// The question before a colleague ends a hold: who waits loses the place in line.
  package static func cancelHoldOf(_ title: String) -> Sentence {
    Sentence(id: "Batalkan reservasi untuk “\(title)”?", en: "Cancel the hold for “\(title)”?")
  }

  /// Until which day a renewal would let her keep it.
  package static func renewUntil(_ day: Day) -> Sentence {
    Sentence(id: "Perpanjang sampai \(day.short)", en: "Renew until \(day.short)")
  }

  /// How often the rules let her renew it once more.
  package static func renewalsLeft(_ left: LoanPolicy.Limit) -> Sentence {
    switch left {
    case .unlimited:
      Sentence(id: "Perpanjangan tanpa batas", en: "Unlimited renewals")
    case .atMost(0): Sentence(id: "Tidak ada sisa perpanjangan", en: "No renewals left")
    case .atMost(let count):
      Sentence(
        id: "Masih bisa diperpanjang \(count) kali",
        en: count == 1 ? "1 renewal left" : "\(count) renewals left")
    }
  }
}
