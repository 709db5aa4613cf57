import Access
import Members
import Persistence
import ScanFeed
import Secrets
import Stations
import Trail
import Values

extension ScanDesk {
  /// What a scan comes to at a station.
  ///
  /// The verb it ends in is recorded under the scan's key, in the verb's own transaction.
  /// - Parameters:
  ///   - mode: what the station does.
  ///   - request: what `Workplaces.request` or `taking` makes of the scan.
  func result(
    of scan: Scan, at station: Station, in mode: StationMode, by actor: Actor,
    under request: RequestKey
  ) async throws -> StationResult {
    let barcode = try Barcode(scan.text)
    try await require(StationCommand(barcode)?.mode ?? mode, at: station, by: actor)
    if mode == .desk,
      await memory.isSameAgain(barcode.text, of: scan, at: station.number, now: clock.now)
    {
      return StationResult(
        .warning, ScanDeskRefusal.sameAgain.type, ScanDeskRefusal.sameAgain.sentence)
    }
    let meaning = try await meaningClosingStrangers(barcode, mode, at: station, by: actor)
    return try await RequestKey.$current.withValue(request) {
      switch meaning {
      case .command(let command): try await obey(command, at: station, in: mode, by: actor)
      case .staffBadge: throw ScanDeskRefusal.staffBadge
      default:
        switch mode {
        case .desk: try await actAtDesk(meaning, at: station, by: actor)
        case .till: try await actAtTill(meaning, at: station, by: actor)
        }
      }
    }
  }

  /// Asks for every scan anew: the one before it may have turned the place to other work.
  ///
  /// A camera acts as its station, and does what the place is for.
  /// - Throws: `ScanDeskRefusal` when the place is not for that; `PermissionRefusal`.
  private func require(
    _ mode: StationMode, at station: Station, by actor: Actor
  ) async throws {
    try station.require(mode)
    try await workplaces.database.read { db in try actor.needs(mode.permission, in: db) }
  }

  /// What a code means; a card that is not known is a stranger's, and closes whose card was open.
  private func meaningClosingStrangers(
    _ barcode: Barcode, _ mode: StationMode, at station: Station, by actor: Actor
  ) async throws -> ScanMeaning {
    do {
      return try await meaning(of: barcode, for: mode, by: actor.staff)
    } catch let refusal as CardRefusal where mode == .desk {
      try await forgetAnswer(before: nil, at: station.number)
      try await workplaces.closeCard(at: station.number, by: actor)
      // Whose card closed by itself is not at the desk any more.
      await memory.forgetClosed(at: station.number)
      // Nobody has to have seen it first: only the answer waits for that.
      await forgetTape(at: station.number)
      throw refusal
    }
  }

  private func obey(
    _ command: StationCommand, at station: Station, in mode: StationMode, by actor: Actor
  ) async throws -> StationResult {
    switch command {
    case .done:
      let closes = try await closesCards(actor, in: mode)
      if closes {
        try await workplaces.closeCard(at: station.number, by: actor)
        await memory.forgetClosed(at: station.number)
        await forgetTape(at: station.number)
      }
      if !isBroughtLate { await forgetQuietly(at: station.number, in: closes ? nil : .till) }
      var done = StationResult(
        .finished, "done", Sentence(id: "Selesai. Silakan berikutnya.", en: "Done. Next, please."),
        changes: [.member])
      if closes, mode == .desk { done.note = TapeNote(kind: .cardClosed) }
      return done
    case .desk: try await turn(station, to: .desk)
    case .till: try await turn(station, to: .till)
    }
    var result = StationResult(.ok, "mode-\(command == .desk ? "desk" : "till")", command.name)
    result.isOfThePlace = true
    return result
  }

  /// Whether *Selesai* closes the card that is open: at the till only for her who lends there, too.
  func closesCards(_ actor: Actor, in mode: StationMode) async throws -> Bool {
    if mode == .desk { return true }
    guard actor.staff != nil else { return false }
    return try await workplaces.database.read { db in try actor.may(.loansMake, in: db) }
  }
}

extension Scan {
  /// The work that it asks for at a place, which a printed code may turn to the other.
  func work(at station: Station, doing mode: StationMode) -> StationMode {
    guard station.kind == .both, let barcode = try? Barcode(text) else { return mode }
    return StationCommand(barcode)?.mode ?? mode
  }
}
