package import PointOfSale
package import Stations
package import Trail
import Values

extension ScanDesk {
  /// Puts into the cart of a till, which sells from then on, what was on a sale that was cancelled.
  ///
  /// - Parameter sale: the sale, or the counter-document that took it back.
  /// - Returns: the cart, and what could not be put into it.
  /// - Throws: `SaleRefusal.noSuchSale`, also for one that was not cancelled; `PermissionRefusal`;
  ///   `ScanDeskRefusal` when the place is no till.
  package func fillAgain(
    from sale: SaleNumber, at station: Station, by actor: Actor
  ) async throws -> FilledAgain {
    try await sell(at: station) { () async throws -> FilledAgain in
      let before = try await shop.cart(of: station.number)?.lines ?? []
      let filled = try await shop.fillAgain(
        from: sale, at: station.number, clock.now, by: actor)
      await cartChanged(at: station.number)
      for line in filled.cart.lines {
        let had = before.first { $0.line == line.line }?.quantity ?? 0
        guard line.quantity > had else { continue }
        await note(TapeNote(line, after: had, in: filled.cart), in: .till, at: station.number)
      }
      return filled
    }
  }
}
