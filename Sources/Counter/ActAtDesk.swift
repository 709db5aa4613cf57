import Access
package import Catalog
import Circulation
package import Members
import Persistence
package import Stations
package import Trail
import Values

extension ScanDesk {
  /// A card opens a member, a copy goes out to her or comes back, an ISBN shows its record.
  func actAtDesk(
    _ meaning: ScanMeaning, at station: Station, by actor: Actor
  ) async throws -> StationResult {
    switch meaning {
    case .card(let member): return try await open(member, at: station, by: actor)
    case .item(let item):
      guard let member = try await closeQuietCard(at: station.number) else {
        let result = try await takeBack(item.number, by: actor)
        guard let closed = await memory.takeClosed(at: station.number, now: moment) else {
          return result
        }
        return result.afterClosing(closed)
      }
      return try await lend(item, to: member, at: station, by: actor)
    case .title(_, let records):
      return StationResult(
        .ok, "title-found",
        Sentence(
          id: "Judul ini ada di katalog. Untuk meminjamkan, pindai label eksemplarnya.",
          en: "This title is in the catalogue. To lend it, scan the label of the copy."),
        record: records.first)
    case .goods: throw ScanDeskRefusal.goodsAtTheDesk
    case .unknown(let barcode): throw ScanDeskRefusal.unknownAtTheDesk(barcode)
    case .label: throw CheckOutRefusal.unknownItem
    case .command, .staffBadge: throw ScanDeskRefusal.staffBadge
    }
  }

  private func open(
    _ member: Member, at station: Station, by actor: Actor
  ) async throws -> StationResult {
    try await forgetAnswer(before: member.number, at: station.number)
    // Whoever was there before may have brought something back: no title of hers stands beside this card.
    if try await workplaces.served(at: station.number, now: moment) != member.number {
      await forgetTape(at: station.number)
    }
    try await workplaces.serve(member.number, at: station.number, now: moment, by: actor)
    await memory.noteOpened(
      OpenedCard(member: member.number, staff: actor.staff, at: moment), at: station.number)
    return StationResult(opened: member, on: clock.today)
  }

  /// Lends a copy to whom the desk serves.
  ///
  /// Only inside the turnstile.
  /// - Parameter isSure: whether it is meant although she has another copy of it.
  /// - Throws: `RefusedLoan` for a "no".
  func lend(
    _ item: Item, to member: MemberNumber, at station: Station, by actor: Actor,
    isSure: Bool = false, wantsLabel: Bool = false
  ) async throws -> StationResult {
    let now = clock.now
    await memory.noteServed(member, at: station.number, now: moment)
    // Whoever borrows is being served: she is not forgotten in the middle of a pile.
    let request = RequestKey.current.map {
      workplaces.keepServing(member, at: station.number, now: moment, with: $0)
    }
    let slip = try await RequestKey.$current.withValue(request) {
      try await checkOut(
        item, to: member, at: now, by: actor, isSure: isSure, wantsLabel: wantsLabel)
    }
    await memory.noteLent(at: station.number)
    return StationResult(lent: slip, to: member)
  }

  /// Takes back a copy that was chosen on the page, and says what a scan of it would say, when what
  /// was scanned before is through; the station lends from then on.
  ///
  /// - Throws: `CheckInRefusal`, `PermissionRefusal`: then nothing is turned.
  package func takeBack(_ item: ItemNumber, at station: Station, by actor: Actor) async throws {
    try await inTurn(at: station) {
      try station.require(.desk)
      let isWanted = await wasRefused(item, at: station.number)
      var result = try await takeBack(item, by: actor)
      if isWanted, result.isFree { result = result.offering(item) }
      await memory.letCodeCome(at: station.number, now: clock.now)
      await settle(at: station) { $0.refused?.item == item }
      // Before it is said: it would go with what was said in the other work.
      try await turn(station, to: .desk)
      await say(result, in: .desk, at: station)
    }
  }

  /// Whether a copy was to go out to whom the desk serves, and has only to be taken back first.
  private func wasRefused(_ item: ItemNumber, at station: StationNumber) async -> Bool {
    let refused = await memory.refused(at: station).answers
    let last = await memory.answer(of: station)
    return ([last].compactMap(\.self) + refused)
      .contains { $0.refused?.item == item && $0.refused?.isToBeTakenBack == true }
  }

