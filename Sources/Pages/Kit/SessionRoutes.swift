import HTTPTypes
import Hummingbird
import Markup
import Serving

/// Where a page asks whether the session that it was drawn for is still alive.
///
/// Asking alone does not keep it alive; that the page was used since it asked last does. A page of an
/// older session does not have its token, and is told so.
package enum SessionRoutes {
  /// Hangs the question beside the routes of a face.
  package static func addRoutes<Face: Sendable>(to routes: Routes<Face>) {
    routes.post(HousePlace.session) { visit, _ in
      let status: HTTPResponse.Status = visit.who.session == nil ? .unauthorized : .noContent
      return Response(status: status)
    }
  }
}
