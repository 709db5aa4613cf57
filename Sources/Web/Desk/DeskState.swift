internal import Access
internal import Catalog
internal import Circulation
internal import Markup
internal import Members
internal import Serving
internal import Stations
internal import Trail
internal import Values

/// What stands on the desk now.
struct DeskState: Sendable {
  let station: Station
  /// The last event that what is drawn here knows of.
  let seen: String
  let answer: StationAnswer?
  /// What was refused before it.
  let refusedScans: RefusedScans
  /// Where the record is that the answer is about, when she may see it.
  let answerRecord: RecordAddress?
  /// The record of the copy that came back, when she may see it.
  let answerBack: RecordNumber?
  /// Seconds for which the answer may still be shown.
  let answerLeft: Int64
  /// Quiet seconds after which an open card closes.
  let quiet: Int64
  /// Whether a card closed by itself a moment ago.
  let hasClosed: Bool
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
    /// Quiet seconds that are left until her card closes.
    let left: Int64
  }

  init(_ visit: Visit<StaffOnDuty>, at station: Station) async throws {
    let house = visit.house
    self.station = station
    // First: what happens while the rest is read is told to the page once more.
    seen = await house.live.last(at: station.number)
    try await house.scanDesk.closeQuietCard(at: station.number)
    let answer = await house.scanDesk.lastAnswer(at: station.number)
    self.answer = answer
    refusedScans = await house.scanDesk.refusedScans(at: station.number)
    answerRecord =
      if let record = answer?.record {
        try await house.catalogue.address(of: record, for: visit.audience)
      } else { nil }
    answerBack =
      if let back = answer?.back,
        try await house.catalogue.address(of: back, for: visit.audience) != nil
      { back } else { nil }
    answerLeft = if let answer { await house.scanDesk.secondsLeft(of: answer) } else { 0 }
    quiet = try await house.workplaces.quietSeconds()
    hasClosed = await house.scanDesk.hasClosed(at: station.number)
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
    guard let card = try await house.workplaces.openCard(at: station.number, now: visit.now),
      let member = try await house.membership.find(number: card.member)
    else { return nil }
    let number = card.member
    let categories = try await house.membership.categories()
    return Served(
      member: member,
      category: categories.first { $0.code == member.category }?.name
        ?? Sentence(both: member.category.rawValue),
      loans: try await house.loanDesk.loans(of: number, on: visit.today),
      holds: try await house.loanDesk.holds(of: number),
      toFetch: try await house.loanDesk.holdsToFetch(of: number, on: visit.today),
      left: card.left)
  }

  /// What is said of an answer: with her name, while her card is open.
  func words(of answer: StationAnswer) -> Sentence {
    guard let lent = answer.lent, let served, served.member.number == lent.member else {
      return answer.sentence
    }
    return DeskWords.lent(
      lent.title, to: served.member.name.reveal(.shownToStaffOnDuty), until: lent.due)
  }
}

extension ServedNow {
  /// Whom the desk's own page shows already.
  init(_ served: DeskState.Served) {
    member = served.member.number
    name = served.member.name
    holds = served.holds
    atHome = Set(served.loans.map(\.record))
  }
}
