import Values

extension String {
  /// The text as a name may be written (`plainName`), with one blank between its words and none around
  /// it: whatever is typed at the till goes through here.
  var tidy: String { plainName.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text, unless there is none.
  var nonEmpty: String? { isEmpty ? nil : self }

  /// Whether it is short enough to be written beside something: 500 characters, as the tables say.
  var fitsANote: Bool { unicodeScalars.count <= 500 }
}
