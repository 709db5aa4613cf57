import Catalog
import Circulation
import Hummingbird
import Markup
package import Pages
import PointOfSale
import Serving
import Window

/// The public catalogue: no card is needed to search it.
package enum CatalogueRoutes {
  /// Hangs the pages of the catalogue.
  package static func addRoutes(to routes: Routes<CatalogueRooms>) {
    routes.get(CataloguePlace.home) { visit in
      visit.show(visit.page.welcome(try await HomeView(visit)))
    }
    routes.get(CataloguePlace.search) { visit in
      let question = Question(try visit.query())
      let free = try await visit.face.loanDesk.freeForReaders(on: visit.today)
      let found = try await visit.face.catalogue.search(
        question.query, for: visit.audience, free: free)
      let details = try await HitDetails(visit, of: found.hits, for: question)
      var isEmpty = false
      if found.total == 0 {
        isEmpty = try await visit.face.catalogue.isEmpty(for: visit.audience)
      }
      return visit.show(visit.page.results(found, of: question, details, isEmpty: isEmpty))
    }
    routes.get(CataloguePlace.help) { visit in
      let look = try await visit.face.window.look(on: visit.today)
      return visit.show(visit.page.help(look.services, talk: look.facts.talk))
    }
    routes.get(CataloguePlace.privacy) { visit in visit.show(visit.page.privacy) }
    routes.getFile(CataloguePlace.photograph) { context, face in
      let digest = context.parameters.get("photograph") ?? ""
      guard let bytes = try await face.shop.photograph(digest: digest) else {
        throw HTTPError(.notFound)
      }
      return Response(photograph: bytes)
    }
    RecordRoutes.addRoutes(to: routes)
  }
}
