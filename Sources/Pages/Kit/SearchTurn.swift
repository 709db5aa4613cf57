package import Hummingbird
import Markup
package import Serving

/// Searches pass one by one: a middleware for the routes that search.
package struct SearchTurn: RouterMiddleware {
  package typealias Context = HouseContext
  private let queue: SearchQueue

  /// Takes the line in which they wait.
  package init(queue: SearchQueue) { self.queue = queue }

  private static let paths: Set<String> = [
    CataloguePlace.search.text, "/api/v1/search", "/api/v1/member-searches", DeskPlace.members.text,
    OfficePlace.members.text, OfficePlace.find.text,
  ]

  /// Whether a path is one of a search, or of a record that is written out.
  package static func waits(at path: String) -> Bool { paths.contains(path) || isExport(path) }

  package func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    // A form sent to the address of a list is no search, and its body may be long in coming.
    guard Self.waits(at: request.uri.path),
      request.method != .post || ProgramPath.isAsked(by: request)
    else { return try await next(request, context) }
    return try await queue.run(from: context.address) { try await next(request, context) }
  }

  /// One record written out in another form.
  private static func isExport(_ path: String) -> Bool {
    [CataloguePlace.marc, CataloguePlace.bibTeX, CataloguePlace.ris].contains { $0.has(path) }
  }
}
