/// An address inside the house, with its query written safely: `/search?q=ibu%20kota&page=2`.
package struct Address: Sendable, Hashable {
  /// Path and query.
  package private(set) var text: String
  private var hasQuery = false

  /// Takes a path of ours, such as `/search`.
  package init(_ path: String) { text = path }

  /// The same address with one more thing in its query; nothing or an empty value adds nothing.
  package func with(_ name: String, _ value: String?) -> Address {
    guard let value, !value.isEmpty else { return self }
    var out = self
    out.text += (hasQuery ? "&" : "?") + Self.encoded(name) + "=" + Self.encoded(value)
    out.hasQuery = true
    return out
  }

  /// The same address with several values under one name.
  package func with(_ name: String, each values: [String]) -> Address {
    values.reduce(self) { $0.with(name, $1) }
  }

  /// Everything but letters, digits and `-._~` as `%XX` (RFC 3986, 2.3).
  package static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A path of this house that a form named to come back to, or `nil` when it leads elsewhere.
  ///
  /// `//host`, `/\host` and anything with control characters are elsewhere.
  package static func inside(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 2000 else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return nil
    }
    guard bytes.count == 1 || (bytes[1] != UInt8(ascii: "/") && bytes[1] != UInt8(ascii: "\\"))
    else { return nil }
    return text.contains("\\") ? nil : text
  }
}

extension HTML.Interpolation {
  /// An address of ours, in `href` or `action`.
  package mutating func appendInterpolation(_ address: Address) {
    Escaping.append(address.text, to: &bytes)
  }
}
