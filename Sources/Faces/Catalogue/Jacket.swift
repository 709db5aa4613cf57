import Catalog
import Markup
import Pages
import Values

/// A jacket drawn from the title alone, since no picture comes from elsewhere.
extension Page {
  func jacket(_ hit: SearchHit) -> HTML {
    jacket(hit.address, title: hit.title, author: hit.authors.first ?? "")
  }

  /// The cloth is chosen by the record's address, so a book always looks the same.
  func jacket(_ address: RecordAddress, title: String, author: String) -> HTML {
    let initial = title.first { $0.isLetter || $0.isNumber }.map(String.init) ?? ""
    return """
      <span class="jacket cloth-\(Int(address.rawValue % 6))" aria-hidden="true">\
      <i>\(initial)</i><b>\(title)</b><span>\(author)</span></span>
      """
  }
}
