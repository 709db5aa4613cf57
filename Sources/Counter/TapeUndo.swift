import Catalog
import Circulation
import PointOfSale
import Values

/// What undoes one act of a station.
enum TapeUndo: Hashable, Sendable {
  /// At the desk; the copies, when there are any.
  case desk(Undoable, of: Set<ItemNumber>)
  /// In the cart of the till.
  case cart(CartUndo)

  /// - Returns: `nil` when there is nothing to undo.
  init?(_ undoable: Undoable, of item: ItemNumber? = nil) {
    self.init(undoable, ofAll: [item].compactMap(\.self))
  }

  /// - Returns: `nil` when there is nothing to undo.
  init?(_ undoable: Undoable, ofAll items: [ItemNumber]) {
    guard undoable.isSomething else { return nil }
    self = .desk(undoable, of: Set(items))
  }

  var items: Set<ItemNumber> {
    switch self {
    case .desk(_, let items): items
    case .cart: []
    }
  }
}

/// A line of a cart as it was before it was changed, and after.
struct CartUndo: Hashable, Sendable {
  let cart: CartNumber
  let line: Number<CartLine>
  /// The line as it was, when it is out of it; `nil` while it is there.
  var removed: CartLine?
  /// How many there were, and are.
  let before: Int
  let after: Int
}

extension TapeNote {
  /// Goods came into the cart, one piece.
  init(_ rung: RungUp) {
    self.init(kind: .rungUp, name: rung.line.title)
    guard rung.line.variant != nil else { return }
    let after = rung.line.quantity
    undo = .cart(
      CartUndo(
        cart: rung.cart.number, line: rung.line.line, before: after - 1, after: after))
  }

  /// What was on a cancelled sale is in the cart again.
  ///
  /// - Parameter had: how many the line had before.
  init(_ line: CartLine, after had: Int, in cart: Cart) {
    self.init(kind: .rungUp, name: line.title)
    undo = .cart(
      CartUndo(cart: cart.number, line: line.line, before: had, after: line.quantity))
  }

  /// Goods without a card came into the cart; theirs is its last line.
  init?(otherIn cart: Cart) {
    guard let line = cart.lines.last, line.kind == .other else { return nil }
    self.init(kind: .rungUp, name: line.title)
    undo = .cart(
      CartUndo(cart: cart.number, line: line.line, before: 0, after: line.quantity))
  }

  /// A line of a cart has another number of pieces now, or is out of it.
  ///
  /// - Parameter line: as it was.
  init(_ line: CartLine, in cart: Cart) {
    let after = cart.lines.first { $0.line == line.line }?.quantity ?? 0
    self.init(kind: after == 0 ? .lineRemoved : .lineChanged, name: line.title)
    undo = .cart(
      CartUndo(
        cart: cart.number, line: line.line, removed: after == 0 ? line : nil,
        before: line.quantity, after: after))
  }
}
