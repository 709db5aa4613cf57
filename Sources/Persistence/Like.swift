extension StringProtocol {
  /// The text for SQL's `LIKE ? ESCAPE '\'`, in which `%`, `_` and `\` stand for themselves.
  public var escapedForLike: String {
    var out = ""
    for scalar in unicodeScalars {
      if ["%", "_", "\\"].contains(scalar) { out.unicodeScalars.append("\\") }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
