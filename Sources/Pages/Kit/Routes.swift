package import Hummingbird
import Markup
package import Serving
package import Trail

/// Where a room hangs its routes, each with who may come in.
///
/// A route that changes something gets the form with it, read and checked for its token; pressed
/// twice by somebody who is signed in, it acts once.
package struct Routes {
  let router: RouterGroup<HouseContext>
  let house: House
  /// The pages alone, to draw one again in the answer to a form.
  package let pages = Router(context: HouseContext.self)

  /// Takes the router of the house.
  package init(_ router: RouterGroup<HouseContext>, house: House) {
    self.router = router
    self.house = house
  }

  /// A page for everybody.
  package func get(
    _ path: RouterPath, _ show: @escaping @Sendable (PageRequest<Anyone>) async throws -> Response
  ) {
    add(path, .get, Anyone.init(context:)) { visit in try await show(visit) }
  }

  /// A page for a member who is signed in.
  package func memberGet(
    _ path: RouterPath,
    _ show: @escaping @Sendable (PageRequest<SignedInMember>) async throws -> Response
  ) {
    add(path, .get, SignedInMember.init(context:)) { visit in try await show(visit) }
  }

  /// A page for a colleague with a permission; without one named, for every colleague.
  package func staffGet(
    _ path: RouterPath, needs permission: Permission? = nil,
    _ show: @escaping @Sendable (PageRequest<StaffOnDuty>) async throws -> Response
  ) {
    add(path, .get, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await show(visit)
    }
  }

  /// Something that everybody may do.
  package func post(
    _ path: RouterPath,
    _ act: @escaping @Sendable (PageRequest<Anyone>, FilledForm) async throws -> Response
  ) {
    add(path, .post, Anyone.init(context:)) { visit in try await act(visit, visit.form()) }
  }

  /// Something that a signed-in member may do.
  package func memberPost(
    _ path: RouterPath,
    _ act: @escaping @Sendable (PageRequest<SignedInMember>, FilledForm) async throws -> Response
  ) {
    add(path, .post, SignedInMember.init(context:)) { visit in
      let form = try await visit.form()
      return try await visit.answering(form) { try await act(visit, form) }
    }
  }

  /// Something that a colleague with a permission may do.
  package func staffPost(
    _ path: RouterPath, needs permission: Permission? = nil,
    _ act: @escaping @Sendable (PageRequest<StaffOnDuty>, FilledForm) async throws -> Response
  ) {
    add(path, .post, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await visit.losingNothing { visit, form in
        try await visit.answering(form) { try await act(visit, form) }
      }
    } stranger: { visit in
      try await visit.keepForm()
    }
  }

  /// Files that a colleague with a permission brings; the form token comes first in the form.
  package func staffUpload(
    _ path: RouterPath, needs permission: Permission,
    _ act: @escaping @Sendable (PageRequest<StaffOnDuty>, Upload) async throws -> Response
  ) {
    add(path, .post, { try StaffOnDuty(context: $0, needs: permission) }) { visit in
      try await visit.withUpload { try await act(visit, $0) }
    }
  }

  private func add<Who: Sendable>(
    _ path: RouterPath, _ method: HTTPRequest.Method,
    _ identify: @escaping @Sendable (HouseContext) throws -> Who,
    _ answer: @escaping @Sendable (PageRequest<Who>) async throws -> Response,
    stranger: @escaping @Sendable (PageRequest<Anyone>) async throws -> Response? = { _ in nil }
  ) {
    let house = house
    let work: @Sendable (Request, HouseContext) async throws -> Response = { request, context in
      let who: Who
      do {
        who = try identify(context)
      } catch let needed as SignInNeeded {
        let visit = await PageRequest(stranger: request, context: context, house: house)
        guard let response = try await stranger(visit) else { throw needed }
        return response
      }
      let page = await Page(request, context: context, house: house, takingNotices: method == .get)
      return try await answer(
        PageRequest(request: request, context: context, house: house, page: page, who: who))
    }
    router.on(path, method: method, use: work)
    if method == .get { pages.on(path, method: method, use: work) }
  }
}
