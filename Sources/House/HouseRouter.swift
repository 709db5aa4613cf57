import API
import AccountFace
import CatalogueFace
import DeskFace
import Hummingbird
import OfficeFace
import Pages
import Serving
import TillFace

/// Every route of the house, and the middleware before them.
enum HouseRouter {
  static func router(for house: House) -> Router<HouseContext> {
    let router = Router(context: HouseContext.self, options: .autoGenerateHeadEndpoints)
    let paths = KnownPaths()
    MiddlewareList.add(to: router, house: house, paths: paths)
    let routes = Routes(router.group(), house: house)
    CatalogueRoutes.addRoutes(to: routes)
    API(house: house).addRoutes(to: router)
    AccountRoutes.addRoutes(to: routes)
    StationRoutes.addRoutes(to: routes)
    DeskRoutes.addRoutes(to: routes)
    TillRoutes.addRoutes(to: routes)
    OfficeRoutes.addRoutes(to: routes)
    paths.learn(router.routes.map { ($0.method.rawValue, "\($0.path)") })
    house.pages.open(routes.pages)
    return router
  }
}
