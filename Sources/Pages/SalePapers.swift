package import Counter

extension House {
  /// The papers of sales, under the name on the sign.
  package func papers() async -> SalePapers {
    let nameplate = await sign.nameplate
    return SalePapers(
      of: nameplate.name, in: nameplate.zone, shop: shop, workplaces: workplaces, clock: clock)
  }
}
