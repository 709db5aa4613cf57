import Catalog
public import Values

/// Why a copy does not go out; all reasons of one request are reported together.
///
/// None says who else has the copy or waits for it.
public enum CheckOutRefusal: Refusal, Hashable {
  /// No copy has that number.
  case unknownItem
  /// No member has that number; perhaps she was removed.
  case unknownMember
  /// It was taken out of the library for good.
  case withdrawn
  /// It is recorded as lost, and is checked in before it goes out.
  case lost
  /// It is damaged or being made ready.
  case notReady
  /// By the house rules such copies are read here only.
  case notForLoan
  /// She has it herself, until that day.
  case alreadyHers(due: Day)
  /// It is recorded as lent to somebody else.
  case onLoan
  /// It stands on the hold shelf for somebody else.
  case heldForAnother
  /// Others wait for the title and come first.
  case waitedFor
  /// Her membership is over; its last day.
  case memberExpired(Day)
  /// A colleague has blocked her.
  case memberBlocked
  /// She has as many loans as her category allows; how many that is.
  case limitReached(Int)
  /// She has as many loans of this item type as the rules allow; how many that is.
  case limitOfTypeReached(Int)
  /// Another loan of hers is late; the earliest day on which one was due.
  case overdue(since: Day)

  /// Whether somebody with the permission may lend all the same.
  public var canBeOverridden: Bool {
    switch self {
    case .unknownItem, .unknownMember, .withdrawn, .lost, .alreadyHers, .onLoan, .heldForAnother:
      false
    case .notReady, .notForLoan, .waitedFor, .memberExpired, .memberBlocked, .limitReached,
      .limitOfTypeReached, .overdue:
      true
    }
  }

  public var reason: Reason {
    switch self {
    case .unknownItem: .itemUnknown
    case .unknownMember: .memberUnknown
    case .withdrawn: .itemWithdrawn
    case .lost:
      Reason(
        "item-lost",
        id: "Eksemplar ini tercatat hilang. Catat dulu pengembaliannya.",
        en: "This copy is recorded as lost. Check it in first.")
    case .notReady:
      Reason(
        "item-not-ready",
        id: "Eksemplar ini rusak atau masih diproses. Sisihkan untuk diperiksa.",
        en: "This copy is damaged or being processed. Set it aside to be checked.")
    case .notForLoan:
      Reason(
        "item-not-for-loan",
        id: "Eksemplar ini hanya untuk dibaca di tempat.", en: "This copy is for reading here only."
      )
    case .alreadyHers(let due):
      Reason(
        "already-on-loan-to-this-member",
        id: "Eksemplar ini sudah dipinjamnya sampai \(due.short). Perpanjang bila masih bisa.",
        en: "This member already has the copy, until \(due.short). Renew it if that is still "
          + "possible.")
    case .onLoan:
      Reason(
        "item-on-loan",
        id: "Eksemplar ini masih tercatat dipinjam orang lain. Catat dulu pengembaliannya.",
        en: "This copy is still recorded as lent to somebody else. Check it in first.")
    case .heldForAnother:
      Reason(
        "item-held-for-another",
        id: "Eksemplar ini direservasi orang lain. Kembalikan ke rak reservasi.",
        en: "This copy is waiting for somebody else. Put it back on the hold shelf.")
    case .waitedFor:
      Reason(
        "title-waited-for",
        id: "Judul ini sudah direservasi orang lain. Tawarkan reservasi.",
        en: "Others are waiting for this title. Offer a hold.")
    case .memberExpired(let day): .memberExpired(day)
    case .memberBlocked:
      Reason(
        "member-blocked",
        id: "Anggota ini diblokir. Alasannya ada di data anggota.",
        en: "This member is blocked. The reason is on the member's page.")
    case .limitReached(0):
      Reason("limit-reached", saying: Self.lentNever)
    case .limitReached(let limit):
      Reason(
        "limit-reached",
        id: "Batas \(limit) pinjaman sudah tercapai. Kembalikan satu dulu.",
        en: "The limit of \(limit == 1 ? "1 loan" : "\(limit) loans") is reached. Return one first."
      )
    case .limitOfTypeReached(0):
      Reason("limit-of-type-reached", saying: Self.lentNever)
    case .limitOfTypeReached(let limit):
      Reason(
        "limit-of-type-reached",
        id: "Batas \(limit) pinjaman untuk tipe koleksi ini sudah tercapai.",
        en: "The limit of \(limit == 1 ? "1 loan" : "\(limit) loans") of this type is reached.")
    case .overdue(let day):
      Reason(
        "overdue-loans",
        id: "Ada pinjaman yang terlambat sejak \(day.short). Kembalikan atau perpanjang dulu.",
        en: "A loan is overdue since \(day.short). Return or renew it first.")
    }
  }

  private static let lentNever = Sentence(
    id: "Menurut aturan, eksemplar seperti ini tidak dipinjamkan kepadanya.",
    en: "By the rules, such copies are not lent to this member.")
}
