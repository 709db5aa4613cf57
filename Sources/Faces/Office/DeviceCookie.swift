import Access
import Duty
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Secrets
import Serving
import Trail
import Values

/// The cookie by which a browser is known from which a colleague came in before.
///
/// It opens nothing: wrong tries elsewhere do not make her wait here. `__Host-` as the session's.
enum DeviceCookie {
  static let name = "__Host-sartika-device"

  /// What the browser shows, if it is a token at all.
  static func token(in request: Request) -> Token? {
    (request.cookies[name]?.value).flatMap { Token($0) }
  }

  static func giving(_ token: Token) -> String {
    "\(name)=\(token.text); Path=/; Secure; HttpOnly; SameSite=Strict; "
      + "Max-Age=\(Lifetime.knownBrowser.seconds)"
  }
}

extension PageRequest where Face == OfficeRooms {
  /// Checks a colleague's name and passphrase, from her own browser or another.
  func staffSignIn(_ name: String, _ passphrase: String) async throws -> SignIn {
    try await face.keyring.signIn(
      name, passphrase: passphrase, from: context.address,
      device: DeviceCookie.token(in: request), at: now)
  }

  /// Lets a colleague in, tells her what stands in the handing-over book and what was tried in her
  /// name, and sends her on.
  ///
  /// - Parameters:
  ///   - address: where she goes.
  ///   - isOnHerWay: whether she wanted to go there; else the book is the first thing that she sees, when
  ///     somebody wrote in it since she was told.
  func staffSignedIn(
    _ come: SignIn, to address: Address, isOnHerWay: Bool = false
  ) async throws -> Response {
    let news = try await face.duty.takeNews(by: .staff(come.staff.number))
    if news > 0 {
      await tools.flash.put(Notice(DutyWords.news(news)), for: come.token.digest, at: now)
    }
    if come.wrongTries > 0 {
      await tools.flash.put(
        Notice(OfficeWords.wrongTries(come.wrongTries), tone: .warning), for: come.token.digest,
        at: now)
    }
    let first = news > 0 && !isOnHerWay ? OfficePlace.handover : address
    var response = signedIn(come.token, to: first)
    response.headers[values: .setCookie].append(DeviceCookie.giving(come.device))
    return response
  }
}
