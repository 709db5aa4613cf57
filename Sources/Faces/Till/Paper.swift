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
}
