internal import HTTPTypes
internal import Hummingbird

/// What every answer tells the browser not to do.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = HouseContext

  /// Nothing from elsewhere, nothing inline, no frames around us.
  static let policy = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'
    """

  private static let fields: [(String, String)] = [
    ("Content-Security-Policy", policy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
      "Permissions-Policy",
      "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
    ),
  ]

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fields {
      guard let field = HTTPField.Name(name), response.headers[field] == nil else { continue }
      response.headers[field] = value
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
