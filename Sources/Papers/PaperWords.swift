import Values

/// What stands on papers besides what they are about.
enum PaperWords {
  static let member = Sentence(id: "Anggota", en: "Member")
  static let cardIsEnough = Sentence(
    id: "Kartu ini cukup untuk meminjam. Bila hilang, beri tahu meja; kartu lama langsung mati.",
    en: "This card is enough to borrow. If it is lost, tell the desk; it stops working at once.")
  static func validUntil(_ day: Day) -> Sentence {
    Sentence(id: "Berlaku sampai \(day.short)", en: "Valid until \(day.short)")
  }

  static let waits = Sentence(id: "TUNGGU", en: "WAITS")
  static let holdShelf = Sentence(id: "Rak reservasi", en: "Hold shelf")
  static let until = Sentence(id: "sampai", en: "until")
  static func prepared(_ day: Day) -> Sentence {
    Sentence(id: "disiapkan \(day.short)", en: "put here \(day.short)")
  }

  static let comesBack = Sentence(id: "Kembali", en: "Due back")
  static let renewing = Sentence(
    id: "Bisa diperpanjang di meja atau dari ponsel.",
    en: "You can renew at the desk or on your phone.")
  static func printed(_ day: Day) -> Sentence {
    Sentence(id: "dicetak \(day.short)", en: "printed \(day.short)")
  }
  static func copies(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count)) buah",
      en: count == 1 ? "1 item" : "\(Sentence(count: count)) items")
  }

  static let needHelp = Sentence(id: "Butuh bantuan?", en: "Need help?")
  static let notAlone = Sentence(
    id: "Anda tidak harus sendiri. Bicara dulu, putuskan nanti.",
    en: "You do not have to be alone. Talk first, decide later.")

  static let eveningSheet = Sentence(id: "Lembar malam", en: "Evening sheet")
  static let stillOut = Sentence(
    id: "Keluar hari ini, belum kembali", en: "Went out today, not back yet")
  static let cash = Sentence(id: "Kas", en: "Money")
  static let sales = Sentence(id: "Penjualan", en: "Sales")
  static let received = Sentence(id: "Diterima", en: "Received")
  static let expected = Sentence(id: "Seharusnya", en: "Expected")
  static let counted = Sentence(id: "Dihitung", en: "Counted")
  static let difference = Sentence(id: "Selisih", en: "Difference")
  static let tomorrow = Sentence(id: "Untuk besok", en: "For tomorrow")
  static let closes = Sentence(id: "yang menutup", en: "who closes")
  static let opens = Sentence(id: "yang membuka", en: "who opens")
  static let sheetFoot = Sentence(
    id: "Tanpa nama anggota dan tanpa judul. Dicetak", en: "No member and no title. Printed")
  static func more(_ count: Int) -> Sentence {
    Sentence(
      id: "dan \(Sentence(count: count).id) lagi", en: "and \(Sentence(count: count).en) more")
  }
}
