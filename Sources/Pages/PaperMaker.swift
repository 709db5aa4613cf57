package import Counter
package import PointOfSale
package import Stations
package import Values

/// Makes the papers of sales, under the name that is on the sign by then.
package struct PaperMaker: Sendable {
  private let sign: HouseSign
  private let shop: Shop
  private let workplaces: Workplaces
  private let clock: Clock

  /// Takes the sign, the shop, the stations with their printers, and the clock.
  package init(sign: HouseSign, shop: Shop, workplaces: Workplaces, clock: Clock) {
    self.sign = sign
    self.shop = shop
    self.workplaces = workplaces
    self.clock = clock
  }

  /// How sales are printed, as the sign is now.
  package func papers() async -> SalePrinting {
    let nameplate = await sign.nameplate
    return SalePrinting(
      of: nameplate.name, in: nameplate.zone, shop: shop, workplaces: workplaces, clock: clock)
  }
}
