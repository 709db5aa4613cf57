public import Values

/// Why what was filled in cannot be kept.
public enum EntryRefusal: Refusal, Hashable {
  /// No title was filled in.
  case noTitle
  /// An ISBN whose length or check digit is wrong; as it was typed.
  case notAnISBN(String)
  /// An ISSN whose length or check digit is wrong; as it was typed.
  case notAnISSN(String)
  /// A year of publication before 1000 or after 2100.
  case notAYear(Int)
  /// A language that is not three small letters (MARC Code List for Languages); as it was typed.
  case notALanguage(String)

  public var type: String {
    switch self {
    case .noTitle: "entry-without-title"
    case .notAnISBN: "entry-isbn"
    case .notAnISSN: "entry-issn"
    case .notAYear: "entry-year"
    case .notALanguage: "entry-language"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .noTitle:
      Sentence(id: "Judul belum diisi. Isi judulnya.", en: "The title is missing. Fill it in.")
    case .notAnISBN(let text):
      Sentence(
        id: "“\(text)” bukan ISBN yang benar. Periksa angkanya, atau kosongkan.",
        en: "“\(text)” is not a valid ISBN. Look at the digits, or leave it empty.")
    case .notAnISSN(let text):
      Sentence(
        id: "“\(text)” bukan ISSN yang benar. Periksa angkanya, atau kosongkan.",
        en: "“\(text)” is not a valid ISSN. Look at the digits, or leave it empty.")
    case .notAYear(let year):
      Sentence(
        id: "Tahun \(year) tidak mungkin. Tulis tahun terbit dengan empat angka.",
        en: "The year \(year) cannot be. Write the year of publication with four digits.")
    case .notALanguage(let code):
      Sentence(
        id: "“\(code)” bukan kode bahasa. Pakai tiga huruf, misalnya ind.",
        en: "“\(code)” is not a language code. Use three letters, for example ind.")
    }
  }
}

extension SimpleEntry {
  /// Collects every reason why it cannot be kept.
  func check() throws {
    var reasons: [any Refusal] = []
    if title.nonEmpty == nil { reasons.append(EntryRefusal.noTitle) }
    if let isbn = isbn?.nonEmpty, (try? ISBN(isbn)) == nil {
      reasons.append(EntryRefusal.notAnISBN(isbn))
    }
    if let issn = issn?.nonEmpty, (try? ISSN(issn)) == nil {
      reasons.append(EntryRefusal.notAnISSN(issn))
    }
    if let year, !Imprint.years.contains(year) { reasons.append(EntryRefusal.notAYear(year)) }
    if let code = language?.nonEmpty, !Imprint.isCode(code) {
      reasons.append(EntryRefusal.notALanguage(code))
    }
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
  }
}
