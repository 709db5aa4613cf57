import Serving
package import Values

/// The address under which browsers reach the house through its proxy: `https://katalog.example`.
///
/// A scheme in small letters, a host, and a port where it is not the usual one; nothing after it.
package struct PublicURL: Hashable, Sendable {
  /// As it is written before a path.
  package let text: String

  /// Takes what was typed; the usual port and one slash at the end are dropped.
  ///
  /// - Throws: `PublicURLRefusal`.
  package init(_ typed: String) throws(PublicURLRefusal) {
    guard let colon = typed.firstRange(of: "://") else { throw .notAnAddress(typed) }
    let scheme = typed[..<colon.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .notAnAddress(typed) }
    var rest = typed[colon.upperBound...].lowercased()
    if rest.hasSuffix("/") { rest.removeLast() }
    guard !rest.contains(where: { "/?#\\".contains($0) }) else { throw .path(typed) }
    let host = HostName(rest)
    guard host.isPlausible, let port = Self.port(of: rest, after: host) else {
      throw .notAnAddress(typed)
    }
    guard scheme == "https" || host.isThisComputer else { throw .plain(typed) }
    let usual = scheme == "https" ? 443 : 80
    text = "\(scheme)://\(host.name)" + (port == 0 || port == usual ? "" : ":\(port)")
  }

  /// The port that is named; 0 when none is, nothing when it is no port.
  private static func port(of rest: String, after host: HostName) -> Int? {
    let named = rest.dropFirst(host.name.count)
    if named.isEmpty { return 0 }
    guard named.hasPrefix(":"), let port = UInt16(named.dropFirst()), port > 0 else { return nil }
    return Int(port)
  }
}

/// Why an address cannot be that of the proxy.
package enum PublicURLRefusal: Refusal, Hashable {
  /// No scheme and host, or a port that is none; what was given.
  case notAnAddress(String)
  /// Something follows the host: the house answers at the root of an address.
  case path(String)
  /// Without TLS, and not this machine itself.
  case plain(String)

  package var reason: Reason {
    switch self {
    case .notAnAddress(let text):
      Reason(
        "public-url-wrong",
        id: "--public-url “\(text)” bukan alamat. Tulis seperti https://perpustakaan.local.",
        en: "--public-url “\(text)” is not an address. Write it like https://perpustakaan.local.")
    case .path(let text):
      Reason(
        "public-url-has-path",
        id: "--public-url “\(text)” memuat jalur. Sartika memakai alamat yang utuh; "
          + "beri ia nama sendiri, seperti https://perpustakaan.local.",
        en: "--public-url “\(text)” has a path. Sartika needs a whole address; "
          + "give it a name of its own, like https://perpustakaan.local.")
    case .plain(let text):
      Reason(
        "public-url-plain",
        id:
          "--public-url “\(text)” tanpa enkripsi: orang lain di jaringan dapat membaca kata sandi. "
          + "Pakai alamat yang dimulai dengan https.",
        en: "--public-url “\(text)” is not encrypted: others on the network can read passphrases. "
          + "Use an address that begins with https.")
    }
  }
}
