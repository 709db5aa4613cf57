internal import Access
internal import PointOfSale
package import Secrets
internal import Stations
package import Trail
package import Values

/// Colleagues come and go at a station: what becomes of what it said.
///
/// Two colleagues at one station see the same station. While a card is open, the last answer and the
/// refused scans stay with it, whoever comes or goes; when it closes, they go with it. Beside a cart
/// they stay for whoever sits down there, and go with the last who leaves. Where neither is open they
/// go before somebody sits down.
extension ScanDesk {
  /// Takes a seat, and leaves the one before.
  package func seat(_ token: Token, from before: StationNumber?, at station: StationNumber)
    async throws
  {
    try await keyring.sit(token, at: station)
    guard before != station else { return }
    let now = clock.now
    if try await workplaces.served(at: station, now: now) == nil,
      try await shop.cart(of: station)?.lines.isEmpty ?? true
    {
      await forgetAnswer(at: station)
    }
    if let before, try await workplaces.served(at: before, now: now) == nil,
      try await !keyring.isTaken(before, at: now)
    {
      await forgetAnswer(at: before)
    }
  }

  /// Ends or locks a session, which closes the cards that its colleague had opened.
  ///
  /// - Parameter station: where she sat; `nil` when only those cards count.
  package func leave(_ station: StationNumber?, _ end: () async throws -> Void) async throws {
    let open = try await workplaces.stationsWithCards()
    try await end()
    for place in open.subtracting(try await workplaces.stationsWithCards()) {
      await forgetAnswer(at: place)
      let regions: [StationRegion] = [.answer, .member]
      await live.publish(LiveEvent(regions: regions.map(\.rawValue)), to: place)
    }
    guard let station, !open.contains(station),
      try await !keyring.isTaken(station, at: clock.now)
    else { return }
    await forgetAnswer(at: station)
  }
}
