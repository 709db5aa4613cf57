package import Access
package import Catalog
package import Circulation
package import Members
package import Persistence
package import PointOfSale
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
  /// What the station said last in work that she may do.
  package let answer: StationAnswer?
  /// What was refused before it.
  package let refusedScans: RefusedScans
  /// Where the record is that the answer is about, when she may see it.
  package let answerRecord: RecordAddress?
  /// How the copies of that record stand; `nil` when the answer is about none.
  package let answerCopies: Availability?
  /// The last change that the queue of labels knows of the copy that was lent with one; `nil` when its
  /// label does not wait there any more.
  package let answerLabel: Int64?
  /// The record of the copy that came back, when she may see it.
  package let answerBack: RecordNumber?
  /// What was said of the copies that came back just before, the newest first; nothing of it stands
  /// beside a card.
  package let pile: [StationAnswer]
  /// Seconds for which the answer may still be shown.
  package let answerLeft: Int64
  /// Quiet seconds after which an open card closes.
  package let quiet: Int64
  /// Why a card closed by itself a moment ago; `nil` when none did.
  package var closed: ClosedCard? { closedNews?.reason }
  /// What is told of it.
  package let closedNews: ClosedCardNews?
  /// Whom the desk serves, with what she has and waits for.
  package let served: Served?
  /// The scans that wait for a yes or a no.
  package let waiting: WaitingScans
  /// How many copies are out, and how many of them are late.
  package let outstanding: (loans: Int, overdue: Int)
  /// How many copies stand on the hold shelf.
  package let shelfCount: Int
  /// What the day brings; only while nobody is served.
  package let today: DeskToday?
  /// What the shop has of the title that was refused, where she may sell and the place does.
  package let offers: [Offer]
  /// Whether she may set a rule aside.
  package let mayOverride: Bool
  /// Whether slips can be printed there.
  package let hasPrinter: Bool
  /// What was done at the desk last, the newest first.
  package let tape: [TapeLine]

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
    /// What she would be lent today, and until when.
    package let terms: LendingTerms
    /// Quiet seconds that are left until her card closes.
    package let left: Int64

    /// - Returns: `nil` when no card is open, or its member is gone.
    fileprivate init?(_ db: Snapshot, _ card: LyingCard, on today: Day) throws {
      guard case .open(let open) = card,
        let account = try MemberAccount(db, of: open.member, on: today)
      else { return nil }
      let member = account.member
      self.member = member
      category =
        try MemberCategory.all(in: db).first { $0.code == member.category }?.name
        ?? Sentence(both: member.category.rawValue)
      loans = account.loans
      holds = account.holds
      toFetch = account.toFetch
      terms = try LendingTerms(db, for: member, on: today)
      left = open.left
    }
  }

  /// Looks at the desk in one read, and closes a card there that has been quiet for too long; what was
  /// said beside one that is gone goes first.
  ///
  /// - Parameter colleague: who looks: she sees the records that she may read.
  package init(_ desk: ScanDesk, at station: Station, for colleague: Staff) async throws {
    self = try await Self.look(desk, at: station, for: colleague) { _ in true }.state
  }

  /// Looks at the desk, and in the same read at what another room has to be shown beside it.
  package static func look<Beside: Sendable>(
    _ desk: ScanDesk, at station: Station, for colleague: Staff,
    beside: @escaping @Sendable (Snapshot) throws -> Beside
  ) async throws -> (state: DeskState, beside: Beside) {
    // First: what happens while the rest is read is told to the page once more.
    let seen = await desk.live.last(at: station.number)
    var look = try await Self.look(
      desk, at: station, for: colleague, seen: seen, beside: beside)
    if look.isCardOver {
      // It may write, and what was said goes with the card: all is looked at anew. Behind the scan
      // that is at work: what that says of the card is said before.
      _ = try await desk.memory.turnstile(of: station.number).pass {
        try await desk.closeQuietCard(at: station.number)
      }
      look = try await Self.look(desk, at: station, for: colleague, seen: seen, beside: beside)
    }
    return (state: look.state, beside: look.beside)
  }

  private static func look<Beside: Sendable>(
    _ desk: ScanDesk, at station: Station, for colleague: Staff, seen: String,
    beside: @escaping @Sendable (Snapshot) throws -> Beside
  ) async throws -> (state: DeskState, beside: Beside, isCardOver: Bool) {
    let mind = await StationMind(of: desk, at: station.number, for: colleague.permissions)
    return try await desk.workplaces.database.read { db in
      let card = try StationState.card(db, at: station.number, now: mind.now)
      let state = try DeskState(db, at: station, for: colleague, serving: card, mind, seen: seen)
      let isOver =
        switch card {
        case .over: true
        // Another process closed it: nobody has told the station.
        case .none: mind.opened != nil
        case .open: false
        }
      return (state: state, beside: try beside(db), isCardOver: isOver)
    }
  }

  private init(
    _ db: Snapshot, at station: Station, for colleague: Staff, serving card: LyingCard,
    _ mind: StationMind, seen: String
  ) throws {
    let audience = Audience(colleague.permissions)
    self.station = station
    self.seen = seen
    mode = try station.mode(db, told: mind.mode)
    answer = mind.answer
    refusedScans = mind.refusedScans
    answerRecord = try mind.answer?.record.flatMap {
      try BibliographicRecord.address(db, of: $0, for: audience)
    }
    answerCopies = try mind.answer?.record.flatMap {
      try Availability.all(db, of: [$0], on: mind.now.day)[$0]
    }
    answerLabel = try mind.answer?.labelled.flatMap { try Item.labelChange(db, of: $0.item) }
    answerBack = try mind.answer?.result.back.flatMap {
      try BibliographicRecord.address(db, of: $0, for: audience) == nil ? nil : $0
    }
    answerLeft = mind.answerLeft
    quiet = try StationState.quiet(in: db)
    closedNews = mind.closed
    waiting = try WaitingScans(db, at: station, for: .desk, with: colleague.permissions, mind)
    served = try Served(db, card, on: mind.now.day)
    pile = served == nil ? mind.pile : []
    outstanding = try Loan.outstanding(db, on: mind.now.day)
    shelfCount = try ShelfLine.count(db)
    today = try served == nil ? DeskToday(db, on: mind.now.day) : nil
    offers = try Self.offers(db, of: mind.answer?.refused, at: station, for: colleague)
    hasPrinter = try StationPrinter.isThere(db, at: station.number)
    mayOverride = colleague.permissions.contains(.loansOverride)
    tape = mind.tape.filter { $0.work == .desk }
  }

  private static func offers(
    _ db: Snapshot, of copy: RefusedCopy?, at station: Station, for colleague: Staff
  ) throws -> [Offer] {
    guard let copy, station.kind.sells, colleague.permissions.contains(.tillSell) else { return [] }
    return try Offer.all(db, of: copy.record)
  }

  /// What is said of an answer: with her name, while her card is open.
  package func words(of answer: StationAnswer) -> Sentence {
    guard let lent = answer.result.lent, let served, served.member.number == lent.member else {
      return answer.sentence
    }
    return CounterWords.lent(
      lent.book, to: served.member.name.reveal(.shownToStaffOnDuty), until: lent.due)
  }
}
