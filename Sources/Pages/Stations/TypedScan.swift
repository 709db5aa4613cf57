import Access
package import Counter
import Markup
import ScanFeed
import Secrets
package import Serving
package import Stations
import Trail
package import Values

extension PageRequest where Who == StaffOnDuty {
  /// What was typed or scanned, whether a page sealed it or a browser without scripts sent it.
  package func typed(in form: FilledForm) async throws -> String {
    guard let sealed = form.optional("sealed") else { return form["code"] }
    return try await SealedScan(sealed, with: tools.scanKeys).text
  }

  /// Hands a code that was typed, or scanned by a scanner that types, to the station.
  ///
  /// A page sends it sealed, as it kept it. One that was made at another place waits there, or here
  /// when that place was removed.
  /// - Parameters:
  ///   - known: the code that was meant, when it was found by a name.
  ///   - work: what her page is for: the station does that from then on.
  /// - Returns: what the station said.
  package func receive(
    _ form: FilledForm, code known: Barcode? = nil, at station: Station, in work: StationMode
  ) async throws -> StationAnswer? {
    guard let sealed = form.optional("sealed") else {
      let typed = try scan(known?.text ?? form["code"], in: form)
      return try await receive(typed, at: station, in: work, isKept: false)
    }
    let kept = try await SealedScan(sealed, with: tools.scanKeys)
    let scan = try kept.scan(
      meaning: known, late: form.has("late"), waited: Int64(form["waited"]), now: now)
    guard let number = kept.station.map({ StationNumber($0) }), number != station.number
    else { return try await receive(scan, at: station, in: work, isKept: true) }
    let place = try await tools.workplaces.station(number) ?? station
    // Her page is none of that place: what it does is not hers to say.
    return try await receive(scan.marked(late: true), at: place, in: nil, isKept: true)
  }

  /// A badge at an open page: the place locks, and asks whose badge it is; her own changes nothing.
  ///
  /// - Throws: `BadgeRefusal.unknown`: then it stays open.
  private func change(to badge: StaffBadge) async throws {
    guard
      let closed = try await tools.keyring.show(
        badge, to: who.token, from: context.address, at: now)
    else { return }
    await tools.live.end(session: who.token.digest)
    try await tools.scanDesk.forgetCards(closedAt: closed, leaving: who.station)
  }

  private func scan(_ code: String, in form: FilledForm) throws -> Scan {
    guard !code.isEmpty else { throw BarcodeRefusal.empty }
    var chance = SystemRandomNumberGenerator()
    let id = Scan.ID(form["scan"]) ?? Scan.ID(from: &chance)
    return try Scan(id: id, symbology: nil, text: code, at: now, late: form.has("late"))
  }

  private func receive(
    _ scan: Scan, at station: Station, in work: StationMode?, isKept: Bool
  ) async throws -> StationAnswer? {
    if station.number == who.station, let badge = StaffBadge(scan.text) {
      // One that comes late is of somebody who stood there then.
      if !scan.late { try await change(to: badge) }
      return nil
    }
    let said = try await tools.scanDesk.bring(
      scan, to: station, in: work, by: who.actor, isKept: isKept)
    // What another place says of it is not for whoever works here.
    return station.number == who.station ? said : nil
  }
}
