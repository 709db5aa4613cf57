/// Where call numbers stand beside each other.
extension CallNumber {
  /// The call number by which a record stands on the shelf, of what its row says.
  ///
  /// A record that has a class number alone gives its copies the letters, too.
  /// - Parameter author: its authors as they are sorted.
  static func onShelf(_ text: String?, author: String?, title: String) -> CallNumber? {
    guard let text = text?.nonEmpty else { return nil }
    guard text.first?.isNumber == true, !text.contains(where: \.isWhitespace) else {
      return CallNumber(text)
    }
    return make(classification: text, author: author, title: title)
  }

  /// What puts call numbers in order, byte by byte, as they stand on the shelf.
  ///
  /// Parts count one after another; numbers by their worth, behind a point digit by digit, as Dewey
  /// numbers do: `305 ARI`, `305.4 BEA`, `305.42 ARI`, `KLIP 2`, `KLIP 10`.
  var shelfKey: String? {
    let parts = text.split(whereSeparator: \.isWhitespace).map(Self.inOrder)
    let key = parts.filter { !$0.isEmpty }.joined(separator: " ")
    // No label is longer; what is longer came from a damaged record.
    return String(key.prefix(200)).nonEmpty
  }

  private static func inOrder(_ part: Substring) -> String {
    var key = ""
    var rest = part
    var isBehindPoint = false
    while let first = rest.first {
      let isDigit = isDigit(first)
      let run = rest.prefix { self.isDigit($0) == isDigit }
      rest = rest.dropFirst(run.count)
      if isDigit {
        key += isBehindPoint ? "" : String(repeating: "0", count: max(0, 6 - run.count))
        key += run
      } else {
        isBehindPoint = run == "." && !key.isEmpty
        key += isBehindPoint ? "." : String(run).foldedForSorting
      }
    }
    return key
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
