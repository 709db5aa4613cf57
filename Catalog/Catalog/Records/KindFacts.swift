public import Values

/// What identifies a record among others of its kind, besides its title and who made it.
public enum KindFacts: Hashable, Sendable {
  /// Title and author are enough.
  case book
  /// Its issues.
  case journal(JournalFacts)
  /// The paper, the day and the page.
  case clipping(ClippingFacts)
  /// Whether one may read it, and where.
  case document(DocumentDoor)
}

/// What the library has of a journal.
public struct JournalFacts: Hashable, Sendable {
  /// How many different issues there are, copies left out that are lost or withdrawn.
  public let issues: Int
  /// The newest of them; `nil` when no copy says which issue it is.
  public let newest: JournalIssue?

  /// Takes how many issues there are, and the newest.
  public init(issues: Int, newest: JournalIssue?) {
    self.issues = issues
    self.newest = newest
  }

  /// Takes what the copies of a journal say, in the order in which they came.
  ///
  /// Of two issues that cannot be told apart the one that came later is the newer.
  init(enumerations: [String]) {
    var newest: (issue: JournalIssue, order: [Int])?
    for text in enumerations {
      let issue = JournalIssue(text)
      let order = issue.order
      if let newest, order.lexicographicallyPrecedes(newest.order) { continue }
      newest = (issue, order)
    }
    self.init(issues: Set(enumerations).count, newest: newest?.issue)
  }
}

/// Where a clipping was cut from.
public struct ClippingFacts: Hashable, Sendable {
  /// The newspaper (773 `$t`).
  public let paper: String?
  /// The day on which it appeared (998 `$d`, else 773 `$g`).
  public let day: Day?
  /// The page, without a word before it (998 `$h`, else 773 `$g`).
  public let page: String?
  /// What it is about, the first 300 letters (520 `$a`).
  public let summary: String?

  /// Takes paper, day, page and what it is about, as far as they are known.
  public init(paper: String?, day: Day?, page: String?, summary: String? = nil) {
    self.paper = paper
    self.day = day
    self.page = page
    self.summary = summary.map { String($0.prefix(300)) }
  }
}

/// How a document can be read, as far as whoever asks may know.
public enum DocumentDoor: String, Hashable, Sendable, CaseIterable {
  /// By everybody: it may be taken home, or nothing is said against it.
  case open
  /// In the house: none of its copies is lent to everybody.
  case readHere
  /// Only by those who may read closed records; nobody else ever meets this case.
  case closed
}
