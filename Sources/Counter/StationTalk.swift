package import Members
import Persistence
import PointOfSale
package import Stations
package import Trail
import Values

extension ScanDesk {
  /// What the station said last, for the page to draw; forgotten after the quiet seconds.
  package func lastAnswer(at station: StationNumber) async -> StationAnswer? {
    guard var answer = await memory.answer(of: station),
      abs(clock.now - answer.at) <= (await memory.quiet)
    else { return nil }
    if let line = answer.line, let words = await tapes.words(of: line, at: station) {
      answer.result = words
    }
    return answer
  }

  /// The same, when it was said in this work or about the place.
  package func lastAnswer(
    at station: StationNumber, in work: StationMode
  ) async -> StationAnswer? {
    guard let answer = await lastAnswer(at: station), answer.isSaid(in: work) else { return nil }
    return answer
  }

  /// The same for somebody: what was said in work that is not hers is not for her, and hides nothing
  /// that was refused in hers before it.
  func lastAnswer(
    at station: StationNumber, for permissions: Set<Permission>
  ) async -> StationAnswer? {
    guard let answer = await lastAnswer(at: station) else { return nil }
    if answer.isFor(permissions) { return answer }
    let refused = await memory.refused(at: station).answers
    let quiet = await memory.quiet
    return refused.first { $0.isFor(permissions) && abs(clock.now - $0.at) <= quiet }
  }

  /// The scans that were refused in her work before the last answer; they are shown as long as it is.
  func refusedScans(
    at station: StationNumber, for permissions: Set<Permission>
  ) async -> RefusedScans {
    guard let last = await lastAnswer(at: station, for: permissions) else { return RefusedScans() }
    var refused = await memory.refused(at: station)
    refused.remove { !$0.isFor(permissions) || $0 == last }
    return refused
  }

  /// What was said of the copies that came back just before the last one; each of it no longer than any
  /// answer.
  func pile(at station: StationNumber, for permissions: Set<Permission>) async -> [StationAnswer] {
    let (pile, quiet) = (await memory.pile(at: station), await memory.quiet)
    return pile.filter { $0.isFor(permissions) && abs(clock.now - $0.at) <= quiet }
  }

  /// Takes refusals from the page that somebody has dealt with.
  package func settle(
    at station: Station, where isSettled: @Sendable (StationAnswer) -> Bool
  ) async {
    await memory.settle(at: station.number, where: isSettled)
  }

  /// Somebody has seen what was refused in her work; when some of it still stood there, the station
  /// does the work of her page from then on.
  ///
  /// - Parameter marks: the fingerprints of the codes that her page showed.
  /// - Throws: `ScanDeskRefusal` when the place is not for that.
  package func see(
    _ marks: Set<Int>, at station: Station, in work: StationMode,
    for permissions: Set<Permission>
  ) async throws {
    let isSeen: @Sendable (StationAnswer) -> Bool = { answer in
      answer.isFor(permissions) && answer.scanned.map { marks.contains($0.mark) } ?? false
    }
    try await inTurn(at: station) { () async throws -> Void in
      let last = await memory.answer(of: station.number)
      let before = await memory.refused(at: station.number).answers
      guard ([last].compactMap(\.self) + before).contains(where: isSeen) else { return }
      await memory.settle(at: station.number, isSeen: true, where: isSeen)
      try await turn(station, to: work)
    }
    await live.publish(LiveEvent(regions: [.answer]), to: station.number)
  }

  /// Seconds for which an answer may still be shown.
  func secondsLeft(of answer: StationAnswer) async -> Int64 {
    max(0, await memory.quiet - max(0, clock.now - answer.at))
  }

  /// Closes a card that was quiet for too long, and says so instead of what was said last; the same
  /// when another process has closed the one that was opened here.
  ///
  /// - Returns: whom the station serves.
  @discardableResult
  func closeQuietCard(at station: StationNumber) async throws -> Number<CardHolder>? {
    let now = moment
    switch try await workplaces.card(at: station, now: now) {
    case .none:
      try await noteGone(at: station)
      return nil
    case .open(let card): return card.member
    case .over: break
    }
    // A page's scans that waited come one after another: what is drawn between them closes nothing.
    if Self.madeAt == nil, await memory.isCatchingUp(at: station) { return nil }
    do {
      guard let end = try await workplaces.closeQuietCard(at: station, now: now) else {
        return nil
      }
      await memory.noteClosed(ClosedCard(end, after: memory.quiet), at: station, now: now)
    } catch is StorageRefusal {
      // Nothing can be written: it is closed by its time all the same.
      return nil
    }
    await tellClosed(at: station)
    return nil
  }

  /// A card that was opened here lies here no more, and nobody has said so: a command took her roles
  /// from the colleague, or erased the reader.
  private func noteGone(at station: StationNumber) async throws {
    guard let opened = await memory.opened(at: station, now: clock.now) else { return }
    let lends = try await workplaces.database.read { db in
      try opened.staff.map { try Actor.staff($0).may(.loansMake, in: db) } ?? true
    }
    await memory.noteClosed(lends ? .elsewhere : .noLender, at: station, now: clock.now)
    await tellClosed(at: station)
  }

