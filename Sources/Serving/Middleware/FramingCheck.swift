import HTTPTypes
package import Hummingbird
import Values

/// A request whose end two readers could see in different places; the line ends with the answer.
struct BrokenFraming: Refusal, Hashable {
  let status: HTTPResponse.Status

  init(_ status: HTTPResponse.Status) { self.status = status }

  var reason: Reason {
    Reason(
      status == .notImplemented ? "coding-not-known" : "not-understood", .http(status.code),
      saying: RequestWords.notUnderstood)
  }
}

/// Of all ways to send a body only a length and plain chunks are understood (RFC 9112, 6.1).
package struct FramingCheck<Context: RequestContext>: RouterMiddleware {
  /// Looks at every request alike.
  package init() {}

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let codings = request.headers[values: .transferEncoding]
    guard codings.isEmpty || codings.map({ $0.lowercased() }) == ["chunked"] else {
      throw BrokenFraming(.notImplemented)
    }
    return try await next(request, context)
  }
}
