/// The name in a `Host` header, with its port (RFC 9110, 7.2).
package struct HostName: Hashable, Sendable {
  /// In lower case, with the port if one was named.
  package let text: String

  /// Takes the header as it came; names of hosts do not differ by case.
  package init(_ text: String) { self.text = text.lowercased() }

  /// The name without the port.
  package var name: Substring {
    if text.hasPrefix("[") { return text.prefix { $0 != "]" } + "]" }
    return text.prefix { $0 != ":" }
  }

  /// Whether nothing stands behind the name but a colon and the digits of a port (RFC 3986, 3.2.3).
  package var isWhole: Bool {
    if text.hasPrefix("["), !text.contains("]") { return false }
    let rest = text.utf8.dropFirst(name.utf8.count)
    guard let first = rest.first else { return true }
    return first == 0x3A && rest.count <= 6
      && rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The name without the port, and an address of six without its brackets.
  package var bare: String {
    name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : String(name)
  }

  /// Whether it could be a host's name: letters, digits and hyphens between points, or an address of
  /// six.
  package var isPlausible: Bool {
    let bytes = Array(bare.utf8)
    guard (1...253).contains(bytes.count) else { return false }
    let isSix = name.hasPrefix("[") && name.hasSuffix("]")
    let labels = bare.split(separator: ".", omittingEmptySubsequences: false)
    guard isSix || labels.allSatisfy(Self.isLabel) else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      case 0x3A: isSix
      default: false
      }
    }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
  }

  /// Whether it is this very computer, where nobody else listens.
  package var isThisComputer: Bool {
    name == "localhost" || name.hasSuffix(".localhost") || name == "[::1]" || isLoopback
  }

  private var isLoopback: Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
