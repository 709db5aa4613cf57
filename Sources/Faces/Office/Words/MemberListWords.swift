import Pages
import Values

/// What the list of members says, and the questions before many of them are changed.
enum MemberListWords {
  static let renew = Sentence(id: "Perpanjang keanggotaan…", en: "Renew memberships…")
  static let renewThem = Sentence(id: "Perpanjang semuanya", en: "Renew them all")
  static let endsThisMonth = Sentence(id: "Habis bulan ini", en: "Ends this month")
  static let lookFor = Sentence(
    id: "Nama, kartu, atau nomor telepon", en: "Name, card or telephone number")
  static let searchEnded = Sentence(
    id: "Pencarian tadi sudah berakhir", en: "That search has ended")
  static let searchEndedHint = Sentence(
    id: "Nama yang dicari hanya disimpan sebentar. Cari lagi di atas.",
    en: "A name that was searched for is kept for a short time only. Search again above.")

  static func renewQuestion(_ count: Int) -> Sentence {
    Sentence(
      id: "Keanggotaan \(Sentence(count: count)) orang akan diperpanjang, masing-masing menurut "
        + "kategorinya.",
      en: count == 1
        ? "The membership of 1 person will be renewed, by its category."
        : "The memberships of \(Sentence(count: count)) people will be renewed, each by its "
          + "category.")
  }
}
