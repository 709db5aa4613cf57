import HTTPTypes
package import Hummingbird
import Markup
import Serving
package import Values

/// Turns what was thrown into a page in the visitor's language, or into a problem for a program.
package struct ErrorMiddleware: RouterMiddleware {
  package typealias Context = HouseContext
  /// How a program is told what was thrown at a moment.
  package typealias Problem =
    @Sendable (any Error, Request, HouseContext, Instant) -> Response
  private let clock: Clock
  private let problem: Problem

  /// Takes the clock of the house, and what answers programs.
  package init(clock: Clock, problem: @escaping Problem) {
    self.clock = clock
    self.problem = problem
  }

  package func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let needed as SignInNeeded {
      return Self.leadToDoor(needed, from: request)
    } catch let error where ProgramPath.isAsked(by: request) {
      return problem(error, request, context, clock.now)
    } catch {
      let answer = ErrorAnswer(error, log: context.logger, at: clock.now)
      return Self.tell(answer, request, context, today: clock.today)
    }
  }

  private static func leadToDoor(_ needed: SignInNeeded, from request: Request) -> Response {
    // Neither shows a page, and a line that is led to one calls it a fault.
    if Fragment.isWanted(by: request) || EventStream.isWanted(by: request) {
      return Response(status: .unauthorized)
    }
    let back = request.method == .get ? Address.inside(request.uri.string) : nil
    let door = needed.door.with("back", back)
    return Response(status: .seeOther, headers: [.location: door.text])
  }

  private static func tell(
    _ answer: ErrorAnswer, _ request: Request, _ context: HouseContext, today: Day
  ) -> Response {
    let page = Page(request, context: context, today: today)
    let html =
      Fragment.isWanted(by: request)
      ? page.errorFragment(answer)
      : page.document(
        page.errorSheet(
          answer, back: wayBack(from: request, context),
          isRepeatable: [.get, .head].contains(request.method)))
    var response = Response(html: html, status: answer.status)
    for field in answer.fields { response.headers[field.name] = field.value }
    return response
  }
}

extension ErrorMiddleware {
  /// The room that a refused form or page belongs to.
  private static func wayBack(from request: Request, _ context: HouseContext) -> Section? {
    Section.allCases.first { room in
      request.uri.path.hasPrefix(room.address.text + "/") && room.isOpen(to: context.visitor)
    }
  }
}
