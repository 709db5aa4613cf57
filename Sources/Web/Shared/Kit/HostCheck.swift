internal import HTTPTypes
internal import Hummingbird

/// A request must say which host it means (RFC 9112, 3.2).
struct HostCheck: RouterMiddleware {
  typealias Context = HouseContext

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, !host.isEmpty,
      host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), request.headers.count <= 100
    else { throw HTTPError(.badRequest) }
    return try await next(request, context)
  }
}