  /// Does what was chosen on the page and says what came of it, when what was scanned before is through;
  /// the station lends from then on.
  ///
  /// - Parameter work: it may not pass the turnstile once more.
  /// - Throws: `ScanDeskRefusal` when the place is no desk; what the work throws: then nothing
  ///   is turned.
  package func act(
    at station: Station, _ work: @Sendable () async throws -> StationResult
  ) async throws {
    try await inTurn(at: station) {
      try station.require(.desk)
      let result = try await work()
      if let lent = result.lent {
        await memory.noteServed(lent.member, at: station.number, now: clock.now)
        await memory.noteLent(at: station.number)
      }
      await memory.letCodeCome(at: station.number, now: clock.now)
      // Before it is said: it would go with what was said in the other work.
      try await turn(station, to: .desk)
      await say(result, in: .desk, at: station)
    }
  }

  /// The page says *Selesai* to a member: her card closes when what was scanned before is through, and
  /// the station lends from then on.
  ///
  /// - Throws: `ScanDeskRefusal.anotherCardIsOpen` when the page was drawn for somebody else: then
  ///   whoever is served now stays so; `PermissionRefusal`.
  package func finish(
    with member: MemberNumber?, at station: Station, by actor: Actor
  ) async throws {
    try await inTurn(doing: .desk, at: station) {
      let served = try await workplaces.served(at: station.number, now: clock.now)
      guard served == nil || served == member else { throw ScanDeskRefusal.anotherCardIsOpen }
      try await workplaces.closeCard(at: station.number, by: actor)
      await memory.letCodeCome(at: station.number, now: clock.now)
      await forgetAnswer(at: station.number, in: .desk)
      guard served != nil else { return }
      await note(TapeNote(kind: .cardClosed), as: .finished, in: .desk, at: station.number)
    }
  }

  /// Opens the card of a member who was found on the page, when what was scanned before is through; the
  /// station lends from then on.
  ///
  /// What was said of somebody else, or refused to her, goes first: no page shows it beside this one.
  /// - Throws: `PermissionRefusal`; `ScanDeskRefusal.scansWaitFirst` while scans for the desk wait:
  ///   whoever takes them would lend them to her.
  package func serve(_ member: MemberNumber, at station: Station, by actor: Actor) async throws {
    try await inTurn(doing: .desk, at: station) {
      guard try await !isHeldUp(.desk, at: station) else { throw ScanDeskRefusal.scansWaitFirst }
      // Whoever may not do it puts away nothing.
      try await workplaces.database.read { db in try actor.needs(.loansMake, in: db) }
      await forgetAnswer(at: station.number, in: .desk)
      try await workplaces.serve(member, at: station.number, now: clock.now, by: actor)
      await memory.letCodeCome(at: station.number, now: clock.now)
      await memory.noteOpened(
        OpenedCard(member: member, staff: actor.staff, at: clock.now), at: station.number)
      await note(TapeNote(kind: .cardOpened), in: .desk, at: station.number)
    }
  }

  /// Somebody does something on a page of the station: an open card stays open.
  package func keepServing(at station: Station) async throws {
    let now = clock.now
    if let member = try await workplaces.keepServing(at: station.number, now: now) {
      await memory.noteKept(member, at: station.number, now: now)
    }
  }

  /// A page that shows her says that she is served still: her open card stays open.
  ///
  /// When nobody is served by now, or somebody else, that stays so.
  package func keepServing(shown member: MemberNumber, at station: Station) async throws {
    let now = clock.now
    if try await workplaces.keepServing(shown: member, at: station.number, now: now) {
      await memory.noteKept(member, at: station.number, now: now)
    }
  }

  private func takeBack(_ item: ItemNumber, by actor: Actor) async throws -> StationResult {
    let now = clock.now
    let slip = try await loanDesk.checkIn(item, on: now.day, at: now, by: actor)
    var result = StationResult(back: slip)
    let record = try await catalogue.item(item)?.record
    result.back = record
    result.note?.record = record
    return result
  }
}

extension StationResult {
  /// Whether what came back stands free: nobody waits for it, and it may go out again.
  fileprivate var isFree: Bool { ["checked-in", "checked-in-late", "was-lost"].contains(type) }
}
