import HTTPTypes
package import Hummingbird
import Markup
import NIOCore
import Serving

/// Answers those who ask without having read a page: robots, which want to know where they may go,
/// and browsers that look for a drawing.
///
/// It does so before anybody is asked who she is, and says the same to everybody.
package struct RobotsMiddleware: RouterMiddleware {
  package typealias Context = HouseContext

  /// What robots are told (RFC 9309).
  static let rules: String = {
    let files = [CataloguePlace.marc, CataloguePlace.bibTeX, CataloguePlace.ris]
      .map { $0.pattern.replacing(":record", with: "*") }
    // A search has more questions than there are records, and they are answered one by one.
    let rooms = [
      AccountPlace.home, DeskPlace.home, OfficePlace.home, CataloguePlace.search,
      HousePlace.stations, TillPlace.home,
    ].map(\.text)
    let photographs = CataloguePlace.photograph.pattern.replacing(":photograph", with: "")
    let lines = ([ProgramPath.root + "/", photographs] + rooms + files).map { "Disallow: \($0)\n" }
    return "User-agent: *\n" + lines.sorted().joined()
  }()

  /// Needs nothing of the house.
  package init() {}

  package func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head,
      let response = Self.answer(at: request.uri.path)
    else { return try await next(request, context) }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private static func answer(at path: String) -> Response? {
    switch path {
    case HousePlace.robots.text:
      Response(
        status: .ok,
        headers: [
          .contentType: "text/plain; charset=utf-8", .cacheControl: "public, max-age=86400",
        ],
        body: ResponseBody(byteBuffer: ByteBuffer(string: rules)))
    case HousePlace.favicon.text:
      Response(
        status: .found,
        headers: [
          .location: AssetShelf.house.address(of: "favicon.svg"),
          .cacheControl: "public, max-age=86400",
        ])
    default: nil
    }
  }
}
