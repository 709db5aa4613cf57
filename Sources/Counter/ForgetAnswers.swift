import Access
import Persistence
import PointOfSale
package import Secrets
import Stations
package import Trail
import Values

/// Colleagues come and go at a station: what becomes of what it said.
///
/// Two colleagues at one station see the same station. While a card is open, the last answer and the
/// refused scans stay with it, whoever comes or goes; when it closes, they go with it. Beside a cart
/// they stay for whoever sits down there, and go with the last who leaves. Where neither is open they
/// go before somebody sits down. That a card closed is told to whoever scans next, also when she sat
/// down since: what was lent by it is in nobody's name.
extension ScanDesk {
  /// Takes a seat, and leaves the one before: a card that she had opened there closes, unless another
  /// session of hers sits there.
  ///
  /// - Throws: `StationRefusal.unknown`; `PermissionRefusal` when she may do none of the work there.
  package func seat(_ token: Token, from before: StationNumber?, at station: StationNumber)
    async throws
  {
    let now = clock.now
    let closed = try await keyring.sit(token, at: station, now: now)
    guard before != station else { return }
    if try await workplaces.served(at: station, now: now) == nil,
      try await shop.cart(of: station)?.lines.isEmpty ?? true
    {
      await forgetSaid(at: station)
    }
    try await forgetCards(closedAt: closed, leaving: before)
  }

  /// Does what may close cards by the way: erasing a reader, or giving her another card.
  ///
  /// What was said beside those cards goes with them, and the pages there are told, also when it was
  /// refused in the end.
  package func forgettingCards<Result: Sendable>(
    closedBy work: () async throws -> Result
  ) async throws -> Result {
    let before = try await placesServing()
    do {
      let result = try await work()
      try await forgetCards(closedAt: before.subtracting(placesServing()), because: .elsewhere)
      return result
    } catch {
      try await forgetCards(closedAt: before.subtracting(placesServing()), because: .elsewhere)
      throw error
    }
  }

  /// Where a card is open.
  private func placesServing() async throws -> Set<StationNumber> {
    var places: Set<StationNumber> = []
    for place in try await workplaces.stations().map(\.number) {
      do {
        let served = try await workplaces.served(at: place, now: clock.now)
        if served != nil { places.insert(place) }
      } catch is DamagedRow {
        // It is named to the manager, and shows nobody: it cannot be read.
      }
    }
    return places
  }

  /// Sessions have ended, were locked or sit elsewhere: what was said beside the cards that closed with
  /// them is forgotten, and the pages and the next scan there are told.
  ///
  /// It waits for the scans that are at work there: what they say is said before. Not inside the
  /// turnstile.
  /// - Parameters:
  ///   - closed: the stations that the verb has named.
  ///   - reason: why their cards closed.
  ///   - station: where she sat who left; `nil` when only those cards count.
  package func forgetCards(
    closedAt closed: Set<StationNumber>, because reason: ClosedCard = .left,
    leaving station: StationNumber? = nil
  ) async throws {
    for place in closed {
      try await memory.turnstile(of: place).pass {
        // Whoever came meanwhile is served, and loses nothing.
        guard try await workplaces.served(at: place, now: clock.now) == nil else { return }
        await forgetQuietly(at: place, in: .desk)
        await memory.noteClosed(reason, at: place, now: clock.now)
      }
      await live.publish(LiveEvent(regions: [.answer, .member, .waiting]), to: place)
    }
    guard let station else { return }
    try await memory.turnstile(of: station).pass {
      try await forgetAnswer(leaving: station, at: clock.now)
    }
  }

  /// What was said goes with the last who leaves, unless a card is open there.
  private func forgetAnswer(leaving station: StationNumber, at now: Instant) async throws {
    guard try await workplaces.served(at: station, now: now) == nil,
      try await !keyring.isTaken(station, at: now)
    else { return }
    await forgetSaid(at: station)
  }

  /// Forgets what was said there, and tells the pages; that a card closed is no word about anybody.
  private func forgetSaid(at station: StationNumber) async {
    guard await memory.forgetAnswers(of: station, in: nil) else { return }
    await live.publish(LiveEvent(regions: [.answer]), to: station)
  }
}
