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
    let board = RouteBoard(router.group(), tools: house.tools)
    CatalogueRoutes.addRoutes(to: board.routes(of: house.catalogueRooms))
    API(rooms: house.apiRooms).addRoutes(to: router)
    AccountRoutes.addRoutes(to: board.routes(of: house.accountRooms))
    let desk = board.routes(of: house.deskRooms)
    StationRoutes.addRoutes(to: desk)
    DeskRoutes.addRoutes(to: desk)
    TillRoutes.addRoutes(to: board.routes(of: house.tillRooms))
    OfficeRoutes.addRoutes(to: board.routes(of: house.officeRooms))
    paths.learn(router.routes.map { ($0.method.rawValue, "\($0.path)") })
    board.openPages()
    return router
  }
}
