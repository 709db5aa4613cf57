public import Values

/// What adding to a cart came to: the cart, and the line that grew.
public struct RungUp: Hashable, Sendable, Codable {
  /// The cart as it is now.
  public let cart: Cart
  /// The line that was added to, at the price that will be charged.
  public let line: CartLine
  /// What the same goods cost in a line that was rung up before their price changed.
  public let earlierPrice: Rupiah?

  /// - Throws: `CartRefusal.noSuchLine` when nothing of it is in the cart.
  init(_ variant: VariantNumber, at price: Rupiah, in cart: Cart) throws(CartRefusal) {
    let lines = cart.lines.filter { $0.kind == .goods && $0.variant == variant }
    guard let line = lines.first(where: { $0.unit == price }) else { throw .noSuchLine }
    self.cart = cart
    self.line = line
    earlierPrice = lines.last { $0.unit != price }?.unit
  }

  /// Whether the ledger has fewer than are on the counter.
  public var isShort: Bool { cart.isShort(line) }
}
