import Catalog
package import GRDB
package import Members
package import Values

/// What somebody would be lent today, and until when: said before anything is scanned.
package struct LendingTerms: Hashable, Sendable {
  /// Kinds of copies that would come back on one day.
  package struct Term: Hashable, Sendable {
    /// What the desk calls them, in the order of its forms.
    package let types: [Sentence]
    /// The last day.
    package let due: Day
  }

  /// One for each day; the kind that forms offer first comes first.
  package let terms: [Term]
  /// How many loans she may have altogether.
  package let limit: LoanPolicy.Limit

  /// What the rules say of her today, whatever she has at home.
  package init(_ db: Database, for member: Member, on today: Day) throws {
    var terms: [Term] = []
    var limit: LoanPolicy.Limit?
    for line in try ItemTypeLine.all(db) {
      let policy = try LoanPolicy.find(db, for: member.category, line.type)
      guard policy.lends else { continue }
      limit = limit ?? policy.loans
      let due = policy.dueDay(on: today, membershipEnds: member.expires)
      if let place = terms.firstIndex(where: { $0.due == due }) {
        terms[place] = Term(types: terms[place].types + [line.name], due: due)
      } else {
        terms.append(Term(types: [line.name], due: due))
      }
    }
    self.terms = terms
    self.limit = limit ?? .atMost(0)
  }
}
