import Circulation
import Persistence
package import PointOfSale
package import Stations
package import Trail
package import Values

/// Why nothing is undone at a station.
package enum TapeRefusal: Refusal, Hashable {
  /// Its window is over, it was undone before, or it was done at another station.
  case tooLate

  package var reason: Reason {
    switch self {
    case .tooLate:
      Reason(
        "undo-too-late",
        id: "Tidak bisa diurungkan: waktunya sudah lewat, atau sudah diurungkan.",
        en: "This cannot be undone: its time is over, or it was undone before.")
    }
  }
}

extension ScanDesk {
  /// What was done at a station today, the newest first, as far as somebody does such work.
  package func tape(
    at station: StationNumber, for permissions: Set<Permission>
  ) async -> [TapeLine] {
    await tapes.lines(at: station, on: clock.today)
      .filter { permissions.contains($0.work.permission) }
  }

  /// Writes what was done on the tape, and hands over what undoes it.
  ///
  /// - Parameter words: what was said of it, when it ended a tie of her whose card lies there.
  /// - Returns: where it stands; `nil` when there was nothing to write.
  @discardableResult
  func note(
    _ note: TapeNote?, as tone: Tone = .ok, saying words: StationResult? = nil,
    in work: StationMode, at station: StationNumber
  ) async -> Int? {
    guard let note else { return nil }
    return await tapes.note(
      note, as: tone, saying: words, in: work, at: station, now: clock.now)
  }

  /// Undoes an act of this station while its window is open, when what was scanned before is through;
  /// the station does that work from then on.
  ///
  /// A colleague of hers may, when she may do the act itself.
  /// - Throws: `TapeRefusal.tooLate`; `UndoRefusal` when something was done since; `PermissionRefusal`;
  ///   at the till what ringing up throws. Then nothing is changed.
  package func undo(_ mark: UndoMark, at station: Station, by actor: Actor) async throws {
    try await inTurn(at: station) {
      guard let chance = await tapes.chance(mark, at: station.number) else {
        throw TapeRefusal.tooLate
      }
      try station.require(chance.work)
      let result = try await undo(chance.undo, mark, at: station, by: actor)
      await tapes.close(mark, at: station.number, isUndone: true)
      // The same copy may be scanned at once: it means something else now.
      await memory.letCodeCome(at: station.number, now: clock.now)
      try await turn(station, to: chance.work)
      await say(result, in: chance.work, at: station)
    }
  }

  /// What cannot be undone now cannot be later.
  private func undo(
    _ undo: TapeUndo, _ mark: UndoMark, at station: Station, by actor: Actor
  ) async throws -> StationResult {
    do {
      switch undo {
      case .desk(let act, _):
        let undone = try await loanDesk.undo(act, on: clock.today, at: clock.now, by: actor)
        if undone.kind == .loan { await memory.noteNotLent(at: station.number) }
        return StationResult(undone: undone)
      case .cart(let change):
        return try await put(back: change, at: station, by: actor).telling(change)
      }
    } catch let refusal as UndoRefusal {
      await tapes.close(mark, at: station.number, isUndone: false)
      await live.publish(LiveEvent(regions: [.answer, .tape]), to: station.number)
      throw refusal
    }
  }

  /// Makes a line of the cart what it was.
  private func put(
    back change: CartUndo, at station: Station, by actor: Actor
  ) async throws -> StationResult {
    guard let cart = try await shop.cart(of: station.number), cart.number == change.cart else {
      throw UndoRefusal.changedSince
    }
    if change.after == 0 {
      guard let removed = change.removed, !cart.lines.contains(where: { $0.isAgain(removed) })
      else { throw UndoRefusal.changedSince }
      _ = try await shop.putBack(
        removed, into: cart.number, at: station.number, clock.now, by: actor)
      return StationResult(undone: removed.title)
    }
    guard let line = cart.lines.first(where: { $0.line == change.line }),
      line.quantity == change.after
    else { throw UndoRefusal.changedSince }
    _ = try await shop.setQuantity(
      of: change.line, at: station.number, to: change.before, at: clock.now, by: actor)
    return StationResult(undone: line.title)
  }

  /// A card lies there no more: what the tape says of it goes, and the pages are told.
  func forgetTape(at station: StationNumber) async {
    guard await tapes.forgetCard(at: station) else { return }
    await live.publish(LiveEvent(regions: [.tape]), to: station)
  }

  /// The house chose for how many seconds an act can be undone; 0 when never.
  package func setUndo(_ seconds: Int64) async { await tapes.setWindow(seconds) }

  /// Closes a sale at a till, or takes one back, behind what was scanned and pressed there before, and
  /// writes it on the tape: the same for pages and programs.
  ///
  /// - Parameter act: it may not pass the turnstile once more.
  package func book(
    at station: Station, _ act: @Sendable () async throws -> Sale
  ) async throws -> Sale {
    try await inTurn(at: station) { () async throws -> Sale in
      let sale = try await act()
      await noteSale(sale, at: station.number)
      return sale
    }
  }

  /// A sale was closed at the till, or taken back; one of which a repeated request is told again stands
  /// on the tape already.
  package func noteSale(_ sale: Sale, at station: StationNumber) async {
    guard RequestKey.current?.replay.happened != true else { return }
    let kind: TapeKind = sale.voids == nil ? .paid : .voided
    await note(
      TapeNote(kind: kind, name: "\(sale.receiptNumber)", sale: sale.number), as: .finished,
      in: .till, at: station)
    await live.publish(LiveEvent(regions: [.tape]), to: station)
  }
}

extension CartLine {
  /// Whether the same goods were rung up again after they were taken out, at whatever price, or the
  /// sum was rounded again.
  fileprivate func isAgain(_ removed: CartLine) -> Bool {
    guard kind == removed.kind else { return false }
    return kind == .rounding || (kind == .goods && variant == removed.variant)
  }
}

extension StationResult {
  /// An act of the desk never was.
  fileprivate init(undone: Undone) {
    self.init(
      undone.heldFor == nil && undone.oldCode == nil ? .ok : .warning, "undone",
      CounterWords.undone(undone), changes: [.member, .today])
    note = TapeNote(
      kind: .undone, copies: [undone.barcode].compactMap(\.self), hold: undone.hold)
    plain = CounterWords.withoutTitle(undone)
  }

  /// A line of the cart is as it was.
  fileprivate init(undone title: String) {
    self.init(
      .ok, "undone",
      Sentence(id: "Diurungkan: \(title).", en: "Undone: \(title)."), changes: [.cart])
    note = TapeNote(kind: .undone, name: title)
  }
}
