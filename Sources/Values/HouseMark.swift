/// The drawings among which a house chooses the mark beside its name, on pages and on papers.
public enum HouseMark: String, Sendable, CaseIterable {
  /// Four spines on a plank, as every house has until it chooses.
  case spines
  /// An open book.
  case book
  /// A door that stands open.
  case door
  /// A flower of four petals.
  case flower
  /// The first letter of its name.
  case initial

  /// What `initial` shows for a house of this name; nothing where it has neither letter nor figure.
  public static func letter(of name: String) -> String? {
    name.first { $0.isLetter || $0.isNumber }.map { String($0).uppercased() }
  }
}
