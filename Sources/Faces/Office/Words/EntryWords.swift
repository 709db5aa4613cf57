import Catalog
import Values

/// What is said while one title after the other is entered, and of those that are to be completed.
enum EntryWords {
  static let title = Sentence(id: "Isi cepat", en: "Quick entry")
  static let save = Sentence(
    id: "Simpan, label ke antrean", en: "Save, label to the queue")
  static let saveKeys = Sentence(id: "Ctrl Enter", en: "Ctrl Enter")
  static let anew = Sentence(id: "Simpan sebagai judul baru", en: "Save as a new title")
  static let fullForm = Sentence(id: "Buka formulir lengkap", en: "Open the full form")
  static let callNumberHint = Sentence(
    id: "Tulis 305.42 saja untuk dibuatkan: 305.42 ARI f",
    en: "Write only 305.42 to have it made: 305.42 ARI f")
  static let authorsHint = Sentence(
    id: "Arivia, Gadis; beberapa dipisah titik koma",
    en: "Arivia, Gadis; several with semicolons")
  static let copy = Sentence(id: "Eksemplar", en: "Copy")
  static let last = Sentence(id: "Baru dicatat", en: "Just entered")
  static let noneYet = Sentence(id: "Belum ada judul.", en: "No titles yet.")
  static let findSubject = Sentence(id: "Cari subjek rumah ini:", en: "Find a subject of ours:")
  static let copyThis = Sentence(id: "Salin dari cantuman ini", en: "Copy from this record")
  static let otherEdition = Sentence(id: "Edisi lain", en: "Another edition")
  static let later = Sentence(id: "Lengkapi nanti", en: "To be completed")
  static let laterHint = Sentence(
    id: "Judul yang dicatat dengan cepat. Begitu lengkap, hilang sendiri dari daftar ini.",
    en: "Titles that were entered quickly. Once complete, they leave this list by themselves.")
  static let nothingLeft = Sentence(
    id: "Tidak ada yang perlu dilengkapi.", en: "Nothing is left to complete.")
  static let missingHead = Sentence(id: "Belum ada", en: "Missing")
  static let unfinishedCount = Sentence(id: "lengkapi nanti", en: "to be completed")
  static let takenBack = Sentence(
    id: "Diurungkan: judul dan eksemplarnya tidak jadi dicatat.",
    en: "Undone: the title and its copy were not entered.")
  static let thereAlready = Sentence(
    id: "Sudah ada di katalog. Buku yang sama? Tambahkan eksemplarnya saja.",
    en: "It is in the catalogue already. The same book? Add only the copy.")

  static func missing(_ names: [Sentence]) -> Sentence {
    let all = names.joined(separator: ", ")
    return Sentence(
      id: "Belum ada: \(all). Boleh diisi nanti.", en: "Missing: \(all). It may wait.")
  }

  static func saved(_ title: String, _ copy: Item) -> Sentence {
    let place = copy.callNumber.isEmpty ? "" : "\(copy.callNumber), "
    return Sentence(
      id: "“\(title)” dicatat: \(place)\(copy.barcode). Labelnya menunggu.",
      en: "“\(title)” entered: \(place)\(copy.barcode). Its label waits.")
  }

  static func copies(_ count: Int) -> Sentence {
    Sentence(id: "\(count) eksemplar", en: count == 1 ? "1 copy" : "\(count) copies")
  }

  static func callNumber(_ text: String) -> Sentence {
    Sentence(id: "Nomor panggilnya akan: \(text)", en: "The call number will be: \(text)")
  }

  static func labelsWait(_ count: Int) -> Sentence {
    Sentence(
      id: "Label menunggu: \(Sentence(count: count).id)",
      en: "Labels waiting: \(Sentence(count: count).en)")
  }
}
