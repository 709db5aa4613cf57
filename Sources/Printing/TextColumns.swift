/// Sets words in lines of a fixed number of characters.
enum TextColumns {
  /// Breaks at blanks; a word that is longer than the line is cut.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      if !line.isEmpty, line.count + 1 + rest.count <= width {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line = String(rest)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Words at the left edge and an amount at the right edge, on as many lines as they take.
  ///
  /// At least one blank stands between them. The amount ends the last line and is broken only when
  /// it is longer than a line, as a bank's reference may be.
  static func pair(_ left: String, _ right: String, width: Int) -> [String] {
    var lines = wrap(left, to: width)
    let last = lines.popLast() ?? ""
    if last.count + 1 + right.count <= width {
      return lines + [last + blanks(width - last.count - right.count) + right]
    }
    if !last.isEmpty { lines.append(last) }
    return lines + wrap(right, to: width).map { blanks(width - $0.count) + $0 }
  }

  /// So many blanks.
  static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
