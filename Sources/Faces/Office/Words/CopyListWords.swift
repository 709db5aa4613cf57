import Pages
import Values

/// What the list of copies says, and the questions before many of them are changed.
enum CopyListWords {
  static let title = Sentence(id: "Semua eksemplar", en: "All copies")
  static let hint = Sentence(
    id: "Rusak, hilang, sedang diproses, atau belum berlabel.",
    en: "Damaged, lost, in process, or without a label.")
  static let none = Sentence(id: "Belum ada eksemplar", en: "No copies yet")
  static let readHere = Sentence(id: "Baca di tempat", en: "Read here")
  static let unlabelled = Sentence(id: "Belum berlabel", en: "No label yet")
  static let changeState = Sentence(id: "Ubah status…", en: "Change status…")
  static let changeType = Sentence(id: "Ubah tipe koleksi…", en: "Change item type…")
  static let move = Sentence(id: "Pindah lokasi…", en: "Move to another shelf…")
  static let moveThem = Sentence(id: "Pindahkan semuanya", en: "Move them all")
  static let moveHint = Sentence(
    id: "Kosongkan kalau eksemplar ini tidak punya lokasi tersendiri.",
    en: "Leave it empty when they have no shelf of their own.")
  static let begins = Sentence(
    id: "Nomor panggil dimulai dengan", en: "Call number begins with")
  static let printLabels = Sentence(id: "Cetak label", en: "Print labels")
  static let changeThem = Sentence(id: "Ubah semuanya", en: "Change them all")
  static let newest = Sentence(id: "Terbaru dulu", en: "Newest first")

  static let noShelf = Sentence(id: "tidak ada", en: "none")
  /// How something of a copy is now: `Lokasi rak: Rak ungu`.
  static func now(_ what: Sentence, _ value: Sentence) -> Sentence {
    Sentence(id: "\(what): \(value)", en: "\(what): \(value)")
  }

  static func moveQuestion(_ count: Int) -> Sentence {
    Sentence(
      id: "Lokasi rak \(Sentence(count: count)) eksemplar akan diubah.",
      en: count == 1
        ? "The shelf of 1 copy will change."
        : "The shelf of \(Sentence(count: count)) copies will change.")
  }

  static func question(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count)) eksemplar akan diubah. Yang sedang dipinjam atau ada di rak "
        + "reservasi dilewati.",
      en: count == 1
        ? "1 copy will change, unless it is on loan or on the hold shelf."
        : "\(Sentence(count: count)) copies will change. Those on loan or on the hold shelf are "
          + "left out.")
  }
}
