public import Access
public import ScanFeed
public import Values

extension ScanDesk {
  /// The scans that came late and wait for a yes or a no, oldest first.
  public func lateScans(at station: StationNumber) async -> [Scan] {
    await memory.late(at: station)
  }

  /// Does what a late scan asked for, now.
  ///
  /// - Throws: `ScanDeskRefusal.lateGone` when it was accepted or dropped already.
  @discardableResult
  public func accept(
    late id: Scan.ID, at station: Station, by staff: StaffNumber? = nil
  ) async throws -> ScanOutcome {
    try await memory.turnstile(of: station.number).pass {
      guard let scan = await memory.takeLate(id, at: station.number) else {
        throw ScanDeskRefusal.lateGone
      }
      return try await act(on: scan.marked(late: false), at: station, by: staff)
    }
  }

  /// Forgets a late scan without doing anything.
  public func drop(late id: Scan.ID, at station: Station) async {
    _ = await memory.takeLate(id, at: station.number)
    await house.live.publish(
      LiveEvent(regions: [StationRegion.waiting.rawValue]), to: station.number)
  }

  func keepForLater(_ scan: Scan, at station: Station) async -> ScanOutcome {
    guard await memory.keepLate(scan, at: station.number) else {
      let refusal = ScanDeskRefusal.tooManyLate
      await say(Deed(refused: refusal), about: scan, at: station)
      return ScanOutcome(scan.id, refused: refusal)
    }
    let deed = Deed(
      .warning, "late-scan-waits",
      Sentence(
        id: "Ada pindaian yang tertunda. Periksa, lalu setujui atau buang.",
        en: "A scan came late. Look at it, then accept or drop it."),
      changes: [.waiting])
    await say(deed, about: scan, at: station)
    return ScanOutcome(scan.id, .accepted)
  }
}
