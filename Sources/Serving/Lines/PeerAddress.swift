/// Where a request comes from.
package enum PeerAddress {
  /// What stands for an address where somebody asks over the machine's own socket.
  package static let socket = "local"

  /// Whether an address is this machine's loopback, where nobody else listens.
  package static func isThisMachine(_ text: String) -> Bool {
    if text == "::1" || text == "::ffff:127.0.0.1" { return true }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
