package import Hummingbird
package import Markup
package import Serving
import Stations
package import Values

/// One request for a page, by somebody who may make it.
///
/// `Face` is what the face that shows the page was given; a page reaches no other room. `Who` says
/// how much is known of her: a page for staff cannot be reached with `Anyone`.
package struct PageRequest<Face: Sendable, Who: Sendable>: Sendable {
  /// What the browser sent.
  package let request: Request
  /// What the middleware knows of it.
  package let context: HouseContext
  /// What every page needs.
  package let tools: PageTools
  /// What the pages of this face need.
  package let face: Face
  /// What views need.
  package var page: Page
  /// Who is there.
  package var who: Who

  /// The moment it is.
  package var now: Instant { tools.clock.now }
  /// The day it is.
  package var today: Day { tools.clock.today }

  /// Whether a script wants only the regions of the page, to put them in.
  package var wantsFragment: Bool { Fragment.isWanted(by: request) }

  /// A number in the path: `/records/12`.
  ///
  /// - Throws: `HTTPError` 404 when it is no number.
  package func number<Of>(_ name: String, of: Of.Type = Of.self) throws -> Number<Of> {
    guard let text = context.parameters.get(name), let number = Number<Of>(text) else {
      throw HTTPError(.notFound)
    }
    return number
  }

  /// The same request, whose page leads back to a place that can be looked at: what a form is sent
  /// to need not have a page.
  package func returning(to place: Address) -> Self {
    var visit = self
    visit.page.here = place.text
    return visit
  }

  /// The query of the address.
  package func query() throws -> FilledForm { try FilledForm.query(of: request) }
}

extension PageRequest where Who == Anyone {
  /// The request of somebody who is not signed in, or not any more.
  init(stranger request: Request, context: HouseContext, tools: PageTools, face: Face) async {
    let page = await Page(request, context: context, tools: tools, takingNotices: false)
    self.init(
      request: request, context: context, tools: tools, face: face, page: page,
      who: Anyone(session: nil))
  }
}
