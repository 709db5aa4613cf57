public import Catalog
import GRDB
public import Members
import Persistence
public import Values

/// One answer of the house rules, and which line gave it.
public struct ExplainedRule: Hashable, Sendable {
  /// What was asked: `lama pinjam`.
  public let question: Sentence
  /// The answer: `14 hari`.
  public let answer: Sentence
  /// The line that gave it, or `nil` when none did.
  public let rule: LoanRule?
}

extension LoanDesk {
  /// Says, rule by rule, what holds for a kind of member and a kind of copy, and why.
  public func explain(
    for category: MemberCategory.Code, _ type: ItemType
  ) async throws -> [ExplainedRule] {
    try await database.read { db in
      let rules = try LoanRule.matching(db, category, type)
      let lends = try ItemTypeLine.find(db, type)?.lends ?? false
      return Self.explain(rules, LoanPolicy(resolving: rules, typeLends: lends))
    }
  }

  private static func explain(_ rules: [LoanRule], _ policy: LoanPolicy) -> [ExplainedRule] {
    let general = rules.filter { $0.itemType == nil }
    let particular = rules.filter { $0.itemType != nil }
    var answers = [
      ExplainedRule(
        question: Sentence(id: "boleh dipinjam", en: "may be borrowed"),
        answer: policy.lends
          ? Sentence(id: "ya", en: "yes")
          : Sentence(id: "tidak, baca di tempat", en: "no, read here only"),
        rule: rules.first { $0.lends != nil }),
      ExplainedRule(
        question: Sentence(id: "lama pinjam", en: "loan period"),
        answer: policy.days.daysInWords, rule: rules.first { $0.days != nil }),
      ExplainedRule(
        question: Sentence(id: "jumlah pinjaman", en: "loans"),
        answer: policy.loans.inWords, rule: general.first { $0.loans != nil }),
    ]
    if let ofType = policy.loansOfType {
      answers.append(
        ExplainedRule(
          question: Sentence(id: "jumlah pinjaman tipe ini", en: "loans of this type"),
          answer: ofType.inWords, rule: particular.first { $0.loans != nil }))
    }
    return answers + [
      ExplainedRule(
        question: Sentence(id: "perpanjangan", en: "renewals"),
        answer: policy.renewals.inWords, rule: rules.first { $0.renewals != nil }),
      ExplainedRule(
        question: Sentence(id: "jumlah reservasi", en: "holds"),
        answer: policy.holds.inWords, rule: general.first { $0.holds != nil }),
      ExplainedRule(
        question: Sentence(id: "lama menunggu di rak reservasi", en: "days on the hold shelf"),
        answer: policy.shelfDays.daysInWords, rule: rules.first { $0.shelfDays != nil }),
    ]
  }
}

extension Int {
  fileprivate var daysInWords: Sentence {
    Sentence(id: "\(self) hari", en: self == 1 ? "1 day" : "\(self) days")
  }
}

extension LoanPolicy.Limit {
  fileprivate var inWords: Sentence {
    switch self {
    case .atMost(let limit): Sentence(both: String(limit))
    case .unlimited: Sentence(id: "tanpa batas", en: "unlimited")
    }
  }
}
