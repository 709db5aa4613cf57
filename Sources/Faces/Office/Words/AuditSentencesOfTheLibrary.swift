import Pages
import Values

/// What the trail says of the catalogue, members and lending.
extension AuditWords {
  static func recordAdded(_ record: Sentence) -> Sentence {
    Sentence(id: "Cantuman ditambahkan: \(record)", en: "Record added: \(record)")
  }

  static func recordChanged(_ record: Sentence) -> Sentence {
    Sentence(id: "Cantuman diubah: \(record)", en: "Record changed: \(record)")
  }

  static func recordClosed(_ record: Sentence) -> Sentence {
    Sentence(
      id: "Cantuman ditutup untuk umum: \(record)",
      en: "Record closed to the public: \(record)")
  }

  static func recordOpened(_ record: Sentence) -> Sentence {
    Sentence(
      id: "Cantuman dibuka untuk semua: \(record)",
      en: "Record opened to everybody: \(record)")
  }

  static func recordRemoved(_ record: Sentence) -> Sentence {
    Sentence(id: "Cantuman dihapus: \(record)", en: "Record removed: \(record)")
  }

  static func recordsImported(
    _ stored: Sentence, repaired: Sentence, rejected: Sentence
  ) -> Sentence {
    Sentence(
      id: "Impor: \(stored) cantuman masuk, \(repaired) diperbaiki, \(rejected) ditolak",
      en: "Import: records stored \(stored), repaired \(repaired), rejected \(rejected)")
  }

  static func itemAdded(_ item: Sentence) -> Sentence {
    Sentence(id: "Eksemplar ditambahkan: \(item)", en: "Copy added: \(item)")
  }

  static func itemChanged(_ item: Sentence) -> Sentence {
    Sentence(id: "Data eksemplar diubah: \(item)", en: "Copy changed: \(item)")
  }

  static func itemTurned(_ item: Sentence, to status: Sentence) -> Sentence {
    Sentence(
      id: "Data eksemplar diubah: \(item), menjadi \(status)",
      en: "Copy changed: \(item), now \(status)")
  }

  /// The same, with the shelf on which it stood and the one on which it stands.
  static func itemMoved(
    _ changed: Sentence, from old: Sentence, to new: Sentence
  ) -> Sentence {
    Sentence(
      id: "\(changed); lokasi rak semula \(old), sekarang \(new)",
      en: "\(changed); shelf before: \(old), now: \(new)")
  }

  /// A shelf as it stands in the trail.
  static func shelf(_ name: String) -> Sentence {
    name == "-" ? Sentence(id: "tidak ada", en: "none") : Sentence(both: name)
  }

  static func itemWithdrawn(_ item: Sentence) -> Sentence {
    Sentence(id: "Eksemplar ditarik dari koleksi: \(item)", en: "Copy withdrawn: \(item)")
  }

  static func itemTakenBack(_ item: Sentence) -> Sentence {
    Sentence(
      id: "Pencatatan eksemplar diurungkan: \(item)", en: "Entry of a copy undone: \(item)")
  }

  static func itemFound(_ item: Sentence) -> Sentence {
    Sentence(id: "Eksemplar ditemukan kembali: \(item)", en: "Copy found again: \(item)")
  }

  static let memberEnrolled = Sentence(
    id: "Seorang anggota didaftarkan",
    en: "A member was enrolled")
  static let memberChanged = Sentence(
    id: "Data seorang anggota diubah",
    en: "A member's data were changed")
  static let memberRenewed = Sentence(
    id: "Keanggotaan seorang anggota diperpanjang",
    en: "A membership was renewed")
  static let memberBlocked = Sentence(id: "Seorang anggota diblokir", en: "A member was blocked")
  static let memberUnblocked = Sentence(
    id: "Blokir seorang anggota dibuka",
    en: "The block on a member was lifted")
  static let memberCardReplaced = Sentence(
    id: "Kartu seorang anggota diganti",
    en: "A member got a new card")
  static let memberPINChanged = Sentence(
    id: "PIN diganti oleh anggotanya sendiri",
    en: "A member changed their own PIN")
  static let memberPINReset = Sentence(
    id: "Seorang anggota mendapat PIN baru",
    en: "A member got a new PIN")
  static let memberRemoved = Sentence(id: "Seorang anggota dihapus", en: "A member was removed")
  static let memberLoansSeen = Sentence(
    id: "Pinjaman seorang anggota dilihat",
    en: "A member's loans were viewed")
  static let memberHoldsSeen = Sentence(
    id: "Reservasi seorang anggota dilihat",
    en: "A member's holds were viewed")
  static let overdueSeen = Sentence(
    id: "Daftar pinjaman terlambat dilihat",
    en: "The list of overdue loans was viewed")
  static let overdueTaken = Sentence(
    id: "Kontak dari daftar pinjaman terlambat diunduh sebagai berkas",
    en: "Contacts from the list of overdue loans were downloaded as a file")
  static let membersTaken = Sentence(
    id: "Daftar anggota diunduh sebagai berkas",
    en: "A list of members was downloaded as a file")

  static func memberCardsTaken(_ count: Int) -> Sentence {
    Sentence(
      id: "Kartu \(Sentence(count: count)) anggota diunduh untuk dicetak",
      en: count == 1
        ? "The card of 1 member was downloaded to be printed"
        : "The cards of \(Sentence(count: count)) members were downloaded to be printed")
  }

  static let holdPlaced = Sentence(
    id: "Reservasi dibuat untuk seorang anggota",
    en: "A hold was placed for a member")
  static let holdCancelled = Sentence(
    id: "Reservasi seorang anggota dibatalkan",
    en: "A member's hold was cancelled")
  static let loanUndone = Sentence(
    id: "Satu peminjaman diurungkan", en: "A loan was undone")
  static let returnUndone = Sentence(
    id: "Satu pengembalian diurungkan", en: "A return was undone")
  static let renewalUndone = Sentence(
    id: "Satu perpanjangan diurungkan", en: "A renewal was undone")
  static let holdRestored = Sentence(
    id: "Pembatalan reservasi seorang anggota diurungkan",
    en: "The cancelling of a member's hold was undone")

  static func overridden(_ rules: Sentence, because reason: Sentence) -> Sentence {
    Sentence(
      id: "Dilayani meskipun: \(rules). Alasan: \(reason)",
      en: "Served despite: \(rules). Reason: \(reason)")
  }

  /// A rule that was set aside, by the name under which the trail keeps it.
  static func rule(_ type: String) -> Sentence {
    switch type {
    case "item-not-ready": Sentence(id: "eksemplar belum siap", en: "the copy is not ready")
    case "item-not-for-loan": Sentence(id: "hanya baca di tempat", en: "for reading here only")
    case "title-waited-for": Sentence(id: "direservasi orang lain", en: "others are waiting")
    case "member-expired": Sentence(id: "keanggotaan habis", en: "the membership is over")
    case "member-blocked": Sentence(id: "anggota diblokir", en: "the member is blocked")
    case "limit-reached": Sentence(id: "batas pinjaman tercapai", en: "the loan limit is reached")
    case "limit-of-type-reached":
      Sentence(id: "batas tipe koleksi tercapai", en: "the limit of the item type is reached")
    case "overdue-loans": Sentence(id: "ada yang terlambat", en: "something is overdue")
    case "renewal-limit-reached":
      Sentence(id: "batas perpanjangan tercapai", en: "the renewal limit is reached")
    case "renewal-too-late":
      Sentence(id: "terlambat diperpanjang", en: "it is too late to renew")
    default: Sentence(both: type)
    }
  }
}
