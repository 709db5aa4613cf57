package import Circulation
package import Values

/// What other pages say as the desk does.
package enum DeskWords {
  package static let onLoan = Sentence(id: "sedang dipinjam", en: "on loan")
  package static let overdueNow = Sentence(id: "terlambat", en: "overdue")
  package static let findTitle = Sentence(id: "Cari judul", en: "Find a title")
  package static let cancelTheHold = Sentence(id: "Batalkan reservasi", en: "Cancel the hold")
  package static let serveHer = Sentence(id: "Buka kartunya", en: "Open her card")
  package static let backToDesk = Sentence(id: "Kembali ke meja", en: "Back to the desk")
  package static let nobody = Sentence(id: "Tidak ditemukan", en: "Nobody found")
  package static let nobodyHint = Sentence(
    id: "Coba awal nama lain, atau minta kartunya.", en: "Try another name, or ask for her card.")

  package static func validUntil(_ day: Day) -> Sentence {
    Sentence(id: "Berlaku sampai \(day.short)", en: "Valid until \(day.short)")
  }

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
    Sentence(id: "Batalkan reservasi \(name)", en: "Cancel the hold of \(name)")
  }

  package static func renewUntil(_ day: Day) -> Sentence {
    Sentence(id: "Perpanjang sampai \(day.short)", en: "Renew until \(day.short)")
  }

  package static func renewalsLeft(_ left: LoanPolicy.Limit) -> Sentence {
    switch left {
    case .unlimited:
      Sentence(id: "Perpanjangan tanpa batas", en: "Renewals without limit")
    case .atMost(0): Sentence(id: "Tidak ada sisa perpanjangan", en: "No renewals left")
    case .atMost(let count):
      Sentence(
        id: "Masih bisa diperpanjang \(count) kali",
        en: count == 1 ? "1 renewal left" : "\(count) renewals left")
    }
  }
}
