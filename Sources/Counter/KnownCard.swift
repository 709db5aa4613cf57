import Trail
import Values

/// What a station knows of the card that is open there, and of the one that closed by itself.
struct KnownCard: Sendable {
  /// The card that was opened here, until it is known to be closed.
  private var opened: OpenedCard?
  /// Whether it would be known here that a card is open: one was since the start of the house.
  private var knowsItsCard = false
  /// When a card closed by itself, and why, until the next scan has been told so.
  private var closed: (at: Instant, news: ClosedCardNews)?

  /// No card was ever opened.
  init() {}

  /// A card was opened: nobody needs to be told of one that closed before.
  mutating func noteOpened(_ card: OpenedCard) {
    var card = card
    if let before = opened, before.member == card.member { card.lent = before.lent }
    opened = card
    closed = nil
    knowsItsCard = true
  }

  /// Somebody borrows with the card that is open here.
  mutating func noteServed(_ member: Number<CardHolder>, now: Instant) {
    let before = opened.flatMap { $0.member == member ? $0 : nil }
    opened = OpenedCard(
      member: member, staff: before?.staff, at: now, lent: before?.lent ?? 0)
    knowsItsCard = true
  }

  /// The card that is open here stays so by what is pressed.
  mutating func noteKept(_ member: Number<CardHolder>, now: Instant) {
    guard opened?.member == member else { return }
    opened?.at = now
  }

  /// A copy was lent by the card that is open here.
  mutating func noteLent() { opened?.lent += 1 }

  /// It was not, after all.
  mutating func noteNotLent() {
    if let lent = opened?.lent { opened?.lent = max(0, lent - 1) }
  }

  /// The card that was opened here and, as far as is known, is open.
  ///
  /// It is forgotten when it was used so long ago that nobody would be told of its end.
  /// - Parameter most: how many seconds ago that is.
  mutating func lookUp(now: Instant, within most: Int64) -> OpenedCard? {
    guard let opened else { return nil }
    guard abs(now - opened.at) <= most else {
      self.opened = nil
      knowsItsCard = false
      return nil
    }
    return opened
  }

  /// A card closed by itself.
  mutating func noteClosed(_ card: ClosedCard, now: Instant) {
    closed = (now, ClosedCardNews(card, lent: opened?.lent ?? 0))
    opened = nil
    knowsItsCard = true
  }

  /// A card was closed from elsewhere before, and the station may know that already.
  ///
  /// - Returns: whether it is news: not when whoever looked found it gone, was told, or has served
  ///   somebody else since.
  mutating func noteClosedBefore(_ card: ClosedCard, now: Instant) -> Bool {
    if knowsItsCard, opened == nil {
      // Whoever found it gone knew no reason.
      if let closed, closed.news.reason == .elsewhere {
        self.closed = (closed.at, ClosedCardNews(card, lent: closed.news.lent))
      }
      return false
    }
    noteClosed(card, now: now)
    return true
  }

  /// Somebody closed the card here, or nobody needs to be told of one that closed by itself.
  mutating func forgetClosed() {
    closed = nil
    opened = nil
  }

  /// Why a card closed by itself a moment ago; `nil` when none did.
  func news(now: Instant) -> ClosedCardNews? {
    guard let closed, now - closed.at <= Lifetime.closedCard.seconds else { return nil }
    return closed.news
  }
}
