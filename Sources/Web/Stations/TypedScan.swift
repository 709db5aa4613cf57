internal import Access
internal import ScanFeed
internal import Values

extension Visit where Who == StaffOnDuty {
  /// Hands a code that was typed, or scanned by a scanner that types, to the station.
  ///
  /// - Returns: what the station said.
  func receive(_ form: FilledForm, at station: Station) async throws -> StationAnswer? {
    let code = form["code"]
    guard !code.isEmpty else { throw BarcodeRefusal.empty }
    var chance = SystemRandomNumberGenerator()
    let id = Scan.ID(form["scan"]) ?? Scan.ID(from: &chance)
    let scan = try Scan(id: id, symbology: nil, text: code, at: now)
    _ = try await house.scanDesk.receive(scan, at: station, by: who.number)
    return await house.scanDesk.lastAnswer(at: station.number)
  }
}
