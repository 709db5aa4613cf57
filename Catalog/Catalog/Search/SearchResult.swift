public import Values

/// One page of what was found.
public struct SearchResult: Hashable, Sendable, Encodable {
  /// The records on this page.
  public var hits: [SearchHit]
  /// How many records were found in all.
  public let total: Int
  /// How the results divide, for narrowing them.
  public let facets: [Facet]
  /// Whether the best stand first; otherwise there were too many to weigh, or another order was
  /// asked for.
  public let ranked: Bool
  /// Which page this is, from 1.
  public let page: Int
  /// How many stand on a page.
  public let pageSize: Int
}

/// One record in a list.
public struct SearchHit: Hashable, Sendable, Encodable {
  /// By which the rooms of the house know it; it leaves by no door.
  public let record: RecordNumber
  /// Its number, for those who may read closed records.
  public let number: RecordNumber?
  /// Whether it is closed, for those who may read closed records.
  public let isClosed: Bool?
  /// Where it stands for everybody.
  public let address: RecordAddress
  /// Its kind.
  public let form: Form
  /// The title proper.
  public let title: String
  /// The rest of the title.
  public let subtitle: String?
  /// The first three who made it.
  public let authors: [String]
  /// The year of publication.
  public let year: Int?
  /// Who published it.
  public let publisher: String?
  /// The MARC code of its language.
  public let language: String?
  /// Its first ISBN.
  public let isbn: ISBN?
  /// Where it stands on the shelf.
  public let callNumber: String?
  /// What identifies it among others of its kind; for pages alone.
  ///
  /// Only when it was asked for (`SearchQuery.wantsFacts`); otherwise what is said of its kind before
  /// anything is read: a journal without issues, a clipping without a paper, an open document.
  public internal(set) var facts: KindFacts
  /// How many copies the library has.
  public var copies: Int
  /// How many of them stand on the shelf and may be taken home.
  public var available: Int

  private enum CodingKeys: String, CodingKey {
    case number
    case isClosed = "closed"
    case address, form, title, subtitle, authors, year, publisher, language, isbn
    case callNumber, copies, available
  }
}

/// One way in which results divide.
///
/// The counts of a facet leave its own choice out of account (except for subjects, all of which
/// must be there), so that another value can be chosen; every other choice counts.
public struct Facet: Hashable, Sendable, Codable {
  /// What it divides by.
  public let kind: FacetKind
  /// Its values, none with a count of nothing.
  public let values: [FacetValue]
}

/// One value of a facet and how many records have it.
public struct FacetValue: Hashable, Sendable, Codable {
  /// As a query names it: `book`, `2010-2019` or `1998`, `ind`, `Perempuan`, `available`.
  public let value: String
  /// As a person reads it.
  public let label: Sentence
  /// Exactly how many records.
  public let count: Int
}
