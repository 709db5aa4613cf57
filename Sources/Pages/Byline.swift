package import Catalog
package import Markup

extension SearchHit {
  /// Where its page is.
  package var page: Address { CataloguePlace.record(address) }

  /// Who made it, and when.
  package var byline: String {
    let names = authors.prefix(3).map(SaidName.of).joined(separator: "; ")
    guard let year else { return names }
    return names.isEmpty ? String(year) : "\(names), \(year)"
  }

  /// Who made it, when, and who published it, as far as that is known.
  package var imprint: String {
    [byline, publisher ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
