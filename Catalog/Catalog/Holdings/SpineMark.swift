/// The short form of a call number, as it fits on the sticker of a spine: `305` over `ARI`.
public struct SpineMark: Hashable, Sendable {
  /// The class number up to its point, or the first word where there is none; five signs at most.
  public let number: String
  /// The first three letters of what follows, in capitals; empty when nothing does.
  public let letters: String

  /// Takes the short form out of a call number; `R 305.42 ARI p` is `305` over `ARI`.
  ///
  /// - Returns: `nil` when the call number is empty.
  public init?(_ callNumber: CallNumber) {
    let parts = callNumber.text.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first else { return nil }
    // A number at the end is no class but the number of a box or the year of a folder.
    let place = parts.dropLast().firstIndex { $0.first?.isNumber == true } ?? 0
    let isClass = parts[place].first?.isNumber == true
    let whole = isClass ? parts[place].prefix { $0 != "." } : first
    number = String(whole.prefix(5))
    let rest = parts.dropFirst(place + 1)
    let named = rest.first { $0.first?.isLetter == true }
    letters = named?.prefix(3).uppercased() ?? rest.first.map { String($0.prefix(5)) } ?? ""
  }
}
