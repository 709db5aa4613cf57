/// An address outside the house, from a record: `http` or `https` only.
///
/// MARC 21 Bibliographic, 856 $u may hold anything that somebody typed.
package struct OutsideLink: Sendable, Hashable {
  /// The address.
  package let text: String

  /// Takes an address, or is `nil` when it is not of the web.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 2000, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    let head = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased().utf8
    guard head.starts(with: "https://".utf8) || head.starts(with: "http://".utf8) else {
      return nil
    }
    self.text = text
  }

  /// A link that tells the other side nothing about where the reader came from.
  package func html(_ words: String) -> HTML {
    #"<a href="\#(text)" rel="noreferrer noopener external">\#(words)</a>"#
  }
}
