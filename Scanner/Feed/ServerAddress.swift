/// Where the server listens: on this machine only, since a scan may be a member's card.
public enum ServerAddress: Hashable, Sendable, CustomStringConvertible {
  /// An address of this machine, `127.0.0.1` or `::1`, and a port.
  case loopback(host: String, port: UInt16)
  /// A Unix socket by its path.
  case socket(path: String)

  /// Reads `http://127.0.0.1:8080`, `http://localhost:8080` or `http://[::1]:8080`.
  ///
  /// - Throws: `AddressRefusal` when it is something else or another machine.
  public init(url: String) throws(AddressRefusal) {
    guard url.hasPrefix("http://") else { throw .notAnAddress(url) }
    var rest = url.dropFirst("http://".count)
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    let host: Substring
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      host = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
    } else {
      host = rest.prefix { $0 != ":" && $0 != "/" }
      rest = rest[host.endIndex...]
    }
    let port = rest.isEmpty ? 80 : rest.hasPrefix(":") ? UInt16(rest.dropFirst()) : nil
    guard let port, port > 0, !host.isEmpty else { throw .notAnAddress(url) }
    switch host {
    case "localhost", "127.0.0.1": self = .loopback(host: "127.0.0.1", port: port)
    case "::1": self = .loopback(host: "::1", port: port)
    default: throw .anotherMachine(String(host))
    }
  }

  /// Takes the path of a Unix socket.
  ///
  /// - Throws: `AddressRefusal` when it is empty or longer than the system allows, 107 bytes.
  public init(socket path: String) throws(AddressRefusal) {
    guard (1...107).contains(path.utf8.count) else { throw .socketPath(path) }
    self = .socket(path: path)
  }

  /// What stands in the request's `Host`.
  var authority: String {
    switch self {
    case .loopback(let host, let port): host == "::1" ? "[::1]:\(port)" : "\(host):\(port)"
    case .socket: "localhost"
    }
  }

  public var description: String {
    switch self {
    case .loopback: "http://\(authority)"
    case .socket(let path): path
    }
  }
}
