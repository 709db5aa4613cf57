import Hummingbird

/// Every route of the house, for its documents and tests.
public enum RouteTable {
  /// One route.
  public struct Route: Hashable, Comparable, Sendable {
    /// The method: `GET` or `POST`.
    public let method: String
    /// The path, with `{name}` where something is filled in.
    public let path: String

    public static func < (left: Route, right: Route) -> Bool {
      (left.path, left.method) < (right.path, right.method)
    }
  }

  /// Every route, in alphabetical order; that each page also answers `HEAD` goes without saying.
  public static func all(of house: House) -> [Route] {
    HouseRouter.router(for: house).routes.filter { $0.method != .head }.map { route in
      Route(method: route.method.rawValue, path: "\(route.path)")
    }.sorted()
  }
}
