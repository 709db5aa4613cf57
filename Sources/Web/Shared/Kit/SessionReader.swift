internal import Access
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
    if let token = SessionCookie.token(in: request),
      let session = try await house.keyring.session(token, at: house.clock.now)
    {
      context.token = token
      context.session = session
    }
    return try await next(request, context)
  }
}

/// Hangs up the sign and chooses the language; needs no database, so that faults can be told too.
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
    return try await next(request, context)
  }
}
