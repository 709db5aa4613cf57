import HTTPTypes
package import Hummingbird
import Serving
import Values

/// Looks behind the proxy: where a request comes from, and whether its line is safe.
///
/// It goes by the sign, which `LanguageMiddleware` has hung up before.
package struct ProxyMiddleware: RouterMiddleware {
  package typealias Context = HouseContext

  /// Needs nothing of the house: all that it goes by stands in the context.
  package init() {}

  package func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.isSafeLine = SafeLine.carries(
      request, from: context.address, publicURL: context.nameplate.publicURL)
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
