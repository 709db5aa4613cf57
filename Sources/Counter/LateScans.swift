import Access
import Catalog
import Members
import Persistence
import PointOfSale
package import ScanFeed
package import Stations
package import Trail
import Values

extension ScanDesk {
  /// The scans that wait for a yes or a no, oldest first.
  package func lateScans(at station: StationNumber) async throws -> [Scan] {
    try await workplaces.lateScans(at: station)
  }

  /// Those of them that are for somebody with these permissions.
  package func lateScans(
    at station: Station, for permissions: Set<Permission>
  ) async throws -> [Scan] {
    try await workplaces.database.read { db in
      try LateScan.waiting(db, at: station.number)
        .map { WaitingShare($0, with: permissions) }
        .filter(\.isHers).map(\.scan)
    }
  }

  /// The scans that wait for a yes or a no, oldest first, each with the work that it asks for.
  func keptScans(at station: StationNumber) async throws -> [LateScan.Kept] {
    try await workplaces.database.read { db in try LateScan.waiting(db, at: station) }
  }

  /// Forgets the scans that waited, up to the last that was seen, without doing anything.
  ///
  /// What came meanwhile stays; behind a card that is dropped it is nobody's. At a place for both, what
  /// is other people's work stays, too.
  /// - Parameter work: what the page is for on which it was pressed: the place does that from then on,
  ///   when they were forgotten.
  /// - Throws: `PermissionRefusal` when all of it is; `ScanDeskRefusal.lateGone` when that last one is
  ///   decided on already: then nothing was dropped.
  package func dropAll(
    upTo last: Scan.ID, at station: Station, in work: StationMode? = nil, by actor: Actor
  ) async throws {
    try await memory.turnstile(of: station.number).pass {
      let waiting = try await keptScans(at: station.number)
      guard let end = waiting.firstIndex(where: { $0.scan.id == last }) else {
        throw ScanDeskRefusal.lateGone
      }
      try await drop(Array(waiting[...end]), at: station, by: actor)
      await memory.stop(at: nil, of: station.number)
      if let work { try await turn(station, to: work) }
    }
    await live.publish(LiveEvent(regions: [.waiting]), to: station.number)
  }

  /// Forgets those of these scans that somebody may drop; when it is none, she is told what for.
  ///
  /// Only inside the turnstile.
  func drop(_ scans: [LateScan.Kept], at station: Station, by actor: Actor) async throws {
    let chosen = try await chosen(from: scans, at: station, by: actor)
    try await passOver(chosen.map(\.scan), at: station, by: actor)
    let needs = Dictionary(chosen.map { ($0.scan.id, $0.needs) }, uniquingKeysWith: { $1 })
    try await workplaces.drop(late: needs, at: station.number, by: actor)
  }

  /// Scans are to be forgotten: when a card or *Selesai* is among them, whoever is open is not she
  /// to whom the next copy goes, and her card closes.
  private func passOver(_ scans: [Scan], at station: Station, by actor: Actor) async throws {
    guard station.kind.lends, scans.contains(where: \.endsService) else { return }
    try await forgetAnswer(before: nil, at: station.number)
    try await workplaces.closeCard(at: station.number, by: actor)
    await memory.forgetClosed(at: station.number)
    await memory.letCodeCome(at: station.number, now: clock.now)
    let regions: [StationRegion] = [.answer, .member]
    await live.publish(LiveEvent(regions: regions), to: station.number)
  }

  /// Keeps a scan until somebody says yes or no.
  ///
  /// - Returns: `nil` when too many wait: then it was not taken, and may be brought again.
  func keepForLater(
    _ kept: LateScan.Kept, at station: Station, saying result: StationResult
  ) async throws -> ScanOutcome? {
    let scan = kept.scan
    guard
      try await workplaces.keep(
        late: scan, for: kept.work, at: station.number, now: clock.now)
    else {
      var full = StationResult(refused: ScanDeskRefusal.tooManyLate)
      full.isOfThePlace = true
      await say(full, in: .desk, about: scan, at: station)
      return nil
    }
    var result = result
    result.isOfThePlace = true
    await say(result, in: .desk, about: scan, at: station)
    return ScanOutcome(scan.id, .accepted)
  }
}

