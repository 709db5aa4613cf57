public import GRDB
public import MARC
public import Values

/// The kinds of things that the library keeps.
public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
  /// A monograph; what appears in issues; an article cut from a paper; a report, ruling or
  /// release.
  case book, journal, clipping, document

  /// What this house does with the kind.
  private var row: FormRow {
    switch self {
    case .book: .book
    case .journal: .journal
    case .clipping: .clipping
    case .document: .document
    }
  }
}

/// One kind of record and what this house does with it.
private struct FormRow: Sendable {
  let name: Sentence
  let code: UInt8
  let copies: ItemType
  let leader: String
  var dates = "suuuu    "
  let bibTeX: String
  let ris: String
  /// The day of the step that brought it (`2026-12-01`), for each that came after the first four.
  var since: String?

  /// 008/06 to 14 of what goes on appearing.
  static let continuing = "cuuuu9999"

  static let book = FormRow(
    name: Sentence(id: "Buku", en: "Book"), code: 1, copies: .book,
    leader: "00000nam a2200000 i 4500", bibTeX: "book", ris: "BOOK")
  static let journal = FormRow(
    name: Sentence(id: "Jurnal", en: "Journal"), code: 2, copies: .journal,
    leader: "00000nas a2200000 i 4500", dates: continuing, bibTeX: "misc", ris: "JFULL")
  static let clipping = FormRow(
    name: Sentence(id: "Kliping", en: "Clipping"), code: 3, copies: .clipping,
    leader: "00000nab a2200000 i 4500", bibTeX: "article", ris: "NEWS")
  static let document = FormRow(
    name: Sentence(id: "Dokumen", en: "Document"), code: 4, copies: .document,
    leader: "00000nam a2200000 i 4500", bibTeX: "misc", ris: "GEN")
}

extension Form {
  /// What the desk calls it.
  public var name: Sentence { row.name }

  /// The type a copy has when nobody says otherwise.
  var copies: ItemType { row.copies }

  /// The leader of a new record: 06 and 07 say the kind (MARC 21 Bibliographic, Leader).
  var leader: String { row.leader }

  /// 008/06 to 14 of a new record: the kind of its dates, and none yet.
  var dates: String { row.dates }

  /// Whether it goes on appearing, so that its first year says nothing of its last.
  var isContinuing: Bool { dates == FormRow.continuing }

  /// What BibTeX calls it.
  package var bibTeX: String { row.bibTeX }

  /// What RIS calls it.
  package var ris: String { row.ris }

  /// The day of the step that brought it into the table of kinds; `nil` for those that made it.
  var since: String? { row.since }
}

extension Form {
  /// Recognises what a record describes.
  ///
  /// Our own field 998 `$k` decides, because an article cut from a newspaper cannot be told from
  /// the leader; without it MARC 21 Bibliographic, Leader 06 and 07, and the ISSN of a record whose
  /// leader is blank.
  public init(of marc: MARCRecord) {
    self = Self.named(in: marc) ?? Self.recognised(in: marc)
  }

  /// What 998 `$k` says, when it is one of our words.
  static func named(in marc: MARCRecord) -> Form? {
    for word in marc.all(LocalField.tag, LocalField.kind) {
      if let form = Form(word: word) { return form }
    }
    return nil
  }

  /// Reads `buku`, `jurnal`, `kliping`, `dokumen` or the English raw value.
  init?(word: String) {
    let word = word.lowercased()
    guard let form = Form.allCases.first(where: { $0.rawValue == word || $0.word == word }) else {
      return nil
    }
    self = form
  }

  /// The word that stands in 998 `$k`.
  public var word: String { name.id.lowercased() }

  private static func recognised(in marc: MARCRecord) -> Form {
    switch (marc.leader(at: 6), marc.leader(at: 7)) {
    case (_, "s"), (_, "i"): .journal
    case (_, "b"): .clipping
    case ("a", "a"), (" ", "a"): marc.has(Profile.host.tag) ? .clipping : .book
    case (_, "c"), (_, "d"): .document
    case ("a", _): .book
    case (" ", _): marc.has(Profile.issn.tag) && !marc.has(Profile.isbn.tag) ? .journal : .book
    default: .document
    }
  }

  /// The number in the columns that count facets; 0 stands for no record.
  var code: UInt8 { row.code }
}

extension Form: DatabaseValueConvertible {}
