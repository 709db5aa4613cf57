internal import HTTPTypes
internal import Hummingbird
internal import Values

/// Whether what is said on a request's line can be read by nobody on the way.
///
/// So it is on this machine, and behind the house's own proxy when that was reached by HTTPS.
enum SafeLine {
  /// - Parameter peer: who is at the other end of the line itself, before any proxy is believed.
  static func carries(_ request: Request, from peer: String, _ nameplate: Nameplate) -> Bool {
    guard peer == HouseContext.socketPeer || PeerAddress.isThisMachine(peer) else { return false }
    let host = HostName(request.head.authority ?? "")
    if isForwarded(request) { return isBehindTLS(request, host, nameplate) }
    return host.isThisComputer || isBehindTLS(request, host, nameplate)
  }

  /// Somebody asked a proxy, which may listen to the whole network.
  private static func isForwarded(_ request: Request) -> Bool {
    ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"].contains { name in
      HTTPField.Name(name).map { request.headers.contains($0) } ?? false
    }
  }

  private static func isBehindTLS(
    _ request: Request, _ host: HostName, _ nameplate: Nameplate
  ) -> Bool {
    guard let url = nameplate.publicURL, url.hasPrefix("https://") else { return false }
    let scheme = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }
    guard scheme.map({ $0.lowercased() == "https" }) ?? true else { return false }
    return HostName(String(url.dropFirst("https://".count))) == host
  }
}

/// Somebody shows a secret where the line can be read by others.
struct UnsafeDoorRefusal: Refusal, Hashable {
  var reason: Reason {
    Reason(
      "unsafe-door", .forbidden,
      id: """
        Masuk tidak dapat dilakukan lewat sambungan ini, karena orang lain di jaringan dapat \
        membacanya. Masuklah di komputer perpustakaan itu sendiri, atau lewat alamat yang dimulai \
        dengan https.
        """,
      en: """
        Signing in is not possible over this connection, because others on the network can read it. \
        Sign in at the library's own computer, or at an address that begins with https.
        """)
  }
}
