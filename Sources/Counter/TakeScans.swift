import Members
import Persistence
package import ScanFeed
package import Stations
package import Trail
import Values

extension ScanDesk {
  /// Does what the scans that wait ask for, in their order, up to the first that needs somebody: one
  /// that is refused stays in front, one that asks for a hand at the desk was done.
  ///
  /// At a place for both, what is other people's work waits on.
  /// - Parameter work: what the page is for on which it was pressed: the place does that from then on,
  ///   unless nothing may be tried; without one it goes on with what it does.
  /// - Throws: `ScanDeskRefusal.lateGone` when none waits; `PermissionRefusal` when all of it is other
  ///   people's: then nothing was tried; faults.
  package func takeAll(
    at station: Station, in work: StationMode? = nil, by actor: Actor
  ) async throws {
    try await memory.turnstile(of: station.number).pass {
      let all = try await keptScans(at: station.number)
      guard !all.isEmpty else { throw ScanDeskRefusal.lateGone }
      let waiting = try await chosen(from: all, at: station, by: actor).map(\.scan)
      if let work { try await turn(station, to: work) }
      await memory.stop(at: nil, of: station.number)
      var taken = 0
      for scan in waiting {
        let (result, mode) = try await tried(scan, at: station, by: actor)
        await note(result.note, as: result.tone, in: mode, at: station.number)
        guard result.tone != .refused else {
          await memory.stop(at: scan.id, of: station.number)
          let left = all.count - taken
          return await say(result.after(taken, leaving: left), in: mode, at: station)
        }
        try await workplaces.forget(late: scan.id, at: station.number)
        if result.isFinal {
          let code = ScannedCode(scan)
          await settle(at: station) { $0.scanned?.mark == code.mark }
        }
        taken += 1
        if taken == waiting.count || (mode == .desk && result.asksForAHand) {
          let left = all.count - taken
          return await say(result.after(taken, leaving: left), in: mode, at: station)
        }
      }
    }
  }

  /// Forgets the scan that stopped the others: at a place for both, the first of her work.
  ///
  /// What follows a card that is passed over is nobody's: whoever is open is not hers.
  /// - Parameter work: what the page is for on which it was pressed: the place does that from then on,
  ///   when it was forgotten.
  /// - Throws: `ScanDeskRefusal.lateGone` when it is not the first any more; `PermissionRefusal`.
  package func skip(
    _ id: Scan.ID, at station: Station, in work: StationMode? = nil, by actor: Actor
  ) async throws {
    try await memory.turnstile(of: station.number).pass {
      let waiting = try await keptScans(at: station.number)
      let scan = waiting.filter { $0.scan.id == id }
      guard !scan.isEmpty else { throw ScanDeskRefusal.lateGone }
      // Before its place in line: whose work it is not is told so.
      _ = try await chosen(from: scan, at: station, by: actor)
      let first = try await chosen(from: waiting, at: station, by: actor).first
      guard first?.scan.id == id else { throw ScanDeskRefusal.lateGone }
      try await drop(scan, at: station, by: actor)
      await memory.stop(at: nil, of: station.number)
      if let work { try await turn(station, to: work) }
    }
  }

  /// What a scan comes to, a "no" of the house included, and what the place was doing then.
  private func tried(
    _ scan: Scan, at station: Station, by actor: Actor
  ) async throws -> (StationResult, StationMode) {
    let request = workplaces.taking(scan.id, at: station.number, now: clock.now)
    let mode = try await mode(of: station)
    do {
      try await requireClosing(scan, at: station, in: mode, by: actor)
      let result = try await result(of: scan, at: station, in: mode, by: actor, under: request)
      return (result, mode)
    } catch let loan as RefusedLoan {
      return (StationResult(refused: loan), mode)
    } catch let refusal as any Refusal {
      return (StationResult(refused: refusal), mode)
    }
  }

  /// A *Selesai* that waited where books are lent is done only by closing the card: what waits behind
  /// it is for nobody who was served before.
  ///
  /// - Throws: `PermissionRefusal` when it would close none.
  private func requireClosing(
    _ scan: Scan, at station: Station, in mode: StationMode, by actor: Actor
  ) async throws {
    guard station.kind.lends, let barcode = try? Barcode(scan.text),
      StationCommand(barcode) == .done
    else { return }
    guard try await closesCards(actor, in: mode) else { throw PermissionRefusal(.loansMake) }
  }
}

extension StationResult {
  /// Whether something has to be done with the thing or the card before the next one.
  fileprivate var asksForAHand: Bool {
    tone == .warning && type != ScanDeskRefusal.sameAgain.type
  }

  /// The same, said after others of which only the last is said.
  fileprivate func after(_ taken: Int, leaving left: Int) -> StationResult {
    let count = Sentence(
      id: "\(taken) pindaian diproses.",
      en: "\(taken == 1 ? "1 scan" : "\(taken) scans") processed.")
    let rest = Sentence(id: "\(left) masih menunggu.", en: "\(left) still waiting.")
    let said = left == 0 ? [count, sentence] : [count, rest, sentence]
    var result = StationResult(
      tone, type, said.joined(separator: " "),
      changes: StationRegion.allCases.filter { $0 != .answer }, record: record)
    result.refused = refused
    result.isOfThePlace = isOfThePlace
    return result
  }
}
