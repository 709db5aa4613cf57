extension String {
  /// The text as a name may be written: whatever breaks a line or controls a machine is a blank, and
  /// what turns the direction of the words beside it (Unicode, UAX 9) is left out; empty when nothing
  /// of it can be seen.
  public var plainName: String {
    let kept = unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: scalar.properties.isBidiControl ? nil : scalar
      }
    }
    let isSeen = kept.contains {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
    return isSeen ? String(String.UnicodeScalarView(kept)) : ""
  }

  /// The text as several lines may be written: each as a name is, with one blank between its words,
  /// without empty lines at both ends; empty when nothing is in them.
  public var plainLines: String {
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        String(line).plainName.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
