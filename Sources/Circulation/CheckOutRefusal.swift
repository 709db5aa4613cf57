internal import Catalog
public import Values

/// Why a copy does not go out; all reasons of one request are reported together.
///
/// None says who else has the copy or waits for it.
public enum CheckOutRefusal: Refusal, Hashable {
  case unknownItem
  case unknownMember
  case withdrawn
  case lost
  case notReady
  case notForLoan
  case alreadyHers(due: Day)
  case onLoan
  case heldForAnother
  case waitedFor
  case memberExpired(Day)
  case memberBlocked
  case limitReached(Int)
  case limitOfTypeReached(Int)
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

  public var type: String {
    switch self {
    case .unknownItem: "item-unknown"
    case .unknownMember: "member-unknown"
    case .withdrawn: "item-withdrawn"
    case .lost: "item-lost"
    case .notReady: "item-not-ready"
    case .notForLoan: "item-not-for-loan"
    case .alreadyHers: "already-on-loan-to-this-member"
    case .onLoan: "item-on-loan"
    case .heldForAnother: "item-held-for-another"
    case .waitedFor: "title-waited-for"
    case .memberExpired: "member-expired"
    case .memberBlocked: "member-blocked"
    case .limitReached: "limit-reached"
    case .limitOfTypeReached: "limit-of-type-reached"
    case .overdue: "overdue-loans"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .unknownItem, .withdrawn, .lost, .notReady, .notForLoan: aboutTheCopy
    case .alreadyHers, .onLoan, .heldForAnother, .waitedFor: aboutOthers
    case .unknownMember, .memberExpired, .memberBlocked, .limitReached, .limitOfTypeReached,
      .overdue:
      aboutTheMember
    }
  }

  private var aboutTheCopy: Sentence {
    switch self {
    case .withdrawn:
      Sentence(
        id: "Eksemplar ini sudah ditarik dari koleksi. Sisihkan untuk pustakawan.",
        en: "This copy was withdrawn. Put it aside for the librarian.")
    case .lost:
      Sentence(
        id: "Eksemplar ini tercatat hilang. Catat dulu sebagai kembali.",
        en: "This copy is recorded as lost. Check it in first.")
    case .notReady:
      Sentence(
        id: "Eksemplar ini rusak atau masih diproses. Sisihkan untuk pustakawan.",
        en: "This copy is damaged or being made ready. Put it aside for the librarian.")
    case .notForLoan:
      Sentence(
        id: "Eksemplar ini hanya untuk dibaca di tempat.", en: "This copy is for reading here only."
      )
    default:
      Sentence(
        id: "Eksemplar ini tidak terdaftar. Periksa barcode-nya.",
        en: "This copy is not known. Look at its barcode.")
    }
  }

  private var aboutOthers: Sentence {
    switch self {
    case .alreadyHers(let due):
      Sentence(
        id: "Eksemplar ini sudah dipinjamnya sampai \(due.short.id). Pilih perpanjang.",
        en: "She has this copy already, until \(due.short.en). Choose renew.")
    case .heldForAnother:
      Sentence(
        id: "Eksemplar ini menunggu pemesan lain. Kembalikan ke rak reservasi.",
        en: "This copy is waiting for somebody else. Put it back on the hold shelf.")
    case .waitedFor:
      Sentence(
        id: "Judul ini sudah dipesan orang lain. Tawarkan reservasi.",
        en: "Others are waiting for this title. Offer a hold.")
    default:
      Sentence(
        id: "Eksemplar ini masih tercatat dipinjam orang lain. Catat dulu sebagai kembali.",
        en: "This copy is still recorded as lent to somebody else. Check it in first.")
    }
  }

  private var aboutTheMember: Sentence {
    switch self {
    case .memberExpired(let day):
      Sentence(
        id: "Keanggotaannya berakhir \(day.short.id). Perpanjang keanggotaan dulu.",
        en: "Her membership ended on \(day.short.en). Renew the membership first.")
    case .memberBlocked:
      Sentence(
        id: "Anggota ini diblokir. Lihat alasannya di halaman anggota.",
        en: "This member is blocked. See the reason on her page.")
    case .limitReached(0), .limitOfTypeReached(0):
      Sentence(
        id: "Menurut aturan, eksemplar seperti ini tidak dipinjamkan kepadanya.",
        en: "By the rules such copies are not lent to her.")
    case .limitReached(let limit):
      Sentence(
        id: "Batas \(limit) pinjaman sudah tercapai. Kembalikan satu dulu.",
        en: "The limit of \(limit == 1 ? "1 loan" : "\(limit) loans") is reached. Return one first."
      )
    case .limitOfTypeReached(let limit):
      Sentence(
        id: "Batas \(limit) pinjaman untuk tipe koleksi ini sudah tercapai.",
        en: "The limit of \(limit == 1 ? "1 loan" : "\(limit) loans") of this type is reached.")
    case .overdue(let day):
      Sentence(
        id: "Ada pinjaman yang terlambat sejak \(day.short.id). Kembalikan atau perpanjang dulu.",
        en: "A loan is overdue since \(day.short.en). Return or renew it first.")
    default:
      Sentence(
        id: "Anggota ini tidak terdaftar. Pindai kartunya sekali lagi.",
        en: "This member is not known. Scan the card once more.")
    }
  }
}
