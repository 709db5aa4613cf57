/// The name in a `Host` header, with its port (RFC 9110, 7.2).
struct HostName: Hashable, Sendable {
  /// In lower case, with the port if one was named.
  let text: String

  init(_ text: String) { self.text = text.lowercased() }

  /// The name without the port.
  var name: Substring {
    if text.hasPrefix("[") { return text.prefix { $0 != "]" } + "]" }
    return text.prefix { $0 != ":" }
  }

  /// Whether it is this very computer, where nobody else listens.
  var isThisComputer: Bool {
    name == "localhost" || name.hasSuffix(".localhost") || name == "[::1]" || isLoopback
  }

  private var isLoopback: Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
