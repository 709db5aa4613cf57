package import Hummingbird
import Markup
package import Serving
package import Trail

/// Where all faces hang their routes, with what every page needs.
package struct RouteBoard {
  let router: RouterGroup<HouseContext>
  let tools: PageTools
  /// The pages alone, to draw one again in the answer to a form.
  let pages = Router(context: HouseContext.self)

  /// Takes the router of the house.
  package init(_ router: RouterGroup<HouseContext>, tools: PageTools) {
    self.router = router
    self.tools = tools
  }

  /// Where one face hangs its routes, whose pages get what it was given.
  package func routes<Face: Sendable>(of face: Face) -> Routes<Face> {
    Routes(board: self, face: face)
  }

  /// Lets pages be drawn again in answers to forms, when all of them hang here.
  package func openPages() { tools.pages.open(pages) }
}

/// Where a face hangs its routes, each with who may come in.
///
/// A route that changes something gets the form with it, read and checked for its token; pressed
/// twice by somebody who is signed in, it acts once.
package struct Routes<Face: Sendable> {
  let board: RouteBoard
  let face: Face

  /// A page for everybody.
  package func get(
    _ place: some Routed,
    _ show: @escaping @Sendable (PageRequest<Face, Anyone>) async throws -> Response
  ) {
    add(place, .page, Anyone.init(context:)) { visit in try await show(visit) }
  }

  /// A file for everybody that somebody asks for on a page; it is no page itself.
  package func file(
    _ place: some Routed,
    _ answer: @escaping @Sendable (PageRequest<Face, Anyone>) async throws -> Response
  ) {
    add(place, .file, Anyone.init(context:)) { visit in try await answer(visit) }
  }

  /// A file for everybody that pages show beside their text.
  ///
  /// It is no page: what is to be said once stays for the next one.
  package func getFile(
    _ place: some Routed,
    _ answer: @escaping @Sendable (HouseContext, Face) async throws -> Response
  ) {
    let face = face
    board.router.on(RouterPath(place.pattern), method: .get) { _, context in
      try await answer(context, face)
    }
  }

  /// A page for a member who is signed in.
  package func memberGet(
    _ place: some Routed,
    _ show: @escaping @Sendable (PageRequest<Face, SignedInMember>) async throws -> Response
  ) {
    add(place, .page, SignedInMember.init(context:)) { visit in try await show(visit) }
  }

  /// A page for a colleague with a permission; without one named, for every colleague.
  package func staffGet(
    _ place: some Routed, needs permission: Permission? = nil,
    _ show: @escaping @Sendable (PageRequest<Face, StaffOnDuty>) async throws -> Response
  ) {
    add(place, .page, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await show(visit)
    }
  }

  /// A file for a colleague, a part of a page, or a line that stays open.
  ///
  /// It is no page: no answer to a form draws it, and what is to be said once stays for the next
  /// page.
  package func staffFile(
    _ place: some Routed, needs permission: Permission? = nil,
    _ answer: @escaping @Sendable (PageRequest<Face, StaffOnDuty>) async throws -> Response
  ) {
    add(place, .file, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await answer(visit)
    }
  }

  /// A page that a colleague sees once: no answer to a form draws it, which would use up what it
  /// shows.
  package func staffOnce(
    _ place: some Routed, needs permission: Permission? = nil,
    _ show: @escaping @Sendable (PageRequest<Face, StaffOnDuty>) async throws -> Response
  ) {
    add(place, .once, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await show(visit)
    }
  }

  /// Something that everybody may do.
  package func post(
    _ place: some Routed,
    _ act: @escaping @Sendable (PageRequest<Face, Anyone>, FilledForm) async throws -> Response
  ) {
    add(place, .act, Anyone.init(context:)) { visit in try await act(visit, visit.form()) }
  }

  /// Something that a signed-in member may do.
  package func memberPost(
    _ place: some Routed,
    _ act:
      @escaping @Sendable (PageRequest<Face, SignedInMember>, FilledForm) async throws -> Response
  ) {
    add(place, .act, SignedInMember.init(context:)) { visit in
      let form = try await visit.form()
      return try await visit.answering(form) { try await act(visit, form) }
    }
  }

  /// Something that a colleague with a permission may do.
  package func staffPost(
    _ place: some Routed, needs permission: Permission? = nil,
    _ act: @escaping @Sendable (PageRequest<Face, StaffOnDuty>, FilledForm) async throws -> Response
  ) {
    add(place, .act, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await visit.losingNothing { visit, form in
        try await visit.answering(form) { try await act(visit, form) }
      }
    } stranger: { visit in
      try await visit.keepForm()
    }
  }

  /// Files that a colleague with a permission brings; the form token comes first in the form.
  package func staffUpload(
    _ place: some Routed, needs permission: Permission,
    _ act: @escaping @Sendable (PageRequest<Face, StaffOnDuty>, Upload) async throws -> Response
  ) {
    add(place, .act, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await visit.withUpload { try await act(visit, $0) }
    }
  }

  private func add<Who: Sendable>(
    _ place: some Routed, _ kind: RouteKind,
    _ identify: @escaping @Sendable (HouseContext) throws -> Who,
    _ answer: @escaping @Sendable (PageRequest<Face, Who>) async throws -> Response,
    stranger: @escaping @Sendable (PageRequest<Face, Anyone>) async throws -> Response? = { _ in
      nil
    }
  ) {
    let (tools, face) = (board.tools, face)
    let work: @Sendable (Request, HouseContext) async throws -> Response = { request, context in
      let who: Who
      do {
        who = try identify(context)
      } catch let needed as SignInNeeded {
        let visit = await PageRequest(
          stranger: request, context: context, tools: tools, face: face)
        guard let response = try await stranger(visit) else { throw needed }
        return response
      }
      let page = await Page(request, context: context, tools: tools, takingNotices: kind.isRead)
      return try await answer(
        PageRequest(
          request: request, context: context, tools: tools, face: face, page: page, who: who))
    }
    let path = RouterPath(place.pattern)
    board.router.on(path, method: kind == .act ? .post : .get, use: work)
    if kind == .page { board.pages.on(path, method: .get, use: work) }
  }
}

/// What hangs at a route.
private enum RouteKind {
  /// Something that can be drawn again and again.
  case page
  /// A page that is there for one look.
  case once
  /// A file, a part of a page, a line that stays open.
  case file
  /// Something that is done.
  case act

  /// Whether somebody reads it as a page, with what is to be said once.
  var isRead: Bool { self == .page || self == .once }
}
