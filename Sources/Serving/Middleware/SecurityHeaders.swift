import HTTPTypes
package import Hummingbird

/// What every answer tells the browser not to do.
package struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// Tells every browser alike.
  package init() {}

  /// Nothing from elsewhere, nothing inline, no frames around us.
  package static var policy: String { contentPolicy }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in fields {
      guard let field = HTTPField.Name(name), response.headers[field] == nil else { continue }
      response.headers[field] = value
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

private let contentPolicy = """
  default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
  font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
  base-uri 'none'; frame-ancestors 'none'
  """

private let fields: [(String, String)] = [
  ("Content-Security-Policy", contentPolicy),
  ("X-Content-Type-Options", "nosniff"),
  ("Referrer-Policy", "no-referrer"),
  ("Cross-Origin-Opener-Policy", "same-origin"),
  ("Cross-Origin-Resource-Policy", "same-origin"),
  (
    "Permissions-Policy",
    "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
  ),
]
