/// The inks a house may choose for head and foot of its pages and for its cards; all of them carry the
/// same letters.
public enum HouseInk: String, Sendable, CaseIterable {
  /// Indigo, until the house has chosen.
  case tarum
  /// Purple.
  case manggu
  /// Green.
  case pandan
  /// Near black.
  case tinta
}
