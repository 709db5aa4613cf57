import API
import Hummingbird
import Pages
import Serving

/// The middleware that every request passes before it reaches a room, in order.
enum MiddlewareList {
  /// Adds all of it to the router of the house; routes that are added afterwards pass it.
  static func add(
    to router: Router<HouseContext>, house: House, paths: KnownPaths = KnownPaths()
  ) {
    // Who looks for help is nobody's business, not even as a line without a name.
    router.add(middleware: AccessLog<HouseContext>(silentOf: [CataloguePlace.help.pattern]))
    router.add(middleware: SecurityHeaders<HouseContext>())
    router.add(middleware: LanguageMiddleware(tools: house.tools))
    router.add(middleware: ProxyMiddleware())
    router.add(middleware: errors(of: house))
    router.add(middleware: FramingCheck<HouseContext>())
    router.add(
      middleware: HostCheck<HouseContext>(isOurs: { HouseNames.contain($0, $1) }))
    router.add(
      middleware: MethodCheck<HouseContext>(
        paths: paths, isOfProgram: { ProgramPath.isAsked(by: $0) }))
    router.add(middleware: AssetMiddleware<HouseContext>(.house))
    router.add(middleware: RobotsMiddleware())
    router.add(middleware: OriginCheck<HouseContext>())
    router.add(middleware: Deadline<HouseContext>())
    router.add(middleware: SearchTurn(queue: house.searches))
    router.add(middleware: SessionReader(tools: house.tools))
    // Again, since from here on it is known who is there: her pages keep their frame.
    router.add(middleware: errors(of: house))
    router.add(middleware: ClockKeeper(tools: house.tools))
  }

  private static func errors(of house: House) -> ErrorMiddleware {
    ErrorMiddleware(clock: house.clock) { error, request, context, now in
      API.problem(error, request, context, at: now)
    }
  }
}
