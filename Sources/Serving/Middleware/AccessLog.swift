import HTTPTypes
package import Hummingbird
import Logging

/// One line a request: the route, not the address, so that no number, search or name is written.
package struct AccessLog<Context: RequestContext>: RouterMiddleware {
  private let clock = ContinuousClock()

  /// Begins to count.
  package init() {}

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = clock.now
    let response = try await next(request, context)
    let spent = start.duration(to: clock.now)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue.prefix(8))",
        "route": "\(context.endpointPath ?? "-")",
        "status": "\(response.status.code)",
        "ms": "\(spent / .milliseconds(1))",
      ])
    return response
  }
}
