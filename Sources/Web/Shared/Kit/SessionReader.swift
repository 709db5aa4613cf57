internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Values

/// Finds out who is there, in which language, before a page is drawn.
struct SessionReader: RouterMiddleware {
  typealias Context = HouseContext
  let house: House

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    // What was said where others can hear it proves nothing any more.
    if context.isSafeLine, let token = SessionCookie.token(in: request),
      let session = try await house.keyring.session(token, at: house.clock.now)
    {
      context.token = token
      context.session = session
      if session.staff != nil { context.scanning = await Scanning(session.station, in: house) }
    }
    return try await next(request, context)
  }
}

/// Hangs up the sign, chooses the language, and looks behind the proxy; needs no database, so that faults can be told too.
struct Welcome: RouterMiddleware {
  typealias Context = HouseContext
  let house: House

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language = LanguageChoice.language(for: request)
    context.nameplate = await house.sign.nameplate
    context.isSafeLine = SafeLine.carries(request, from: context.address, context.nameplate)
    context.alerts = house.alerts
    context.address = Self.address(of: request, from: context.address, context.nameplate)
    return try await next(request, context)
  }

  /// Where a request comes from: behind the house's own proxy, what that proxy says last.
  ///
  /// Only a proxy on this machine is believed, and only when the house is known to stand behind one.
  private static func address(
    of request: Request, from peer: String, _ nameplate: Nameplate
  ) -> String {
    guard nameplate.publicURL != nil, ["127.0.0.1", "::1"].contains(peer),
      let forwarded = HTTPField.Name("X-Forwarded-For").flatMap({ request.headers[$0] }),
      let last = forwarded.split(separator: ",").last?.filter({ $0 != " " }), last.count <= 45,
      last.allSatisfy({ $0.isHexDigit || $0 == "." || $0 == ":" })
    else { return peer }
    return last
  }
}
