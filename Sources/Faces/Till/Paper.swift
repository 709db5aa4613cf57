import Counter
import Pages
import Printing

extension PaperWidth {
  /// The width of the roll in millimetres.
  var millimetres: Int {
    switch self {
    case .narrow: 58
    case .medium, .wide: 80
    }
  }

  /// How large a receipt is drawn on it.
  var sizes: ReceiptSizes {
    switch self {
    case .narrow: .narrow
    case .medium, .wide: .wide
    }
  }
}
