/// A telephone number as somebody types it, by the digits that are the same at home and from abroad:
/// `0812-3456` and `+62 812 3456` are one.
struct Telephone: Hashable, Sendable {
  /// Without what stands before it: `8123456`.
  let digits: String

  /// Fewer digits are found in too many numbers.
  private static let fewest = 4
  /// What may stand between digits.
  private static let between: Set<Unicode.Scalar> = [" ", "-", ".", "(", ")", "+", "/"]

  /// - Returns: `nil` for what is no number, or has fewer than four digits.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    let figures = scalars.filter { ("0"..."9").contains($0) }
    guard scalars.allSatisfy({ ("0"..."9").contains($0) || Self.between.contains($0) }) else {
      return nil
    }
    var rest = figures.drop { $0 == "0" }
    // From abroad; without a plus the end of a number may begin so, too.
    let fewestAbroad = text.hasPrefix("+") ? 2 + Self.fewest : 9
    if figures.count >= fewestAbroad, rest.starts(with: "62".unicodeScalars) {
      rest = rest.dropFirst(2)
    }
    guard rest.count >= Self.fewest else { return nil }
    digits = String(String.UnicodeScalarView(rest))
  }

  /// A contact without what may stand between digits, in SQL.
  static let plainContact = between.map { String($0) }.sorted().reduce("ifnull(contact, '')") {
    "replace(\($0), '\($1)', '')"
  }
}
