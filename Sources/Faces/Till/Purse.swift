import PointOfSale
import Values

/// The fewest notes and coins that make a sum.
struct Purse: Hashable, Sendable {
  /// So many of one note or coin.
  struct Piece: Hashable, Sendable {
    let kind: Denomination
    let count: Int
  }

  /// The largest first; what is smaller than the smallest coin is left out.
  let pieces: [Piece]

  /// Takes the sum; nothing or less makes none.
  init(for sum: Rupiah) {
    var left = max(0, sum.amount)
    var pieces: [Piece] = []
    for kind in Denomination.allCases.sorted(by: >) {
      let count = Int(left / kind.rawValue)
      left %= kind.rawValue
      if count > 0 { pieces.append(Piece(kind: kind, count: count)) }
    }
    self.pieces = pieces
  }
}
