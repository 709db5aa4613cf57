extension String {
  /// The text with one blank between its words and none around it.
  var tidy: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text, unless there is none.
  var nonEmpty: String? { isEmpty ? nil : self }

  /// Whether it is short enough to be written beside something: 500 characters, as the tables say.
  var fitsANote: Bool { unicodeScalars.count <= 500 }
}
