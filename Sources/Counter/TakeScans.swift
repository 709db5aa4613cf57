import Members
import Persistence
public import ScanFeed
public import Stations
public import Trail
import Values

extension ScanDesk {
  /// Does what the scans that wait ask for, in their order, up to the first that needs somebody: one
  /// that is refused stays in front, one that asks for a hand at the desk was done.
  ///
  /// - Throws: `ScanDeskRefusal.lateGone` when none waits; faults.
  public func takeAll(at station: Station, by actor: Actor) async throws {
    try await memory.turnstile(of: station.number).pass {
      let waiting = try await lateScans(at: station.number)
      guard !waiting.isEmpty else { throw ScanDeskRefusal.lateGone }
      await memory.stop(at: nil, of: station.number)
      var taken = 0
      for (index, scan) in waiting.enumerated() {
        let result = try await tried(scan, at: station, by: actor)
        guard result.tone != .refused else {
          await memory.stop(at: scan.id, of: station.number)
          return await say(result.after(taken, leaving: waiting.count - index), at: station)
        }
        try await workplaces.forget(late: scan.id, at: station.number)
        if result.isFinal {
          let code = ScannedCode(scan.text)
          await settle(at: station) { $0.scanned?.mark == code.mark }
        }
        taken += 1
        let left = waiting.count - taken
        let isDesk = try await mode(of: station) == .desk
        if left == 0 || (isDesk && result.asksForAHand) {
          return await say(result.after(taken, leaving: left), at: station)
        }
      }
    }
  }

  /// Forgets the scan that stopped the others.
  ///
  /// What follows a card that is passed over is nobody's: whoever is open is not hers.
  /// - Throws: `ScanDeskRefusal.lateGone` when it is not the first any more.
  public func skip(_ id: Scan.ID, at station: Station) async throws {
    try await memory.turnstile(of: station.number).pass {
      let waiting = try await lateScans(at: station.number)
      guard waiting.first?.id == id else { throw ScanDeskRefusal.lateGone }
      try await passOver(waiting.prefix(1), at: station)
      try await workplaces.forget(late: id, at: station.number)
      await memory.stop(at: nil, of: station.number)
    }
  }

  /// What a scan comes to, a "no" of the house included.
  private func tried(
    _ scan: Scan, at station: Station, by actor: Actor
  ) async throws -> StationResult {
    let request = workplaces.taking(scan.id, at: station.number, now: clock.now)
    do {
      return try await result(of: scan, at: station, by: actor, under: request)
    } catch let loan as RefusedLoan {
      return StationResult(refused: loan)
    } catch let refusal as any Refusal {
      return StationResult(refused: refusal)
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
    return result
  }
}
