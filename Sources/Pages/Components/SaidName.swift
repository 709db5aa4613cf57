package import Catalog

/// A name in the order in which it is said; records keep it in the order in which it is sorted.
package enum SaidName {
  /// `Okky Madasari` for `Madasari, Okky, 1984-`.
  ///
  /// What has no comma is said as it is written: bodies, and people of one name. So is what a comma
  /// divides otherwise than a family name from the names before it.
  package static func of(_ sorted: String) -> String {
    let parts = sorted.split(separator: ",").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard let first = parts.first else { return sorted }
    // Years of a life are no name.
    let others = parts.dropFirst().filter { part in
      !part.isEmpty && !part.contains(where: \.isNumber)
    }
    guard !first.isEmpty, (1...2).contains(others.count), isFamily(first) else {
      return ([first] + others).filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return (["\(others[0]) \(first)"] + others.dropFirst()).joined(separator: ", ")
  }

  /// A body is named by more words than a family.
  private static func isFamily(_ name: String) -> Bool {
    name.split(separator: " ").count { $0.first?.isLowercase != true } <= 2
  }
}

extension BibliographicRecord {
  /// How one of its authors is said: a person in her order, a body as it is written.
  package func said(_ author: String) -> String {
    people.contains(author) ? SaidName.of(author) : author
  }
}
