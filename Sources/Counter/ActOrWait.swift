import Access
import Persistence
import ScanFeed
import Stations
import Trail
import Values

/// Who waits behind whom at a station: what comes late or unseen waits, and so does what comes after
/// it for the same work.
extension ScanDesk {
  /// What `receive` and `bring` do when it is the scan's turn.
  ///
  /// - Parameter wanted: what the place does from then on, when the scan is done; `nil` when it goes on
  ///   with what it does.
  func takeTurn(
    of scan: Scan, at station: Station, in wanted: StationMode? = nil, by actor: Actor,
    isCamera: Bool, isKept: Bool
  ) async throws -> ScanOutcome? {
    let now = clock.now
    // Once: what is asked of whoever looks is what is done then.
    let mode = if let wanted { wanted } else { try await self.mode(of: station) }
    let work = scan.work(at: station, doing: mode)
    let place = try await look(
      around: scan, at: station.number, for: work, isCamera: isCamera, now: now)
    if place.hasCome { return ScanOutcome(scan.id, .duplicate) }
    var waits: StationResult?
    if scan.late || !place.isSeen {
      waits = StationResult.lateWaits
    } else if place.someWait, try await isHeldUp(work, at: station) {
      waits = StationResult.inLine
    }
    if let waits {
      let kept = try await workplaces.database.read { db in
        try LateScan.Kept(db, scan, at: station)
      }
      if try await mayWait(kept, at: station, by: actor, isKept: isKept) {
        return try await keepForLater(kept, at: station, saying: waits)
      }
    }
    // In the same turn in which it is done; a code that turns the place does so by itself.
    let hasTurned =
      if let wanted, wanted == work { try await turnQuietly(station, to: wanted) } else { false }
    let request = workplaces.request(of: scan.id, at: station.number, now: now)
    let outcome: ScanOutcome
    do {
      outcome = try await act(on: scan, at: station, in: mode, by: actor, under: request)
    } catch {
      if hasTurned { await tellTurned(station.number) }
      throw error
    }
    if hasTurned { await tellTurned(station.number) }
    if !request.replay.isAnswered {
      try await workplaces.received(scan: scan.id, at: station.number, now: now)
    }
    return outcome
  }

  /// Whether a scan may wait for a yes: a colleague puts nothing into the line that is none of her work,
  /// but a page brings what was scanned at it by whoever.
  private func mayWait(
    _ scan: LateScan.Kept, at station: Station, by actor: Actor, isKept: Bool
  ) async throws -> Bool {
    guard actor.staff != nil, !isKept else { return true }
    do {
      return try await !chosen(from: [scan], at: station, by: actor).isEmpty
    } catch is PermissionRefusal {
      return false
    }
  }

  /// Whether what waits holds up a scan of this work: nothing overtakes what was made before it for the
  /// same hands.
  ///
  /// A damaged line that nobody can see holds nobody up.
  func isHeldUp(_ work: StationMode, at station: Station) async throws -> Bool {
    try await workplaces.database.read { db in
      let waiting = try LateScan.waiting(db, at: station.number)
      return station.kind == .both
        ? waiting.contains { $0.mayBe(work) } : !waiting.isEmpty
    }
  }

  /// All that has to be known before a scan acts, in one read.
  ///
  /// - Parameter work: what the scan asks for: whoever may not do it sees nothing of it on her page.
  private func look(
    around scan: Scan, at station: StationNumber, for work: StationMode, isCamera: Bool,
    now: Instant
  ) async throws -> (hasCome: Bool, isSeen: Bool, someWait: Bool) {
    let watching = isCamera ? await live.watching(station) : []
    return try await workplaces.database.read { db in
      (
        hasCome: try ReceivedScan.hasCome(db, scan: scan.id),
        // Somebody whose session is alive looks at a page of the station, or holds the scanner.
        isSeen: try !isCamera
          || Keyring.isAnyAlive(db, watching, at: now, may: work.permission),
        someWait: try LateScan.someWait(db, at: station)
      )
    }
  }
}
