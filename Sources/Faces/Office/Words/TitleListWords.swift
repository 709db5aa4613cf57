import Pages
import Values

/// What the list of titles says.
enum TitleListWords {
  static let title = Sentence(id: "Semua judul", en: "All titles")
  static let hint = Sentence(
    id: "Semua yang ada di katalog; juga yang tanpa nomor panggil, tahun, bahasa, subjek, atau "
      + "eksemplar.",
    en: "All that the catalogue has; also what lacks a call number, year, language, subject or "
      + "copy.")
  static let none = Sentence(id: "Belum ada judul", en: "No titles yet")
  static let author = Sentence(id: "Pengarang", en: "Author")
  static let withoutCallNumber = Sentence(id: "Tanpa nomor panggil", en: "No call number")
  static let withoutYear = Sentence(id: "Tanpa tahun", en: "No year")
  static let withoutLanguage = Sentence(id: "Tanpa bahasa", en: "No language")
  static let withoutSubject = Sentence(id: "Tanpa subjek", en: "No subject")
  static let withoutCopies = Sentence(id: "Tanpa eksemplar", en: "No copies")
  static let fill = Sentence(id: "isi", en: "fill in")
  static let has = Sentence(id: "ada", en: "yes")
  static let fileWithClosed = Sentence(
    id: "CSV dengan yang tertutup", en: "CSV with closed titles")
  static let labels = Sentence(id: "Cetak label eksemplarnya", en: "Print labels of their copies")
}
