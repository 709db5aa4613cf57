public import Values

/// A note or a coin that is in use (Bank Indonesia).
public enum Denomination: Int64, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// The largest of the notes, which go down to Rp1.000.
  case rp100000 = 100_000
  case rp50000 = 50_000
  case rp20000 = 20_000
  case rp10000 = 10_000
  case rp5000 = 5_000
  case rp2000 = 2_000
  /// A note and a coin are both in use; they are counted together.
  case rp1000 = 1_000
  case rp500 = 500
  case rp200 = 200
  /// The smallest coin; no sum in cash is finer than this one.
  case rp100 = 100

  /// What one is worth.
  public var value: Rupiah { Rupiah(rawValue) }

  public static func < (left: Denomination, right: Denomination) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What was found in the drawer.
public enum DrawerCount: Hashable, Sendable {
  /// Only the sum.
  case sum(Rupiah)
  /// So many of each note and coin.
  case pieces([Denomination: Int])

  /// The most of one note or coin that can be counted.
  static let mostPieces = 99_999

  /// The money altogether, or `nil` when a count cannot be.
  public var total: Rupiah? {
    switch self {
    case .sum(let sum):
      return (.zero...Rupiah.largestTyped).contains(sum) ? sum : nil
    case .pieces(let pieces):
      guard pieces.values.allSatisfy({ (0...Self.mostPieces).contains($0) }) else { return nil }
      return pieces.reduce(.zero) { $0 + $1.key.value * $1.value }
    }
  }
}
