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
      let filled = try await shop.fillAgain(
        from: sale, at: station.number, clock.now, by: actor)
      await cartChanged(at: station.number)
      return filled
    }
  }
}
