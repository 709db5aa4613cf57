/// One thing that is done at the till, whatever hand does it.
enum SalesStep: Sendable {
  /// One piece of a ware comes into the cart.
  case ring(Int)
  /// The newest line: one more, one less, out with it.
  case more, less, drop
  /// What was done with the cart last never was.
  case undo
  /// Goods that are found by their name, goods without a card.
  case find, other
  /// A cart is put aside, under a name or without one, and brought back.
  case park(String?)
  case fetch(String?)
  /// The whole cart is emptied.
  case clear
  /// A code that nothing has, and goods of which none is left: the house says no, and work goes on.
  case unknown, soldOut
  case pay(TillBooks.Way)
  /// The sale that was paid last is taken back; its goods are put into the cart again.
  case void, again
}

/// Customers, the same each time, with what is done for each of them.
struct SalesPlan: Sendable {
  /// One after the other.
  let customers: [[SalesStep]]

  /// How many sales come of it, those that are taken back among them.
  var sales: Int {
    customers.joined().count { step in
      if case .pay = step { true } else { false }
    }
  }

  /// Ten customers, with each way to pay twice, or fifty, with all that a till can do.
  init(isWhole: Bool, of shelf: SalesShelf) {
    customers = (0..<(isWhole ? 50 : 10)).map { customer in
      customer < 10
        ? Self.simple(customer) : Self.richer(customer - 10, wares: shelf.many)
    }
  }

  private static func simple(_ customer: Int) -> [SalesStep] {
    switch customer % 5 {
    case 0: [.ring(0), .park(nil), .fetch(nil), .pay(.exact)]
    case 1: [.ring(0), .more, .pay(.exact)]
    case 2: [.ring(0), .pay(.qris)]
    case 3: [.ring(0), .pay(.transfer)]
    default: [.ring(0), .ring(0), .undo, .pay(.notes(50_000))]
    }
  }

  /// Four times the same ten, each with other wares.
  private static func richer(_ customer: Int, wares: Int) -> [SalesStep] {
    let first = customer * 7 % wares
    // Never the same as the first.
    let second = (first + 1 + customer % (wares - 1)) % wares
    let way = [TillBooks.Way.exact, .qris, .notes(50_000), .transfer][customer / 10]
    return switch customer % 10 {
    case 0: [.ring(first), .ring(second), .drop, .undo, .pay(way)]
    case 1: [.ring(first), .other, .undo, .other, .pay(way)]
    case 2: [.find, .pay(way)] + (customer / 10 == 1 ? [.void] : [])
    case 3: [.ring(first), .ring(second), .undo, .unknown, .pay(.exact)]
    case 4: [.ring(first), .soldOut, .ring(second), .pay(way)]
    case 5: [.ring(first), .more, .undo, .more, .less, .undo, .pay(.notes(50_000))]
    // Two carts wait, and a third is paid.
    case 6: [.ring(first), .park(name), .ring(second), .park(nil), .ring(first), .pay(.qris)]
    case 7: [.fetch(name), .ring(second), .pay(.notes(50_000))]
    case 8: [.fetch(nil), .ring(first), .clear, .ring(second), .pay(way)]
    default: [.ring(first), .ring(second), .pay(way), .void, .again, .more, .pay(.exact)]
    }
  }

  private static let name = "Bu Ani"
}
