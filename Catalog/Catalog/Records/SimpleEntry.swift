import GRDB
import Persistence
public import Values

/// What a librarian fills in on one page; the rest of a record is made or left as it is.
public struct SimpleEntry: Hashable, Sendable, Codable {
  /// Which kind it is.
  public var form: Form
  /// The title, or the headline of a clipping: the only thing that is always needed.
  public var title: String
  /// The rest of the title.
  public var subtitle: String?
  /// Who made it, in the words of the title page.
  public var statement: String?
  /// People as they are sorted (`Arivia, Gadis`), the main one first.
  public var authors: [String] = []
  /// Bodies and meetings: `Komnas Perempuan`.
  public var bodies: [String] = []
  /// Which edition or printing: `Cet. 2`.
  public var edition: String?
  /// Where it was published.
  public var place: String?
  /// Who published it.
  public var publisher: String?
  /// The year of publication.
  public var year: Int?
  /// When it was published, as it is written: `[c1998]`, `199-`; `nil` where the year says it all.
  public var date: String?
  /// How many pages or volumes (300 `$a`).
  public var extent: String?
  /// The series, with the number in it.
  public var series: String?
  /// An ISBN of ten or thirteen characters.
  public var isbn: String?
  /// An ISSN of eight.
  public var issn: String?
  /// How often a journal appears.
  public var frequency: String?
  /// The MARC code of its language: `ind`.
  public var language: String?
  /// Headings, subdivisions behind ` -- `: `Perempuan -- Indonesia`.
  public var subjects: [String] = []
  /// The Dewey number: `305.42`.
  public var classification: String?
  /// Where it stands on the shelf: `305.42 ARI f`.
  public var callNumber: String?
  /// What it is about.
  public var abstract: String?
  /// A note for everybody.
  public var note: String?
  /// The newspaper or journal of a clipping.
  public var newspaper: String?
  /// The day of a clipping.
  public var day: Day?
  /// The page of a clipping.
  public var page: String?
  /// The folder of a clipping (map kliping).
  public var folder: String?
  /// Who may use it and how, in words.
  public var access: String?
  /// Whether only those may see that it exists who may read closed records; not mentioned, it stays
  /// as it is, and a new record is open.
  public var isClosed: Bool?

  /// A form on which only kind and title are filled in.
  public init(form: Form, title: String) {
    self.form = form
    self.title = title
  }

  /// The call number that follows from Dewey number, main entry and title; `nil` without a Dewey
  /// number.
  public var proposedCallNumber: String? {
    guard let classification = classification?.nonEmpty else { return nil }
    return CallNumber.make(
      classification: classification, author: (authors + bodies).first, title: title
    ).text.nonEmpty
  }
}

extension SimpleEntry {
  /// With a call number made, where it was emptied or where there is a Dewey number only now.
  ///
  /// A record that came without one is left so until somebody says what it is about.
  func numbered(after old: SimpleEntry) -> SimpleEntry {
    guard callNumber?.nonEmpty == nil,
      old.callNumber?.nonEmpty != nil || old.classification?.nonEmpty != classification?.nonEmpty
    else { return self }
    var entry = self
    entry.callNumber = proposedCallNumber
    return entry
  }
}

extension BibliographicRecord {
  /// What the label of a copy says: the record's own call number, or one made from its Dewey number.
  var callNumberOfACopy: String {
    let entry = SimpleEntry(reading: self)
    return entry.callNumber?.nonEmpty ?? entry.proposedCallNumber ?? callNumber ?? ""
  }

  /// The same of the record that has this number; empty where it has none.
  static func callNumberOfACopy(_ db: Database, of number: RecordNumber) throws -> String {
    let found: String? = try DamagedRow.settingAside("record", number.rawValue) {
      try find(db, numbered: number)?.callNumberOfACopy
    }
    return found ?? ""
  }
}

extension SimpleEntry {
  /// A new record that begins with what this one says: without the numbers that name this one.
  ///
  /// - Parameter asEdition: whether it is the same work once more; then what tells editions apart is
  ///   left out, too.
  package func copied(asEdition: Bool) -> SimpleEntry {
    var entry = self
    entry.isbn = nil
    entry.issn = nil
    if asEdition {
      (entry.edition, entry.extent, entry.year, entry.date) = (nil, nil, nil, nil)
    } else if classification?.nonEmpty != nil {
      entry.callNumber = nil
    }
    return entry
  }
}
