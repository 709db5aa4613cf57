public import Values

/// Why what was filled in cannot be kept.
public enum EntryRefusal: Refusal, Hashable {
  /// No title was filled in.
  case noTitle
  /// An ISBN whose length or check digit is wrong; as it was typed.
  case notAnISBN(String)
  /// An ISSN whose length or check digit is wrong; as it was typed.
  case notAnISSN(String)
  /// A date of publication without a year between 1000 and 2100; as it was typed.
  case notAYear(String)
  /// A language that is neither a code (MARC Code List for Languages) nor a name that we know; as it
  /// was typed.
  case notALanguage(String)
  /// A clipping of another year than its day.
  case notTheYearOfItsDay(Int, Day)

  public var reason: Reason {
    switch self {
    case .noTitle:
      Reason(
        "entry-without-title", at: "title", id: "Judul belum diisi. Isi judulnya.",
        en: "The title is missing. Fill it in.")
    case .notAnISBN(let text):
      Reason(
        "entry-isbn", at: "isbn",
        id: "“\(text)” bukan ISBN yang benar. Periksa angkanya, atau kosongkan.",
        en: "“\(text)” is not a valid ISBN. Check the digits, or leave it empty.")
    case .notAnISSN(let text):
      Reason(
        "entry-issn", at: "issn",
        id: "“\(text)” bukan ISSN yang benar. Periksa angkanya, atau kosongkan.",
        en: "“\(text)” is not a valid ISSN. Check the digits, or leave it empty.")
    case .notAYear(let text):
      Reason(
        "entry-year", at: "year",
        id: "“\(text)” bukan tahun terbit. Tulis seperti 1998, c1998, [1998?] atau 199-.",
        en: "“\(text)” is not a year of publication. Write it like 1998, c1998, [1998?] or 199-.")
    case .notALanguage(let text):
      Reason("entry-language", at: "language", saying: Self.unknown(language: text))
    case .notTheYearOfItsDay(let year, let day):
      Reason(
        "entry-year-of-another-day", at: "year",
        id: "Tahun terbit \(String(year)) bukan tahun dari hari klipingnya, \(day.short). "
          + "Perbaiki salah satunya, atau kosongkan tahunnya.",
        en: "The year \(String(year)) is not that of the clipping's day, \(day.short). Correct "
          + "one of them, or leave the year empty.")
    }
  }
}

extension EntryRefusal {
  private static func unknown(language text: String) -> Sentence {
    let near = LanguageName.near(text)
    guard !near.isEmpty else {
      return Sentence(
        id: "“\(text)” bukan bahasa yang dikenal. Tulis namanya atau kodenya: Indonesia, ind.",
        en: "“\(text)” is no language that we know. Write its name or its code: Indonesian, ind.")
    }
    let names = near.joined(separator: ", ")
    return Sentence(
      id: "“\(text)” bukan bahasa yang dikenal. Yang mirip: \(names). Pilih namanya, atau tulis "
        + "kodenya.",
      en: "“\(text)” is no language that we know. Similar ones: \(names). Choose its name, or "
        + "write its code.")
  }
}

extension SimpleEntry {
  /// With the language by its code, the year of its date, and a call number made where it has none.
  ///
  /// - Throws: `EntryRefusal`, or `Refusals` with all of them.
  func checked() throws -> SimpleEntry {
    let reasons = reasons
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
    var entry = self
    entry.language = language?.nonEmpty.flatMap(LanguageName.code)
    if year == nil { entry.year = date?.nonEmpty.flatMap { PublicationDate($0)?.year } }
    return entry
  }

  /// Every reason why it cannot be kept; none when it can.
  public var reasons: [any Refusal] {
    var reasons: [any Refusal] = []
    if title.plainName.isEmpty { reasons.append(EntryRefusal.noTitle) }
    if let isbn = isbn?.nonEmpty, (try? ISBN(isbn)) == nil {
      reasons.append(EntryRefusal.notAnISBN(isbn))
    }
    if let issn = issn?.nonEmpty, (try? ISSN(issn)) == nil {
      reasons.append(EntryRefusal.notAnISSN(issn))
    }
    if let date = date?.nonEmpty {
      if PublicationDate(date) == nil { reasons.append(EntryRefusal.notAYear(date)) }
    } else if let year, !Imprint.years.contains(year) {
      reasons.append(EntryRefusal.notAYear(String(year)))
    }
    if let text = language?.nonEmpty, LanguageName.code(text) == nil {
      reasons.append(EntryRefusal.notALanguage(text))
    }
    return reasons
  }

  /// Why the year and the day of a clipping cannot both be right; `nil` when they can.
  ///
  /// Only a bare year is held against the day: `c1995` may be another on purpose.
  /// - Parameter old: what it was before; a year that was not touched stays or goes with the day.
  package func yearBesideItsDay(after old: SimpleEntry? = nil) -> EntryRefusal? {
    guard EntryField.day.kinds.contains(form), let day, let year = bareYear,
      year != day.calendar.year
    else { return nil }
    if let old, old.year == year, old.day == day || old.day?.calendar.year == year { return nil }
    return .notTheYearOfItsDay(year, day)
  }

  private var bareYear: Int? {
    guard let date = date?.nonEmpty else { return year }
    guard let read = PublicationDate(date), let year = read.year, read.text == String(year)
    else { return nil }
    return year
  }
}
