import Access
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
/// down since: what was lent by it is in nobody's name. With the last who leaves nothing can be undone
/// there any more; the acts of the day stay on the tape, by the codes of copies.
extension ScanDesk {
  /// Takes a seat, and leaves the one before: a card that she had opened there closes, unless another
  /// session of hers sits there.
  ///
  /// Not inside the turnstile.
  /// - Throws: `StationRefusal.unknown`; `PermissionRefusal` when she may do none of the work there.
  package func seat(_ token: Token, from before: StationNumber?, at station: StationNumber)
    async throws
  {
    let closed = try await keyring.sit(token, at: station, now: clock.now)
    guard before != station else { return }
    // Behind the scan that is at work there: what that opens or rings up, and what it says, stays.
    try await memory.turnstile(of: station).pass {
      guard try await workplaces.served(at: station, now: clock.now) == nil,
        try await shop.cart(of: station)?.lines.isEmpty ?? true
      else { return }
      await forgetSaid(at: station)
    }
    try await forgetCards(closedAt: closed, leaving: before)
  }

  /// Sessions have ended, were locked or sit elsewhere, or the owner of a card was erased or has
  /// another: what was said beside the cards that closed with that is forgotten, and the pages and the
  /// next scan there are told.
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
        // Nor is anything of those who were served since, or told already, undone.
        guard await memory.noteClosedBefore(reason, at: place, now: clock.now) else { return }
        await memory.forgetAnswers(of: place, in: .desk)
        await forgetTape(at: place)
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
    if await tapes.leave(station) {
      await live.publish(LiveEvent(regions: [.tape]), to: station)
    }
    guard await memory.forgetAnswers(of: station, in: nil) else { return }
    await live.publish(LiveEvent(regions: [.answer]), to: station)
  }
}
