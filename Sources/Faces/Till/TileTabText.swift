import PointOfSale
import Values

extension TileTab {
  /// As it stands in an address; nothing for what sells most.
  var text: String? {
    switch self {
    case .bestSellers: nil
    case .category(let number): number.description
    }
  }

  init(text: String) {
    self = CategoryNumber(text).map { TileTab.category($0) } ?? .bestSellers
  }
}
