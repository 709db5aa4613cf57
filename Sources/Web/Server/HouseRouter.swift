internal import Hummingbird
internal import Serving

/// Every door of the house, and what stands before each.
enum HouseRouter {
  static func router(for house: House) -> Router<HouseContext> {
    let router = Router(context: HouseContext.self, options: .autoGenerateHeadEndpoints)
    let paths = KnownPaths()
    DoorKeepers.guardDoors(of: router, house: house, paths: paths)
    let doors = Doors(router.group(), house: house)
    CatalogueDoors.addRoutes(to: doors)
    API(house: house).addRoutes(to: router)
    AccountDoors.addRoutes(to: doors)
    StationDoors.addRoutes(to: doors)
    DeskDoors.addRoutes(to: doors)
    TillDoors.addRoutes(to: doors)
    OfficeDoors.addRoutes(to: doors)
    paths.learn(router.routes.map { ($0.method.rawValue, "\($0.path)") })
    house.pages.open(doors.pages)
    return router
  }
}
