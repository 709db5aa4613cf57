internal import Hummingbird

/// Hands out assets before anybody is asked who she is.
struct AssetDoor: RouterMiddleware {
  typealias Context = HouseContext

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard path.hasPrefix("/assets/"), request.method == .get || request.method == .head else {
      return try await next(request, context)
    }
    guard let asset = AssetShelf.house.asset(file: String(path.dropFirst("/assets/".count))) else {
      throw HTTPError(.notFound)
    }
    return request.method == .head ? asset.response.createHeadResponse() : asset.response
  }
}
