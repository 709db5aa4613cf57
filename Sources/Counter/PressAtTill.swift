package import PointOfSale
package import Stations
package import Trail
package import Values

/// What is pressed on the till's page stands in the same line as what is scanned there.
///
/// Each press is done when all before it is through. A tile is like a scan: its goods go into the
/// cart that stands there by then. Whatever is done with a cart or a line names it, and is refused
/// when it is not there any more.
extension ScanDesk {
  /// Does something at a till, which sells from then on; what is refused turns nothing.
  ///
  /// - Parameter work: it may not pass the turnstile once more.
  /// - Throws: `ScanDeskRefusal` when the place is not for that; what the work throws.
  package func sell<Result: Sendable>(
    at station: Station, _ work: @Sendable () async throws -> Result
  ) async throws -> Result {
    try await inTurn(doing: .till, at: station, work)
  }

  /// Does something at a station that leaves what is done there.
  ///
  /// - Parameter work: it may not pass the turnstile once more.
  package func inTurn<Result: Sendable>(
    at station: Station, _ work: @Sendable () async throws -> Result
  ) async throws -> Result {
    try await memory.turnstile(of: station.number).pass(work)
  }

  /// Rings up goods whose tile was pressed.
  ///
  /// - Parameter press: the name of the press: the page that sent it draws the answer itself.
  /// - Returns: what is said of it, when the cart alone does not say it.
  /// - Throws: `CartRefusal`, `ProductRefusal`, `PermissionRefusal`.
  package func ringUp(
    _ variant: VariantNumber, at station: Station, to press: String?, by actor: Actor
  ) async throws -> StationAnswer? {
    try await sell(at: station) { () async throws -> StationAnswer? in
      let rung = try await shop.ringUp(variant, at: station.number, clock.now, by: actor)
      // Two lines of one thing: another price than before is said, as it is after a scan.
      guard rung.earlierPrice != nil else {
        await cartChanged(at: station.number)
        return nil
      }
      await say(StationResult(rung), in: .till, to: press, at: station)
      return await lastAnswer(at: station.number, in: .till)
    }
  }

  /// Rings up goods that have no card: a word and a price were typed.
  ///
  /// - Throws: `CartRefusal`, `PayRefusal.isACode`, `PermissionRefusal`.
  package func ringUp(
    other word: String, for price: Rupiah, at station: Station, by actor: Actor
  ) async throws {
    try await sell(at: station) {
      _ = try await shop.addOther(
        word, at: price, to: station.number, at: clock.now, by: actor)
      await cartChanged(at: station.number)
    }
  }

  /// Puts as many more or fewer into a line as somebody pressed for.
  ///
  /// - Parameters:
  ///   - quantity: how many she asks for; 0 takes the last out.
  ///   - seen: how many her page showed; without it, it will be what she asks for.
  /// - Throws: `CartRefusal.noSuchLine` when the line is in no cart there any more; other
  ///   `CartRefusal`; `PermissionRefusal`.
  package func setQuantity(
    of line: Number<CartLine>, to quantity: Int, seen: Int?, at station: Station, by actor: Actor
  ) async throws {
    try await inTurn(at: station) {
      try station.require(.till)
      _ = try await shop.setQuantity(
        of: line, at: station.number, to: quantity, seen: seen, at: clock.now, by: actor)
      // As many as before: nothing is changed, and the place stays at what it does.
      guard quantity != seen else { return }
      await cartChanged(at: station.number)
      try await turn(station, to: .till)
    }
  }

  /// Puts the cart aside that the page showed; what was said last was about it.
  ///
  /// - Throws: `CartRefusal.noSuchCart` when another stands there by now, or none;
  ///   `PermissionRefusal`.
  package func park(
    _ cart: CartNumber, as name: String?, at station: Station, by actor: Actor
  ) async throws {
    try await sell(at: station) {
      _ = try await shop.park(
        cartOf: station.number, as: name, seen: cart, at: clock.now, by: actor)
      await forgetAnswer(at: station.number, in: .till)
    }
  }

  /// Brings a cart back that waits at the side; one that is being rung up changes places with it, and
  /// what was said last was about that one.
  ///
  /// - Throws: `CartRefusal.noSuchCart` when it does not wait any more; `PermissionRefusal`.
  package func recall(
    _ cart: CartNumber, to station: Station, by actor: Actor
  ) async throws {
    try await sell(at: station) {
      _ = try await shop.recall(cart, to: station.number, at: clock.now, by: actor)
      await forgetAnswer(at: station.number, in: .till)
    }
  }

  /// Empties the cart of a till, when it is the one that is meant; what was said last was about it.
  ///
  /// - Returns: the other cart that stands there by now, and stays.
  /// - Throws: `PermissionRefusal`; `ScanDeskRefusal` when the place is no till: then it stays.
  package func clearCart(
    at station: Station, by actor: Actor, where isMeant: @escaping @Sendable (Cart) -> Bool
  ) async throws -> Cart? {
    try await inTurn(at: station) { () async throws -> Cart? in
      // Nothing to empty, nothing done: the place stays at what it does.
      guard try await shop.cart(of: station.number) != nil else { return nil }
      try station.require(.till)
      let other = try await shop.clear(cartOf: station.number, by: actor, where: isMeant)
      guard other == nil else { return other }
      try await turn(station, to: .till)
      await forgetAnswer(at: station.number, in: .till)
      return nil
    }
  }

  /// Opens the drawer of a till, which sells from then on.
  ///
  /// - Parameters:
  ///   - float: what was counted into it.
  ///   - isSure: whether somebody was asked about an unlikely sum and meant it.
  /// - Throws: `DrawerRefusal`, `PayRefusal.isACode`, `PermissionRefusal`; `ScanDeskRefusal` when the
  ///   place is no till.
  package func openDrawer(
    at station: Station, float: Rupiah, confirmed isSure: Bool, by actor: Actor
  ) async throws {
    try await sell(at: station) {
      _ = try await shop.openDrawer(
        at: station.number, float: float, confirmed: isSure, by: actor, at: clock.now)
    }
  }
}
