import Catalog
package import Markup
import Values

/// A title in the language that it is in: the one way in which every page writes one.
extension Page {
  /// A title; in another language than the page's it says so to screen readers, and runs in its own
  /// direction.
  ///
  /// - Parameter code: the MARC code of its language.
  package func titleText(_ title: String, in code: String?) -> HTML {
    let said = titleLanguage(code)
    return said.isEmpty ? "\(title)" : "<span\(said)>\(title)</span>"
  }

  /// The same for an element that holds nothing but a title: attributes, or nothing.
  ///
  /// - Parameter code: the MARC code of its language.
  package func titleLanguage(_ code: String?) -> HTML {
    guard let tag = code.flatMap(LanguageTag.of), tag != language.rawValue else { return .empty }
    return #" lang="\#(tag)" dir="auto""#
  }
}
