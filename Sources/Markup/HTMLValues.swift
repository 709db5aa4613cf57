package import Values

/// What may stand in a page, escaped: texts, numbers, and the values that print as one.
extension HTML.Interpolation {
  /// A text, escaped.
  package mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &bytes) }

  /// A text that may be missing.
  package mutating func appendInterpolation(_ text: String?) {
    if let text { Escaping.append(text, to: &bytes) }
  }

  /// A whole number.
  package mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }

  /// A number from the database.
  package mutating func appendInterpolation<Of>(_ number: Number<Of>) {
    appendLiteral(number.description)
  }

  /// An amount of money: `Rp25.000`.
  package mutating func appendInterpolation(_ amount: Rupiah) { appendLiteral(amount.description) }

  /// What a barcode says.
  package mutating func appendInterpolation(_ barcode: Barcode) {
    Escaping.append(barcode.text, to: &bytes)
  }

  /// A day for machines: `2026-11-21`.
  ///
  /// For people, say `day.sentence` or `day.short`.
  package mutating func appendInterpolation(_ day: Day) { appendLiteral(day.description) }

  /// A moment for machines: `2026-11-21T13:05:09+07:00`.
  package mutating func appendInterpolation(_ instant: Instant) {
    appendLiteral(instant.description)
  }

  /// A book number, with its hyphens.
  package mutating func appendInterpolation(_ isbn: ISBN) { appendLiteral(isbn.hyphenated) }
}
