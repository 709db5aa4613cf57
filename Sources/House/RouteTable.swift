import Hummingbird
import Pages

/// Every route of the house, for its documents and tests.
package enum RouteTable {
  /// One route.
  package struct Route: Hashable, Comparable, Sendable {
    /// The method: `GET` or `POST`.
    package let method: String
    /// The path, with `{name}` where something is filled in.
    package let path: String

    package static func < (left: Route, right: Route) -> Bool {
      (left.path, left.method) < (right.path, right.method)
    }
  }

  /// Every route, in alphabetical order; that each page also answers `HEAD` goes without saying.
  package static func all(of house: House) -> [Route] {
    HouseRouter.router(for: house).routes.filter { $0.method != .head }.map { route in
      Route(method: route.method.rawValue, path: "\(route.path)")
    }.sorted()
  }
}
