import Stations
import Trail
package import Values

/// Why a card closed that nobody at its desk has closed.
package enum ClosedCard: Hashable, Sendable {
  /// Nothing was scanned for so many seconds.
  case quiet(seconds: Int64)
  /// The colleague who had opened it lends no more, or, when a camera had, she who sat there for it.
  case noLender
  /// The session of whoever served with it is over or locked, or she sits elsewhere.
  case left
  /// A token of a program was revoked.
  case tokenRevoked
  /// It was done somewhere else: its owner was erased, or has another card.
  case elsewhere

  /// - Parameter quiet: seconds after which an open card closes.
  init(_ end: CardEnd, after quiet: Int64) {
    switch end {
    case .quiet: self = .quiet(seconds: quiet)
    case .noLender: self = .noLender
    }
  }
}

/// The card that a station opened, as it remembers it: a number, never a name.
///
/// When no such card lies there any more, and nobody has told the station, another process closed it.
struct OpenedCard: Sendable {
  let member: Number<CardHolder>
  /// The colleague in whose name it was opened; `nil` when a camera read it, or when that is not known.
  let staff: StaffNumber?
  /// When it was opened, or something was lent with it, by the moment of the scan; or when a press
  /// kept it open.
  var at: Instant
  /// How many copies were lent by it here.
  var lent = 0
}

/// What the pages and the next scan are told of a card that nobody at its desk has closed.
package struct ClosedCardNews: Hashable, Sendable {
  /// Why it closed.
  package let reason: ClosedCard
  /// How many copies had been lent by it.
  ///
  /// What was said of the last went with the card. 0 when it was quiet: that had its time to be read.
  package let lent: Int

  /// What is said of it, without a name or a title.
  package var sentence: Sentence { CounterWords.cardClosed(reason, lent: lent) }

  init(_ reason: ClosedCard, lent: Int = 0) {
    self.reason = reason
    self.lent = if case .quiet = reason { 0 } else { lent }
  }
}
