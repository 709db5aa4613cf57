package import Access
package import Catalog
package import Circulation
package import Members
package import Stations
import Trail
package import Values

/// What stands on the desk now.
package struct DeskState: Sendable {
  /// Where it stands.
  package let station: Station
  /// What is done there now; nothing is changed by looking.
  package let mode: StationMode
  /// The last event that what is drawn here knows of.
  package let seen: String
  /// What the station said last of what is lent; of what is sold nothing is said here.
  package let answer: StationAnswer?
  /// What was refused before it.
  package let refusedScans: RefusedScans
  /// Where the record is that the answer is about, when she may see it.
  package let answerRecord: RecordAddress?
  /// The record of the copy that came back, when she may see it.
  package let answerBack: RecordNumber?
  /// Seconds for which the answer may still be shown.
  package let answerLeft: Int64
  /// Quiet seconds after which an open card closes.
  package let quiet: Int64
  /// After how many quiet seconds a card closed by itself a moment ago; `nil` when none did.
  package let closedAfter: Int64?
  /// Whom the desk serves, with what she has and waits for.
  package let served: Served?
  /// The scans that wait for a yes or a no.
  package let waiting: WaitingScans
  /// How many copies are out, and how many of them are late.
  package let outstanding: (loans: Int, overdue: Int)
  /// How many copies stand on the hold shelf.
  package let shelfCount: Int
  /// Whether she may set a rule aside.
  package let mayOverride: Bool

  /// A member at the desk.
  package struct Served: Sendable {
    /// Who she is.
    package let member: Member
    /// What her category is called.
    package let category: Sentence
    /// What she has at home.
    package let loans: [LoanLine]
    /// What she waits for.
    package let holds: [HoldLine]
    /// Those of her holds for which a copy stands on its shelf.
    package let toFetch: Set<HoldNumber>
    /// Quiet seconds that are left until her card closes.
    package let left: Int64
  }

  /// Looks at the desk, and closes a card there that has been quiet for too long.
  ///
  /// - Parameter colleague: who looks: she sees the records that she may read.
  package init(_ desk: ScanDesk, at station: Station, for colleague: Staff) async throws {
    let audience = Audience(colleague.permissions)
    self.station = station
    // First: what happens while the rest is read is told to the page once more.
    seen = await desk.live.last(at: station.number)
    try await desk.closeQuietCard(at: station.number)
    mode = try await desk.mode(of: station)
    let answer = await desk.lastAnswer(at: station.number, in: .desk)
    self.answer = answer
    refusedScans = await desk.refusedScans(at: station.number, in: .desk)
    answerRecord =
      if let record = answer?.record {
        try await desk.catalogue.address(of: record, for: audience)
      } else { nil }
    answerBack =
      if let back = answer?.result.back,
        try await desk.catalogue.address(of: back, for: audience) != nil
      { back } else { nil }
    answerLeft = if let answer { await desk.secondsLeft(of: answer) } else { 0 }
    quiet = try await desk.workplaces.quietSeconds()
    closedAfter = await desk.closed(at: station.number)
    waiting = try await desk.waiting(at: station, for: .desk, with: colleague.permissions)
    served = try await Self.served(desk, at: station)
    outstanding = try await desk.loanDesk.outstanding(on: desk.clock.today)
    shelfCount = try await desk.loanDesk.shelf().count
    mayOverride = colleague.permissions.contains(.loansOverride)
  }

  private static func served(
    _ desk: ScanDesk, at station: Station
  ) async throws -> Served? {
    guard let card = try await desk.workplaces.openCard(at: station.number, now: desk.clock.now),
      let member = try await desk.membership.find(number: card.member)
    else { return nil }
    let number = card.member
    let categories = try await desk.membership.categories()
    return Served(
      member: member,
      category: categories.first { $0.code == member.category }?.name
        ?? Sentence(both: member.category.rawValue),
      loans: try await desk.loanDesk.loans(of: number, on: desk.clock.today),
      holds: try await desk.loanDesk.holds(of: number),
      toFetch: try await desk.loanDesk.holdsToFetch(of: number, on: desk.clock.today),
      left: card.left)
  }

  /// What is said of an answer: with her name, while her card is open.
  package func words(of answer: StationAnswer) -> Sentence {
    guard let lent = answer.result.lent, let served, served.member.number == lent.member else {
      return answer.sentence
    }
    return CounterWords.lent(
      lent.title, to: served.member.name.reveal(.shownToStaffOnDuty), until: lent.due)
  }
}
