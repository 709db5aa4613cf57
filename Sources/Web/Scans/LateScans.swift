public import Access
public import ScanFeed
public import Values

extension ScanDesk {
  /// The scans that wait for a yes or a no, oldest first.
  public func lateScans(at station: StationNumber) async throws -> [Scan] {
    try await house.keyring.lateScans(at: station).compactMap(\.scan)
  }

  /// Does what a scan that waited asked for, now; it waits no longer when that is done.
  ///
  /// - Throws: `ScanDeskRefusal.lateGone` when it was accepted or dropped already.
  @discardableResult
  public func accept(
    late id: Scan.ID, at station: Station, by staff: StaffNumber? = nil
  ) async throws -> ScanOutcome {
    try await memory.turnstile(of: station.number).pass {
      let waiting = try await lateScans(at: station.number)
      guard let scan = waiting.first(where: { $0.id == id }) else { throw ScanDeskRefusal.lateGone }
      let outcome = try await act(on: scan, at: station, by: staff)
      try await house.keyring.forget(late: id.text, at: station.number)
      return outcome
    }
  }

  /// Forgets a scan that waited without doing anything.
  public func drop(late id: Scan.ID, at station: Station) async throws {
    try await house.keyring.forget(late: id.text, at: station.number)
    await house.live.publish(
      LiveEvent(regions: [StationRegion.waiting.rawValue]), to: station.number)
  }

  /// Keeps a scan until somebody says yes or no.
  ///
  /// - Returns: `nil` when too many wait: then it was not taken, and may be brought again.
  func keepForLater(_ scan: Scan, at station: Station) async throws -> ScanOutcome? {
    let late = LateScan(
      id: scan.id.text, text: scan.text, symbology: scan.symbology?.rawValue, addOn: scan.addOn,
      at: scan.at)
    guard try await house.keyring.keep(late: late, at: station.number, now: house.clock.now) else {
      await say(Deed(refused: ScanDeskRefusal.tooManyLate), about: scan, at: station)
      return nil
    }
    let deed = Deed(
      .warning, "late-scan-waits",
      Sentence(
        id: "Ada pindaian yang menunggu. Periksa, lalu setujui atau buang.",
        en: "A scan waits. Look at it, then accept or drop it."),
      changes: [.waiting])
    await say(deed, about: scan, at: station)
    return ScanOutcome(scan.id, .accepted)
  }
}

extension LateScan {
  /// The scan as it was read.
  fileprivate var scan: Scan? {
    guard let id = Scan.ID(id) else { return nil }
    return try? Scan(
      id: id, symbology: symbology.flatMap(Symbology.init(rawValue:)), text: text, addOn: addOn,
      at: at)
  }
}
