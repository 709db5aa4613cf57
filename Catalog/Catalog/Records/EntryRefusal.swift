import MARC
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
  /// Title, subtitle and statement together have so many characters, more than a record is kept with.
  case titleTooLong(Int)
  /// A field, by its key, has so many bytes, more than a record is kept with.
  case tooLong(String, bytes: Int)

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
    case .titleTooLong(let count):
      Reason("entry-title-too-long", at: "title", saying: Self.tooLong(title: count))
    case .tooLong(let key, let count):
      Reason("entry-field-too-long", at: .named([key]), saying: Self.tooLong(key, count))
    }
  }
}

extension EntryRefusal {
  /// Why a record that was made of a form is too long in one of its fields; `nil` when it is not.
  init?(lengthOf marc: MARCRecord) {
    switch marc.lengthRefusal {
    case .title(let count)?: self = .titleTooLong(count)
    case .field(let tag, let count)?:
      guard let asked = EntryField.all.first(where: { $0.tags.contains(tag) }) else { return nil }
      self = .tooLong(asked.key, bytes: count)
    case .record?, nil: return nil
    }
  }

  private static func tooLong(title count: Int) -> Sentence {
    let most = RecordLengthRefusal.longestTitle
    return Sentence(
      id: "Judul, anak judul, dan pernyataan tanggung jawab bersama-sama \(count) karakter; paling "
        + "panjang \(most). Pendekkan, atau pindahkan sebagian ke catatan.",
      en: "Title, subtitle and statement of responsibility together have \(count) characters; at "
        + "most \(most). Shorten them, or move a part to the note.")
  }

  private static func tooLong(_ key: String, _ count: Int) -> Sentence {
    let label = EntryField.all.first { $0.key == key }?.label
    let most = RecordLengthRefusal.longestField
    return Sentence(
      id: "“\(label?.id ?? key)” sepanjang \(count) bita; paling besar \(most). Pendekkan.",
      en: "“\(label?.en ?? key)” has \(count) bytes; at most \(most). Shorten it.")
  }

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
  /// As it may be written, with the language by its code and the year of its date.
  ///
  /// - Throws: `EntryRefusal`, or `Refusals` with all of them.
  func checked() throws -> SimpleEntry {
    var entry = plain
    let reasons = entry.found
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
    entry.language = entry.language?.nonEmpty.flatMap(LanguageName.code)
    if year == nil { entry.year = entry.date?.nonEmpty.flatMap { PublicationDate($0)?.year } }
    return entry
  }

  /// With each text as it may be written (`plainLine`): nothing in it that a file of records cannot
  /// carry, or that turns the words beside it.
  package var plain: SimpleEntry {
    var entry = self
    for field in EntryField.all {
      switch field.value {
      case .text(let said, let set):
        set(&entry, said(self).map { field.look == .lines ? $0.plainParagraphs : $0.plainLine })
      case .list(let said, let set):
        set(&entry, said(self).map(\.plainLine).filter { !$0.isEmpty })
      case .date: entry.date = date?.plainLine
      case .day, .level: break
      }
    }
    return entry
  }

  /// Every reason why it cannot be kept; none when it can.
  public var reasons: [any Refusal] { plain.found }

  private var found: [any Refusal] {
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
    return reasons + lengthReasons
  }

  /// Why it is too long to be kept, by what is held against records that are imported, too.
  private var lengthReasons: [any Refusal] {
    var reasons: [any Refusal] = []
    // Made as a record, since the marks between its parts count, too.
    let made = try? marc(numbered: nil, agency: nil, at: Instant(seconds: 0))
    if case .titleTooLong(let count)? = made.flatMap({ EntryRefusal(lengthOf: $0) }) {
      reasons.append(EntryRefusal.titleTooLong(count))
    }
    let ofTheTitle: [EntryField] = [.title, .subtitle, .statement]
    for field in EntryField.all where !ofTheTitle.contains(field) {
      let texts: [String] =
        switch field.value {
        case .text(let said, _): said(self).map { [$0] } ?? []
        case .list(let said, _): said(self)
        case .date, .day, .level: []
        }
      let longest = texts.map(\.utf8.count).max() ?? 0
      if longest > RecordLengthRefusal.longestField {
        reasons.append(EntryRefusal.tooLong(field.key, bytes: longest))
      }
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
