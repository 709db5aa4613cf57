import HTTPTypes
package import Hummingbird
import Logging

/// One line a request: the route, not the address, so that no number, search or name is written.
///
/// Of some routes there is no line at all, since that somebody asked for them says too much.
package struct AccessLog<Context: RequestContext>: RouterMiddleware {
  private let clock = ContinuousClock()
  private let silent: Set<String>

  /// Begins to count.
  ///
  /// - Parameter silent: routes of which nothing is written.
  package init(silentOf silent: Set<String> = []) { self.silent = silent }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = clock.now
    let response = try await next(request, context)
    let spent = start.duration(to: clock.now)
    if let route = context.endpointPath, silent.contains(route) { return response }
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
