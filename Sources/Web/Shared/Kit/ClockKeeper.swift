internal import HTTPTypes
internal import Hummingbird
internal import Values

/// Lets nothing be changed by a clock that cannot be right.
///
/// People can still come in, go out, and say that it is right.
struct ClockKeeper: RouterMiddleware {
  typealias Context = HouseContext
  let house: House

  private static let free: Set<String> = [
    "/language", "/office/sign-in", "/office/first", "/office/code", "/office/unlock",
    "/office/clock", "/account/sign-in", "/sign-out", "/session",
  ]

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    switch request.method {
    case .get, .head, .options: break
    default:
      if !Self.free.contains(request.uri.path), let doubt = house.clockWatch.doubt(house.clock) {
        throw doubt
      }
    }
    return try await next(request, context)
  }
}
