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
  /// - Throws: `ScanDeskRefusal.lateGone` when none waits; faults.
  package func takeAll(at station: Station, by actor: Actor) async throws {
    try await memory.turnstile(of: station.number).pass {
      let all = try await lateScans(at: station.number)
      guard !all.isEmpty else { throw ScanDeskRefusal.lateGone }
      await memory.stop(at: nil, of: station.number)
      let waiting = try await chosen(from: all, at: station, by: actor).map(\.scan)
      var taken = 0
      for scan in waiting {
        let (result, mode) = try await tried(scan, at: station, by: actor)
        guard result.tone != .refused else {
          await memory.stop(at: scan.id, of: station.number)
          let left = all.count - taken
          return await say(result.after(taken, leaving: left), in: mode, at: station)
        }
        try await workplaces.forget(late: scan.id, at: station.number)
        if result.isFinal {
          let code = ScannedCode(scan.text)
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

  /// Forgets the scan that stopped the others.
  ///
  /// What follows a card that is passed over is nobody's: whoever is open is not hers.
  /// - Throws: `ScanDeskRefusal.lateGone` when it is not the first any more; `PermissionRefusal`.
  package func skip(_ id: Scan.ID, at station: Station, by actor: Actor) async throws {
    try await memory.turnstile(of: station.number).pass {
      let waiting = try await lateScans(at: station.number)
      guard waiting.first?.id == id else { throw ScanDeskRefusal.lateGone }
      try await drop(Array(waiting.prefix(1)), at: station, by: actor)
      await memory.stop(at: nil, of: station.number)
    }
  }

  /// What a scan comes to, a "no" of the house included, and what the place was doing then.
  private func tried(
    _ scan: Scan, at station: Station, by actor: Actor
  ) async throws -> (StationResult, StationMode) {
    let request = workplaces.taking(scan.id, at: station.number, now: clock.now)
    let mode = try await mode(of: station)
    do {
      let result = try await result(of: scan, at: station, in: mode, by: actor, under: request)
      return (result, mode)
    } catch let loan as RefusedLoan {
      return (StationResult(refused: loan), mode)
    } catch let refusal as any Refusal {
      return (StationResult(refused: refusal), mode)
    }
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
      id: "\(taken) pindaian diambil.",
      en: "\(taken == 1 ? "1 scan" : "\(taken) scans") taken.")
    let rest = Sentence(id: "\(left) masih menunggu.", en: "\(left) still wait.")
    let said = left == 0 ? [count, sentence] : [count, rest, sentence]
    var result = StationResult(
      tone, type, said.joined(separator: " "),
      changes: StationRegion.allCases.filter { $0 != .answer }, record: record)
    result.refused = refused
    result.isOfThePlace = isOfThePlace
    return result
  }
}
