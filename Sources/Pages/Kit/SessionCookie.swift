import HTTPTypes
import Hummingbird
import Secrets
import Serving
package import Values

/// The cookie by which a browser is known while somebody is signed in.
///
/// `__Host-`: only over HTTPS or on this computer, only this host, every path (RFC 6265bis, 4.1.3).
package enum SessionCookie {
  /// What it is called.
  package static let name = "__Host-sartika"

  /// What the browser shows, if it is a token at all.
  static func token(in request: Request) -> Token? {
    (request.cookies[name]?.value).flatMap { Token($0) }
  }

  /// The header that gives a browser its token.
  static func giving(_ token: Token) -> String {
    "\(name)=\(token.text); Path=/; Secure; HttpOnly; SameSite=Strict"
  }

  /// The header that takes it away.
  static let taking = "\(name)=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"

  /// Refuses to let somebody sign in where others could read her token on the way.
  ///
  /// - Throws: `UnsafeDoorRefusal` on plain HTTP from another computer.
  package static func requireSafeDoor(_ context: HouseContext) throws(UnsafeDoorRefusal) {
    guard context.isSafeLine else { throw UnsafeDoorRefusal() }
  }
}

/// Somebody shows a secret where the line can be read by others.
package struct UnsafeDoorRefusal: Refusal, Hashable {
  /// There is but one of it.
  package init() {}

  package var reason: Reason {
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
