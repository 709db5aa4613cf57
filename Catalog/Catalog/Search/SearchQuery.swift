/// What somebody looks for.
///
/// The words of `text` must all be there. `"…"` is a phrase, `kese*` a beginning; `author:`,
/// `title:`, `subject:`, `publisher:` (`pengarang:`, `judul:`, `subjek:`, `penerbit:`) narrow the
/// next word or phrase to a column; an ISBN or ISSN is found with and without hyphens. There is
/// nothing to get wrong: every other sign is a blank.
public struct SearchQuery: Hashable, Sendable, Codable {
  /// What she typed.
  public var text: String
  /// Only these kinds; empty for all.
  public var forms: Set<Form>
  /// Only these years of publication; `nil` for all.
  public var years: ClosedRange<Int>?
  /// Only these languages (MARC codes); empty for all.
  public var languages: Set<String>
  /// Only records with all of these subjects, as the facet names them; empty for all.
  public var subjects: Set<String>
  /// Only records of which a copy stands on the shelf.
  public var availableOnly: Bool
  /// How to put them in order.
  public var order: Order
  /// Which page, from 1.
  public var page: Int
  /// How many on a page: 1 to 100.
  public var pageSize: Int
  /// Whether it is read of each hit what identifies it among others of its kind, as pages that draw
  /// covers need it.
  public var wantsFacts: Bool

  /// How results are put in order.
  public enum Order: String, Hashable, Sendable, Codable, CaseIterable {
    /// The best first; when there are too many to weigh, the newest.
    case relevance
    /// By year of publication, the newest first.
    case newest
    /// By title, articles left out.
    case title
    /// The last that was entered first.
    case added
  }

  /// Asks for everything, unless something is named.
  public init(
    text: String = "", forms: Set<Form> = [], years: ClosedRange<Int>? = nil,
    languages: Set<String> = [], subjects: Set<String> = [], availableOnly: Bool = false,
    order: Order = .relevance, page: Int = 1, pageSize: Int = 20, wantsFacts: Bool = false
  ) {
    self.text = text
    self.forms = forms
    self.years = years
    self.languages = languages
    self.subjects = subjects
    self.availableOnly = availableOnly
    self.order = order
    self.page = page
    self.pageSize = pageSize
    self.wantsFacts = wantsFacts
  }

  /// A page that can be shown, however odd the numbers that were asked for.
  var range: Range<Int> {
    let size = min(max(pageSize, 1), 100)
    let start = min(max(page, 1) - 1, 1_000_000) * size
    return start..<start + size
  }
}
