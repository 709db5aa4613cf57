package import Values

/// What the one search of the staff says.
package enum FindWords {
  /// Names the field in the head of every page of theirs, and the page with what was found.
  package static let anything = Sentence(id: "Cari apa saja", en: "Find anything")
}