/// A scan that waits, and whether it is somebody's to take or to drop.
struct WaitingShare: Sendable {
  /// The scan.
  let scan: Scan
  /// What she must be allowed to do: one of these.
  let needs: [Permission]
  let isHers: Bool
}

extension ScanDesk {
  /// Those of the scans that somebody may take or drop.
  ///
  /// - Throws: `PermissionRefusal` for the first of them when it is none.
  func chosen(
    from scans: [LateScan.Kept], at station: Station, by actor: Actor
  ) async throws -> [WaitingShare] {
    try await workplaces.database.read { db in
      let may = try [Permission.loansMake, .tillSell].filter { try actor.may($0, in: db) }
      let shares = scans.map { WaitingShare($0, with: Set(may)) }
      let hers = shares.filter(\.isHers)
      if hers.isEmpty, let needs = shares.first?.needs, let first = needs.first {
        throw PermissionRefusal(first)
      }
      return hers
    }
  }
}

extension WaitingShare {
  /// Whose a scan is that waits.
  ///
  /// - Parameter may: what she may do.
  init(_ kept: LateScan.Kept, with may: Set<Permission>) {
    scan = kept.scan
    switch kept.work {
    case .desk: needs = [.loansMake]
    case .till: needs = [.tillSell]
    case .both: needs = [.loansMake, .tillSell]
    }
    isHers = !may.isDisjoint(with: needs)
  }
}

extension LateScan.Kept {
  /// A scan that is to wait, and whose it is: where only one kind of work is done, it is of that.
  ///
  /// It stays so while it waits, whatever is entered meanwhile.
  init(_ db: Snapshot, _ scan: Scan, at station: Station) throws {
    try self.init(scan, for: station.kind == .both ? scan.workAtBoth(db) : station.kind)
  }

  /// Whether it asks for this work, or may.
  func mayBe(_ mode: StationMode) -> Bool {
    switch mode {
    case .desk: work.lends
    case .till: work.sells
    }
  }
}

extension Scan {
  /// The work that it asks for at a place for both; `both` when it may be either.
  fileprivate func workAtBoth(_ db: Snapshot) throws -> Station.Kind {
    do {
      switch try ScanMeaning.find(db, Barcode(text), for: .desk) {
      case .command(let command): return command.mode == .till ? .till : .desk
      case .card, .item, .label: return .desk
      case .goods: return .till
      case .staffBadge, .title, .unknown: return .both
      }
    } catch is CardRefusal {
      return .desk
    } catch {
      // What cannot be read here, a damaged row perhaps, is no reason to refuse what only waits.
      return .both
    }
  }
}

extension Scan {
  /// Whether whoever was served before it is served no longer.
  fileprivate var endsService: Bool {
    guard let barcode = try? Barcode(text) else { return false }
    return CardBarcode.isMeant(by: barcode) || StationCommand(barcode) == .done
  }
}

extension StationResult {
  /// It came late, or when nobody was looking.
  static let lateWaits = StationResult(
    .warning, "late-scan-waits",
    Sentence(
      id: "Ada pindaian yang menunggu. Proses semua, atau buang semua.",
      en: "A scan is waiting. Process all, or discard all."),
    changes: [.waiting])

  /// Others wait that were made before it.
  static let inLine = StationResult(
    .warning, "scan-in-line",
    Sentence(
      id: "Pindaian ini ikut antre: masih ada yang menunggu di depannya. Proses semua, atau "
        + "buang semua.",
      en: "This scan is in line: others are waiting before it. Process all, or discard all."),
    changes: [.waiting])
}
