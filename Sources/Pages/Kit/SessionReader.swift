import Access
import Counter
import HTTPTypes
package import Hummingbird
import Markup
import Persistence
import Secrets
import Serving
import Stations
import Trail
import Values

/// Finds out who is there, in which language, before a page is drawn.
package struct SessionReader: RouterMiddleware {
  package typealias Context = HouseContext
  private let tools: PageTools

  /// Takes what every page needs.
  package init(tools: PageTools) { self.tools = tools }

  package func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    // What was said where others can hear it proves nothing any more.
    if context.isSafeLine, let token = SessionCookie.token(in: request) {
      // A page that asks by itself does not keep its session alive; one on which somebody has typed or
      // pressed since it asked last does.
      let isUse = !Self.ofPages.contains(request.uri.path) || Self.tellsUse(request)
      switch try await tools.keyring.look(token, at: tools.clock.now, isUse: isUse) {
      case .alive(let session):
        context.token = token
        context.session = session
        if let staff = session.staff {
          context.scanning = try await Scanning(session.station, in: tools)
          context.owner = try await tools.formSeal.mark(of: staff)
        }
      case .idle(let session): context.away = try await leave(session, token)
      case .ended(let session, let closed):
        context.away = Away(session: session, token: token, place: nil)
        await tools.live.end(session: token.digest)
        try await tools.scanDesk.forgetCards(closedAt: closed, leaving: session.station)
      case .unknown: break
      }
    }
    return try await next(request, context)
  }

  /// What pages ask for by themselves, without anybody at them.
  private static let ofPages: Set<String> = [
    HousePlace.session.text, HousePlace.live.text, DeskPlace.regions.text,
    TillPlace.regions.text,
  ]

  private static func tellsUse(_ request: Request) -> Bool {
    HTTPField.Name("Sartika-Used").flatMap { request.headers[$0] } != nil
  }

  /// Locks the place where she sits; a session that sits nowhere ends.
  private func leave(_ session: Session, _ token: Token) async throws -> Away {
    let place = try await LockedPlace(of: session, by: token, in: tools)
    let closed =
      try await place != nil ? lock(token) : tools.keyring.end(token, at: tools.clock.now)
    await tools.live.end(session: token.digest)
    try await tools.scanDesk.forgetCards(closedAt: closed, leaving: session.station)
    return Away(session: session, token: token, place: place)
  }

  private func lock(_ token: Token) async throws -> Set<StationNumber> {
    do {
      return try await tools.keyring.lock(token, at: tools.clock.now)
    } catch is StorageRefusal {
      // Nothing can be written: it stays idle, which opens as little.
      return []
    }
  }
}
