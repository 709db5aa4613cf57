internal import Access
internal import Circulation
internal import Members
internal import Values

/// What stands on the desk now.
struct DeskState: Sendable {
  let station: Station
  /// The last event that what is drawn here knows of.
  let seen: String
  let answer: StationAnswer?
  /// Whom the desk serves, with what she has and waits for.
  let served: Served?
  let waiting: WaitingScans
  let outstanding: (loans: Int, overdue: Int)
  let shelfCount: Int
  let mayOverride: Bool

  /// A member at the desk.
  struct Served: Sendable {
    let member: Member
    let category: Sentence
    let loans: [LoanLine]
    let holds: [HoldLine]
    /// Those of her holds for which a copy stands on its shelf.
    let toFetch: Set<HoldNumber>
  }

  init(_ visit: Visit<StaffOnDuty>, at station: Station) async throws {
    let house = visit.house
    self.station = station
    // First: what happens while the rest is read is told to the page once more.
    seen = await house.live.last(at: station.number)
    answer = await house.scanDesk.lastAnswer(at: station.number)
    waiting = try await house.scanDesk.waiting(at: station)
    served = try await Self.served(visit, at: station)
    outstanding = try await house.loanDesk.outstanding(on: visit.today)
    shelfCount = try await house.loanDesk.shelf().count
    mayOverride = visit.who.staff.permissions.contains(.loansOverride)
  }

  private static func served(
    _ visit: Visit<StaffOnDuty>, at station: Station
  ) async throws -> Served? {
    let house = visit.house
    guard let number = try await house.keyring.served(at: station.number, now: visit.now),
      let member = try await house.membership.find(number: number)
    else { return nil }
    let categories = try await house.membership.categories()
    return Served(
      member: member,
      category: categories.first { $0.code == member.category }?.name
        ?? Sentence(both: member.category.rawValue),
      loans: try await house.loanDesk.loans(of: number, on: visit.today),
      holds: try await house.loanDesk.holds(of: number),
      toFetch: try await house.loanDesk.holdsToFetch(of: number, on: visit.today))
  }
}

extension ServedNow {
  /// Whom the desk's own page shows already.
  init(_ served: DeskState.Served) {
    member = served.member.number
    name = served.member.name
    holds = served.holds
  }
}
