import Members
public import ScanFeed
public import Stations
public import Trail
public import Values

extension ScanDesk {
  /// The scans that wait for a yes or a no, oldest first.
  public func lateScans(at station: StationNumber) async throws -> [Scan] {
    try await workplaces.lateScans(at: station)
  }

  /// Forgets the scans that waited, up to the last that was seen, without doing anything.
  ///
  /// What came meanwhile stays; behind a card that is dropped it is nobody's.
  public func dropAll(upTo last: Scan.ID, at station: Station) async throws {
    try await memory.turnstile(of: station.number).pass {
      let waiting = try await lateScans(at: station.number)
      if let end = waiting.firstIndex(where: { $0.id == last }) {
        try await passOver(waiting[...end], at: station)
      }
      try await workplaces.forget(lateUpTo: last, at: station.number)
      await memory.stop(at: nil, of: station.number)
    }
    await live.publish(
      LiveEvent(regions: [StationRegion.waiting.rawValue]), to: station.number)
  }

  /// Scans are to be forgotten: when a card or *Selesai* is among them, whoever is open is not she
  /// to whom the next copy goes, and her card closes.
  ///
  /// Only inside the turnstile.
  func passOver(_ scans: ArraySlice<Scan>, at station: Station) async throws {
    guard scans.contains(where: \.endsService) else { return }
    try await forgetAnswer(before: nil, at: station.number)
    try await workplaces.closeCard(at: station.number)
    await memory.forgetClosed(at: station.number)
    let regions: [StationRegion] = [.answer, .member]
    await live.publish(LiveEvent(regions: regions.map(\.rawValue)), to: station.number)
  }

  /// Keeps a scan until somebody says yes or no.
  ///
  /// - Returns: `nil` when too many wait: then it was not taken, and may be brought again.
  func keepForLater(
    _ scan: Scan, at station: Station, saying result: StationResult
  ) async throws -> ScanOutcome? {
    guard try await workplaces.keep(late: scan, at: station.number, now: clock.now)
    else {
      await say(StationResult(refused: ScanDeskRefusal.tooManyLate), about: scan, at: station)
      return nil
    }
    await say(result, about: scan, at: station)
    return ScanOutcome(scan.id, .accepted)
  }
}

extension Scan {
  /// Whether whoever was served before it is served no longer.
  fileprivate var endsService: Bool {
    guard let barcode = try? Barcode(text) else { return false }
    return CardBarcode.looksLikeOne(barcode) || CardBarcode.isOne(barcode)
      || StationCommand(barcode) == .done
  }
}

extension StationResult {
  /// It came late, or when nobody was looking.
  static let lateWaits = StationResult(
    .warning, "late-scan-waits",
    Sentence(
      id: "Ada pindaian yang menunggu. Ambil semua, atau buang semua.",
      en: "A scan waits. Take them all, or drop them all."),
    changes: [.waiting])

  /// Others wait that were made before it.
  static let inLine = StationResult(
    .warning, "scan-in-line",
    Sentence(
      id: "Pindaian ini ikut antre: masih ada yang menunggu di depannya. "
        + "Ambil semua, atau buang semua.",
      en: "This scan is in line: others wait before it. Take them all, or drop them all."),
    changes: [.waiting])
}
