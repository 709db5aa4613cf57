import Values

/// What must be so before the house says it in its window.
package enum WindowRules {
  /// A line without what breaks lines, and without blanks around it.
  ///
  /// - Parameter field: its name in the form.
  /// - Throws: `WindowRefusal`.
  package static func line(
    _ text: String, _ field: String, most: Int
  ) throws(WindowRefusal) -> String {
    let words = text.plainName.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw .empty(field) }
    guard words.unicodeScalars.count <= most else { throw .tooLong(field, most) }
    return words
  }

  /// The same of one that may be left empty.
  ///
  /// - Throws: `WindowRefusal`.
  package static func optionalLine(
    _ text: String?, _ field: String, most: Int
  ) throws(WindowRefusal) -> String? {
    guard let text, !text.plainName.allSatisfy(\.isWhitespace) else { return nil }
    return try line(text, field, most: most)
  }

  /// Times of day: a hyphen between two of them is the dash that opening hours have.
  ///
  /// - Throws: `WindowRefusal`.
  static func times(
    _ text: String?, _ field: String, most: Int
  ) throws(WindowRefusal) -> String? {
    try optionalLine(text, field, most: most)?.replacing(/(\d[.:]\d\d) ?[-–—] ?(\d)/) {
      "\($0.output.1)–\($0.output.2)"
    }
  }

  /// Several lines, without empty ones at both ends; `nil` when nothing is in them.
  ///
  /// - Throws: `WindowRefusal`.
  package static func lines(
    _ text: String?, _ field: String, most: Int
  ) throws(WindowRefusal) -> String? {
    guard let text else { return nil }
    let whole = text.plainLines
    guard whole.unicodeScalars.count <= most else { throw .tooLong(field, most) }
    return whole.isEmpty ? nil : whole
  }

  /// A telephone number as it was typed, when there is one in it.
  ///
  /// - Throws: `WindowRefusal`.
  package static func telephone(
    _ text: String?, _ field: String
  ) throws(WindowRefusal) -> String? {
    guard let number = try optionalLine(text, field, most: 40) else { return nil }
    guard number.isTelephoneNumber, (2...16).contains(number.dialled.count) else {
      throw .telephone(number, field)
    }
    return number
  }

  /// A place in a list.
  ///
  /// - Throws: `WindowRefusal`.
  static func check(position: Int) throws(WindowRefusal) {
    guard (1...999).contains(position) else { throw .position }
  }
}
