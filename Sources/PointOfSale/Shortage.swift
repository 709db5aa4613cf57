public import Values

/// Goods that block when gone, of which more are in the cart than in stock.
public struct Shortage: Hashable, Sendable {
  /// What is short.
  public let variant: VariantNumber
  /// Name and label in one line.
  public let title: String
  /// Pieces in stock; never more than what is wanted.
  public let onHand: Int
  /// Pieces in the cart.
  public let wanted: Int

  /// What a cart wants and the ledger lacks.
  public init(variant: VariantNumber, title: String, onHand: Int, wanted: Int) {
    self.variant = variant
    self.title = title
    self.onHand = onHand
    self.wanted = wanted
  }
}

extension Cart {
  /// What cannot be sold, because the ledger has too few and the goods block when gone.
  public var shortages: [Shortage] {
    var wanted: [VariantNumber: Int] = [:]
    for line in lines {
      if let variant = line.variant { wanted[variant, default: 0] += line.pieces }
    }
    return lines.compactMap { line in
      guard line.stockPolicy == .block, line.kind == .goods, let variant = line.variant,
        let onHand = line.onHand, let pieces = wanted.removeValue(forKey: variant),
        pieces > onHand
      else { return nil }
      return Shortage(variant: variant, title: line.title, onHand: onHand, wanted: pieces)
    }
  }
}
