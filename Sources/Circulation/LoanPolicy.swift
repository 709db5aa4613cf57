public import Values

/// The house rules for one kind of member and one kind of copy, as arithmetic.
public struct LoanPolicy: Hashable, Sendable {
  /// How much of something is allowed.
  public enum Limit: Hashable, Sendable, Codable {
    /// So many and no more; 0 means none at all.
    case atMost(Int)
    /// As many as she likes.
    case unlimited
  }

  /// Whether such copies are lent to such members at all.
  public var lends: Bool
  /// For how many days.
  public var days: Int
  /// How many loans she may have altogether.
  public var loans: Limit
  /// How many loans of this kind of copy she may have; no rule of its own when `nil`.
  public var loansOfType: Limit?
  /// How often a loan may be renewed.
  public var renewals: Limit
  /// How many holds she may have.
  public var holds: Limit
  /// For how many days a copy waits for her on the hold shelf.
  public var shelfDays: Int

  /// The house's own defaults, and what differs from them.
  public init(
    lends: Bool = true, days: Int = 14, loans: Limit = .atMost(3), loansOfType: Limit? = nil,
    renewals: Limit = .atMost(2), holds: Limit = .atMost(5), shelfDays: Int = 7
  ) {
    self.lends = lends
    self.days = days
    self.loans = loans
    self.loansOfType = loansOfType
    self.renewals = renewals
    self.holds = holds
    self.shelfDays = shelfDays
  }

  /// The first day on which a member may renew a loan herself: a week before it is due, or half its
  /// period when that is less.
  ///
  /// Without it two renewals on the first day would make one loan of three.
  public func selfServiceBegins(forLoanDue due: Day) -> Day { due - min(7, days / 2) }

  /// How many renewals are left after so many.
  public func renewalsLeft(after renewals: Int) -> Limit {
    switch self.renewals {
    case .atMost(let limit): .atMost(max(0, limit - renewals))
    case .unlimited: .unlimited
    }
  }

  /// A loan that is late by more days than this is renewed at the desk only.
  public static let lateDaysForSelfService = 7
}
