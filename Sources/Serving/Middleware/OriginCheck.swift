import HTTPTypes
package import Hummingbird

/// A request that changes something must come from a page of ours.
///
/// First of three locks: `Sec-Fetch-Site` where the browser sends it, else `Origin` against `Host`.
/// A request with neither is not from a browser. The others are the cookie's `SameSite=Strict` and
/// the form token.
package struct OriginCheck<Context: RequestContext>: RouterMiddleware {
  /// Looks at every request alike.
  package init() {}

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard Self.allows(request) else { throw ForeignFormRefusal() }
    return try await next(request, context)
  }

  static func allows(_ request: Request) -> Bool {
    switch request.method {
    case .get, .head, .options: return true
    default: break
    }
    if let site = header("Sec-Fetch-Site", of: request) {
      return site == "same-origin" || site == "none"
    }
    guard let origin = header("Origin", of: request) else { return true }
    guard let slashes = origin.firstRange(of: "://") else { return false }
    return HostName(String(origin[slashes.upperBound...])) == HostName(request.head.authority ?? "")
  }

  private static func header(_ name: String, of request: Request) -> String? {
    HTTPField.Name(name).flatMap { request.headers[$0] }
  }
}
