import Access
import Counter
import HTTPTypes
package import Hummingbird
import Markup
import Values

/// Lets nothing be changed by a clock that cannot be right.
///
/// People can still come in, go out, and say that it is right.
package struct ClockKeeper: RouterMiddleware {
  package typealias Context = HouseContext
  private let tools: PageTools

  /// Takes what every page needs.
  package init(tools: PageTools) { self.tools = tools }

  private static let free: Set<String> = [
    HousePlace.language.text, OfficePlace.signIn.text, OfficePlace.first.text,
    OfficePlace.code.text, OfficePlace.unlock.text,
    OfficePlace.clock.text, AccountPlace.signIn.text, HousePlace.signOut.text,
    HousePlace.session.text, TillPlace.lock.text, DeskPlace.lock.text,
  ]

  package func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    let doubt = tools.clockWatch.doubt(tools.clock)
    await note(isDoubted: doubt != nil)
    switch request.method {
    case .get, .head, .options: break
    default: if let doubt, !Self.free.contains(request.uri.path) { throw doubt }
    }
    return try await next(request, context)
  }

  /// Before anybody signs in by such a clock, the trail says so.
  private func note(isDoubted: Bool) async {
    guard tools.clockWatch.turns(toDoubt: isDoubted) else { return }
    do {
      let closed = try await tools.keyring.noteClock(isDoubted: isDoubted, at: tools.clock.now)
      try await tools.scanDesk.forgetCards(closedAt: closed)
    } catch {
      // Where the disk takes nothing, nobody signs in either; the next request tries again.
      tools.clockWatch.forgetTurn()
    }
  }
}
