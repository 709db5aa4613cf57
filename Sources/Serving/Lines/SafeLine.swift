import HTTPTypes
package import Hummingbird

/// Whether what is said on a request's line can be read by nobody on the way.
///
/// So it is on this machine, and behind the house's own proxy when that was reached by HTTPS.
package enum SafeLine {
  /// Whether it is such a line.
  ///
  /// - Parameters:
  ///   - peer: who is at the other end of the line itself, before any proxy is believed.
  ///   - publicURL: the address under which browsers reach the house through its proxy, if there is one.
  package static func carries(
    _ request: Request, from peer: String, publicURL: String?
  ) -> Bool {
    guard peer == PeerAddress.socket || PeerAddress.isThisMachine(peer) else { return false }
    let host = HostName(request.head.authority ?? "")
    if isForwarded(request) { return isBehindTLS(request, host, publicURL) }
    return host.isThisComputer || isBehindTLS(request, host, publicURL)
  }

  /// Somebody asked a proxy, which may listen to the whole network.
  private static func isForwarded(_ request: Request) -> Bool {
    ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"].contains { name in
      HTTPField.Name(name).map { request.headers.contains($0) } ?? false
    }
  }

  private static func isBehindTLS(
    _ request: Request, _ host: HostName, _ publicURL: String?
  ) -> Bool {
    guard let url = publicURL, url.hasPrefix("https://") else { return false }
    let scheme = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }
    guard scheme.map({ $0.lowercased() == "https" }) ?? true else { return false }
    return HostName(String(url.dropFirst("https://".count))) == host
  }
}
