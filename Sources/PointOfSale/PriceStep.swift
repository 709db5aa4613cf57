public import Values

/// By how much the prices of many things change at once, and to what they are rounded.
public struct PriceStep: Hashable, Sendable {
  /// Below zero it makes them smaller.
  public enum Change: Hashable, Sendable {
    /// Of each price, in hundredths.
    case percent(Int)
    /// The same rupiah for each.
    case amount(Rupiah)
  }

  /// By how much.
  public let change: Change
  /// Prices are whole multiples of it then.
  public let rounding: Rupiah

  /// Takes how much, and to what it is rounded; `Rp1` leaves it as it is reckoned.
  public init(_ change: Change, roundedTo rounding: Rupiah = Rupiah(1)) {
    self.change = change
    self.rounding = Rupiah(max(1, rounding.amount))
  }

  /// What a price becomes; half of the rounding is rounded up.
  public func price(after old: Rupiah) -> Rupiah {
    let reckoned: Rupiah =
      switch change {
      case .percent(let percent): Rupiah((old * (100 + percent)).amount / 100)
      case .amount(let amount): old + amount
      }
    // Below zero is no price, however it is rounded.
    guard reckoned > .zero else { return reckoned }
    let (whole, rest) = reckoned.amount.quotientAndRemainder(dividingBy: rounding.amount)
    return Rupiah(whole) * Int(rounding.amount)
      + (rest * 2 >= rounding.amount ? rounding : .zero)
  }
}
