import Stations

/// A card that closed without anybody's doing.
package enum ClosedCard: Hashable, Sendable {
  /// Nothing was scanned for so many seconds.
  case quiet(seconds: Int64)
  /// The colleague who had opened it lends no more.
  case noLender

  /// - Parameter quiet: seconds after which an open card closes.
  init(_ end: CardEnd, after quiet: Int64) {
    switch end {
    case .quiet: self = .quiet(seconds: quiet)
    case .noLender: self = .noLender
    }
  }
}
