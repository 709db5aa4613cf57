import Persistence
package import PointOfSale
package import Trail
import Values

/// What a program did with the cart of a till.
package enum CartAct: Sendable {
  /// Goods came into it.
  case rungUp(CartLine)
  /// A line has another number of pieces, or is out of it: as it was, and the cart as it is.
  case changed(CartLine, Cart)
  /// It waits at the side.
  case parked
  /// It is empty.
  case cleared
}

extension ScanDesk {
  /// Writes on the tape of a till what a program did with its cart, and tells the pages; what a repeated
  /// request is told again stands there already.
  ///
  /// Nothing there undoes it (decision 39): the − and the + of the line do.
  package func noteCart(_ act: CartAct, at station: StationNumber) async {
    guard RequestKey.current?.replay.happened != true else { return }
    await note(TapeNote(act), in: .till, at: station)
    await live.publish(LiveEvent(regions: [.tape]), to: station)
  }
}

extension TapeNote {
  /// - Returns: `nil` when as many are in the line as before.
  fileprivate init?(_ act: CartAct) {
    switch act {
    case .rungUp(let line): self.init(kind: .rungUp, name: line.title)
    case .changed(let before, let cart):
      let after = cart.lines.first { $0.line == before.line }?.quantity ?? 0
      guard after != before.quantity else { return nil }
      self.init(kind: after == 0 ? .lineRemoved : .lineChanged, name: before.title)
    case .parked: self.init(kind: .parked)
    case .cleared: self.init(kind: .cleared)
    }
  }
}
