public import Values

extension LoanPolicy {
  /// The last day of a loan that begins today; never after the membership ends.
  ///
  /// A membership that is over does not count: then somebody lends in spite of it.
  public func dueDay(on today: Day, membershipEnds: Day) -> Day {
    let due = today + days
    return membershipEnds < today ? due : min(due, membershipEnds)
  }

  /// The last day of a loan that is renewed: one more period after its due day, or after today when it
  /// is late; never after the membership ends, never earlier than it was.
  ///
  /// Whoever renews early loses nothing (decision 22).
  public func renewedDueDay(of due: Day, on today: Day, membershipEnds: Day) -> Day {
    let later = max(due, today) + days
    return max(due, membershipEnds < today ? later : min(later, membershipEnds))
  }
}
