package import Hummingbird
import Serving
import Values

/// Chooses language and covers, and hangs up the sign; needs no database, so that faults can be told
/// too.
package struct LanguageMiddleware: RouterMiddleware {
  package typealias Context = HouseContext
  private let tools: PageTools

  /// Takes what every page needs.
  package init(tools: PageTools) { self.tools = tools }

  package func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language = LanguageChoice.language(for: request, among: tools.languages)
    context.languages = tools.languages
    context.plain = PlainCovers(of: request)
    context.nameplate = await tools.sign.nameplate
    context.alerts = tools.alerts
    return try await next(request, context)
  }
}
