import Stations
import Trail
import Values

/// Why a card closed that nobody at its desk has closed.
package enum ClosedCard: Hashable, Sendable {
  /// Nothing was scanned for so many seconds.
  case quiet(seconds: Int64)
  /// The colleague who had opened it lends no more.
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
  /// When it was opened, or something was lent with it, by the moment of the scan.
  let at: Instant
}
