internal import Access
internal import ScanFeed
internal import Values

extension Visit where Who == StaffOnDuty {
  /// Hands a code that was typed, or scanned by a scanner that types, to the station.
  ///
  /// - Parameter known: the code that was meant, when it was found by a name.
  /// - Returns: what the station said.
  func receive(
    _ form: FilledForm, code known: Barcode? = nil, at station: Station
  ) async throws -> StationAnswer? {
    let code = known?.text ?? form["code"]
    guard !code.isEmpty else { throw BarcodeRefusal.empty }
    var chance = SystemRandomNumberGenerator()
    let id = Scan.ID(form["scan"]) ?? Scan.ID(from: &chance)
    let scan = try Scan(id: id, symbology: nil, text: code, at: now)
    _ = try await house.scanDesk.receive(scan, at: station, by: who.number)
    return await house.scanDesk.lastAnswer(at: station.number)
  }
}
