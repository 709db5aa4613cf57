public import MARC
public import Values

/// A record seen as a book.
public struct Book: Described {
  /// The record as it was given.
  public let marc: MARCRecord
}

/// A record seen as a journal or another serial.
public struct Journal: Described {
  /// The record as it was given.
  public let marc: MARCRecord

  /// How often it appears (310 `$a`).
  public var frequency: String? { marc.first(Profile.frequency.tag, "a")?.withoutISBD }
  /// From which issue to which (362 `$a`).
  public var run: [String] { marc.all(Profile.run.tag, "a") }
  /// What the library has of it, in words (866 `$a`).
  public var holdings: [String] { marc.all(Profile.ownedIssues.tag, "a") }
  /// What it was called before (780 `$t`).
  public var earlierTitles: [String] {
    marc.all(Profile.earlier.tag, "t").map(\.withoutISBD)
  }
  /// What it is called now (785 `$t`).
  public var laterTitles: [String] { marc.all(Profile.later.tag, "t").map(\.withoutISBD) }
}

/// A record seen as a clipping: a headline, cut from a newspaper.
public struct Clipping: Described {
  /// The record as it was given.
  public let marc: MARCRecord

  /// The newspaper it was cut from (773 `$t`).
  public var newspaper: String? { host?.title }
  /// The day it appeared (998 `$d`, else in 773 `$g`).
  public var day: Day? { HostPart.day(of: marc) }
  /// The page it stood on (998 `$h`, else in 773 `$g`).
  public var page: String? { HostPart.page(of: marc) }
  /// The folder it is in (998 `$f`).
  public var folder: String? { marc.first(LocalField.tag, LocalField.folder) }
}

/// A record seen as a document: a report, a judgement, a module, an archive.
public struct Document: Described {
  /// The record as it was given.
  public let marc: MARCRecord

  /// Who may use it (506 `$a`).
  public var accessConditions: [String] { marc.all(Profile.access.tag, "a") }
  /// How it may be used (540 `$a`).
  public var useConditions: [String] { marc.all(Profile.use.tag, "a") }
  /// What kind of document it is (655 `$a`).
  public var genres: [String] { marc.all(Profile.genre.tag, "a").map(\.withoutISBD) }
}

extension BibliographicRecord {
  /// The record as a book, when it is one.
  public var book: Book? { form == .book ? Book(marc: marc) : nil }
  /// The record as a journal, when it is one.
  public var journal: Journal? { form == .journal ? Journal(marc: marc) : nil }
  /// The record as a clipping, when it is one.
  public var clipping: Clipping? { form == .clipping ? Clipping(marc: marc) : nil }
  /// The record as a document, when it is one.
  public var document: Document? { form == .document ? Document(marc: marc) : nil }
}