  /// What was said beside a card goes with it, and the pages are told.
  private func tellClosed(at station: StationNumber) async {
    await memory.forgetAnswers(of: station, in: .desk)
    await forgetTape(at: station)
    let regions: [StationRegion] = [.answer, .member]
    await live.publish(LiveEvent(regions: regions), to: station)
  }

  /// Closes quiet cards at every place, also where no page is open; never between two scans that a page
  /// brings after an outage.
  ///
  /// A damaged row holds up no other place, and no other work of the hour.
  package func closeQuietCards() async throws {
    for station in try await workplaces.stations() {
      do {
        _ = try await memory.turnstile(of: station.number).pass {
          try await closeQuietCard(at: station.number)
        }
      } catch is DamagedRow {
        // It is named to the manager, and shows nobody: it cannot be read.
      }
    }
  }

  /// Why a card closed by itself here, when nothing was scanned since.
  func closed(at station: StationNumber) async -> ClosedCard? {
    await news(at: station)?.reason
  }

  /// The same, with what was lent by it.
  func news(at station: StationNumber) async -> ClosedCardNews? {
    await memory.closed(at: station, now: clock.now)
  }

  /// The house chose another number of quiet seconds.
  package func setQuiet(_ seconds: Int64) async { await memory.setQuiet(seconds) }

  /// Forgets what was said last, and tells the pages: it may name what the last woman borrowed.
  ///
  /// - Parameter work: in which it was said; `nil` for either.
  package func forgetAnswer(at station: StationNumber, in work: StationMode? = nil) async {
    guard await forgetQuietly(at: station, in: work) else { return }
    await live.publish(LiveEvent(regions: [.answer]), to: station)
  }

  /// Something in the cart was changed by hand: what was said of it last does not hold any more.
  package func cartChanged(at station: StationNumber) async {
    guard await memory.outdateAnswer(of: station) else { return }
    await live.publish(LiveEvent(regions: [.answer]), to: station)
  }

  /// Goods were found at the till by their name: that there are none of another name is no answer
  /// any more.
  package func foundByName(at station: StationNumber) async {
    guard await memory.outdateNames(of: station) else { return }
    await live.publish(LiveEvent(regions: [.answer]), to: station)
  }

  /// Titles or members were found at the desk by what was typed: that other words are no code is no
  /// answer any more.
  package func foundAtTheDesk(at station: StationNumber) async {
    await memory.settle(at: station, isSeen: true) { $0.isOfTypedWords }
  }

  /// The cart that was rung up at a till is paid or emptied: what was said last was about it.
  package func cartIsGone(at station: StationNumber) async {
    await forgetQuietly(at: station, in: .till)
    await tapes.closeCart(at: station)
    let regions: [StationRegion] = [.answer, .cart]
    await live.publish(LiveEvent(regions: regions), to: station)
  }

  /// Forgets what was said last, where the pages are told of something in a moment anyhow.
  ///
  /// - Returns: whether there was something.
  @discardableResult
  func forgetQuietly(at station: StationNumber, in work: StationMode? = nil) async -> Bool {
    let hadAnswer = await memory.forgetAnswers(of: station, in: work)
    guard work != .till else { return hadAnswer }
    await forgetTape(at: station)
    let hadClosed = await closed(at: station) != nil
    await memory.forgetClosed(at: station)
    return hadAnswer || hadClosed
  }

  /// Forgets what was said to whoever was served, or beside no card, before another is served; what a
  /// page brings late nobody has seen yet.
  ///
  /// - Parameter member: who is served from now on; `nil` for the card of a stranger.
  func forgetAnswer(before member: Number<CardHolder>?, at station: StationNumber) async throws {
    guard !isBroughtLate else { return }
    // A card that has been quiet for too long and nobody has closed yet was another's, too.
    if let served = try await closeQuietCard(at: station) {
      guard served != member else { return }
    } else {
      // A stranger's card is no next reader: it may be one of ours, misread.
      guard member != nil, await !memory.isCatchingUp(at: station) else { return }
    }
    await forgetQuietly(at: station, in: .desk)
  }

  /// Her membership was renewed, blocked or unblocked: where she is served, what was said because of
  /// it is said anew.
  ///
  /// - Parameter member: as she is now.
  package func standingChanged(of member: Member) async throws {
    for station in try await workplaces.stations() {
      guard try await workplaces.served(at: station.number, now: clock.now) == member.number else {
        continue
      }
      let opened = StationResult(opened: member, on: clock.today)
      if let said = await lastAnswer(at: station.number, in: .desk),
        said.type == opened.type || said.refused != nil
      {
        await say(opened, in: .desk, at: station)
      } else {
        await live.publish(LiveEvent(regions: [.member]), to: station.number)
      }
    }
  }
}
