import HTTPTypes
package import Hummingbird

/// Hands out assets before anybody is asked who she is.
package struct AssetMiddleware<Context: RequestContext>: RouterMiddleware {
  let shelf: AssetShelf

  /// Takes what it hands out.
  package init(_ shelf: AssetShelf) { self.shelf = shelf }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard path.hasPrefix("/assets/"), request.method == .get || request.method == .head else {
      return try await next(request, context)
    }
    guard let asset = shelf.asset(file: String(path.dropFirst("/assets/".count))) else {
      throw HTTPError(.notFound)
    }
    let response = asset.response(accepting: request.headers[.acceptEncoding])
    return request.method == .head ? response.createHeadResponse() : response
  }
}
