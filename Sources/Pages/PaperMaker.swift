package import Counter
import Persistence
package import PointOfSale
package import Stations
package import Values
package import Window

/// Makes the papers of sales, under the name that is on the sign by then, with where the house is.
package struct PaperMaker: Sendable {
  private let sign: HouseSign
  private let shop: Shop
  private let workplaces: Workplaces
  private let window: HouseWindow
  private let clock: Clock

  /// Takes the sign, the shop, the stations with their printers, what the house says of itself, and the
  /// clock.
  package init(
    sign: HouseSign, shop: Shop, workplaces: Workplaces, window: HouseWindow, clock: Clock
  ) {
    self.sign = sign
    self.shop = shop
    self.workplaces = workplaces
    self.window = window
    self.clock = clock
  }

  /// What the house is called on its papers now.
  package func houseName() async -> String { await sign.nameplate.name }

  /// The sign as it is now, for papers that take its ink and mark besides.
  package func nameplate() async -> Nameplate { await sign.nameplate }

  /// How sales are printed, as the sign is now.
  ///
  /// - Throws: when it cannot be read now where the house is; what is damaged is left out.
  package func papers() async throws -> SalePrinting {
    let nameplate = await sign.nameplate
    var facts: HouseFacts?
    do {
      facts = try await window.facts()
    } catch is DamagedRow {
      // A paper without where the house is, is better than none.
    }
    return SalePrinting(
      of: nameplate.name, at: facts?.address ?? [], telephone: facts?.telephone,
      in: nameplate.zone, shop: shop, workplaces: workplaces, clock: clock)
  }
}
