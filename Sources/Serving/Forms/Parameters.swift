/// The parameters behind the first `;` of a header: `form-data; name="file"; filename="a.xml"`.
///
/// Browsers write `%22` for a quotation mark in a name (WHATWG HTML, 4.10.21.8).
struct Parameters: Sendable {
  private var values: [String: String] = [:]

  init(_ header: String) {
    var rest = header.unicodeScalars[...]
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
      guard let equals = rest.firstIndex(of: "=") else { return }
      let name = String(rest[..<equals]).lowercased()
      rest = rest[rest.index(after: equals)...]
      let value: Substring.UnicodeScalarView
      if rest.first == "\"" {
        rest = rest.dropFirst()
        let end = rest.firstIndex(of: "\"") ?? rest.endIndex
        value = rest[..<end]
        rest = rest[end...]
      } else {
        value = rest.prefix { $0 != ";" && $0 != " " }
        rest = rest[value.endIndex...]
      }
      if values[name] == nil { values[name] = String(value) }
    }
  }

  subscript(_ name: String) -> String? { values[name] }
}
