public import MARC
public import Values

/// What can be read from any record, whatever its kind.
///
/// Values come without the punctuation that ISBD puts between them. Linked fields in other scripts
/// (880) are in the MARC and in the index.
public protocol Described: Sendable {
  /// The record as it was given.
  var marc: MARCRecord { get }
}

extension Described {
  /// The title proper, with number and name of a part (245 `$a` `$n` `$p`).
  ///
  /// A record without one shows another title that it has, or says that it has none.
  public var title: String { Title(of: marc).proper }
  /// The rest of the title (245 `$b`).
  public var subtitle: String? { Title(of: marc).rest }
  /// Title and subtitle as one line: `Panggil aku Kartini saja : sebuah biografi`.
  public var fullTitle: String { subtitle.map { "\(title) : \($0)" } ?? title }
  /// Who made it, in the words of the title page (245 `$c`).
  public var statement: String? { marc.first(Profile.title.tag, "c")?.withoutISBD }
  /// Everybody who made it, the main one first, in the form in which names are sorted (1XX, 7XX).
  public var authors: [String] { Names.authors(of: marc) }
  /// The people among them (100, 700).
  public var people: [String] { Names.all(in: marc, tagged: Names.people) }
  /// Who published it (264 `$b`, else 260 `$b`).
  public var publisher: String? { Imprint(of: marc).publisher }
  /// Where it was published (264 `$a`, else 260 `$a`).
  public var place: String? { Imprint(of: marc).place }
  /// The year of publication, or the first year of a journal; 1000 to 2100.
  public var year: Int? { Imprint.year(of: marc) }
  /// Its valid ISBNs (020 `$a`).
  public var isbns: [ISBN] { StandardNumbers.isbns(of: marc) }
  /// Its ISSN (022 `$a`), when it is valid.
  public var issn: ISSN? { StandardNumbers.issns(of: marc).first }
  /// The MARC code of its language, `ind` (008/35-37, else 041 `$a`).
  public var language: String? { Imprint.language(of: marc) }
  /// Its subject headings in full: `Perempuan -- Indonesia -- Sejarah` (600 to 655).
  public var subjects: [String] { Subjects.headings(of: marc) }
  /// Where it stands on the shelf (090, else 084, else 082: what Indonesian systems read).
  public var callNumber: String? { CallNumber(of: marc)?.text }
  /// The folder in which a clipping lies (998 `$f`); it is for everybody, as the call number is.
  public var folder: String? { marc.folder }
  /// What it is about, in a few sentences (520 `$a`).
  public var abstract: String? { marc.first(Profile.abstract.tag, "a") }
  /// The series it belongs to (490, else 830, else 440, `$a` and `$v`).
  public var series: [String] { Names.series(of: marc) }
  /// The edition (250 `$a`).
  public var edition: String? { marc.first(Profile.edition.tag, "a")?.withoutISBD }
  /// How many pages or volumes (300, all of it).
  public var extent: String? {
    marc.fields(tagged: Profile.extent.tag).first
      .map { $0.text(Profile.extent.reads) }.flatMap(\.nonEmpty)
  }
  /// The journal, newspaper or book in which it appeared (773).
  public var host: Host? { Host(of: marc) }
  /// Notes for everybody (500, 504, 505 `$a`).
  public var notes: [String] {
    marc.fields(tagged: Profile.shownNotes.map(\.tag)).compactMap { $0.first("a") }
  }
}

/// The journal, newspaper or book in which something appeared (773).
public struct Host: Hashable, Sendable, Codable {
  /// Its title (`$t`).
  public let title: String
  /// Where in it: `28 Nov 1998, hlm. 5` (`$g`).
  public let part: String?
  /// Its ISSN as it was given (`$x`).
  public let issn: String?

  init?(of marc: MARCRecord) {
    let field = marc.fields(tagged: Profile.host.tag).first { $0.first("t") != nil }
    guard let field, let title = field.first("t")?.withoutISBD.nonEmpty else { return nil }
    self.title = title
    part = field.first("g")?.nonEmpty
    issn = field.first("x")?.nonEmpty
  }
}
