/// What somebody means who types into the field for codes, by the signs of it alone.
package enum TypedKind: Hashable, Sendable {
  /// A title, a name or pieces of one.
  case words
  /// A telephone number, at home or from abroad.
  case telephone
  /// Whatever else; so is every code of a card, a copy or goods.
  case code

  /// Looks at its signs.
  ///
  /// Words have letters and no figure, or a whole word of three letters beside figures (`1984 Orwell`).
  /// A telephone begins with `+`, `08` or `628`: other rows of figures stand on labels and goods.
  package init(_ text: String) {
    let scalars = text.unicodeScalars
    let figures = text.filter { $0.isASCII && $0.isNumber }
    if scalars.contains(where: \.properties.isAlphabetic) {
      let isPlain = !text.contains(where: \.isNumber)
      self = isPlain || Self.hasAWord(text) ? .words : .code
    } else if (9...15).contains(figures.count), scalars.allSatisfy(Self.mayStand),
      text.hasPrefix("+") || figures.hasPrefix("08") || figures.hasPrefix("628")
    {
      self = .telephone
    } else {
      self = .code
    }
  }

  private static func hasAWord(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: \.isWhitespace)
    return parts.count > 1 && parts.contains { $0.count > 2 && $0.allSatisfy(\.isLetter) }
  }

  /// Whether a sign may stand in a telephone number.
  private static func mayStand(_ sign: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(sign) || [" ", "-", ".", "(", ")", "+", "/"].contains(sign)
  }
}
