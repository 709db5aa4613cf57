import Counter
import Printing

extension House {
  /// The papers of sales, under the name on the sign.
  func papers() async -> SalePapers {
    let nameplate = await sign.nameplate
    return SalePapers(
      of: nameplate.name, in: nameplate.zone, shop: shop, workplaces: workplaces, clock: clock)
  }
}

extension PaperWidth {
  /// The width of the roll in millimetres.
  var millimetres: Int {
    switch self {
    case .narrow: 58
    case .medium, .wide: 80
    }
  }
}
