import Synchronization

/// Which methods each path of the house is asked with, learned once all its routes are there.
package final class KnownPaths: Sendable {
  private struct Path {
    let parts: [Substring]
    let method: String
  }

  private let paths = Mutex<[Path]>([])

  /// Knows none yet.
  package init() {}

  /// Takes the routes, with `{name}` where something is filled in.
  package func learn(_ routes: [(method: String, path: String)]) {
    paths.withLock { paths in
      paths = routes.flatMap { route in
        let parts = Substring(route.path).split(separator: "/")
        // Each page is also asked for its headers alone.
        let methods = route.method == "GET" ? ["GET", "HEAD"] : [route.method]
        return methods.map { Path(parts: parts, method: $0) }
      }
    }
  }

  /// The nearest page above a path: `/till` above `/till/pay/cash`.
  func page(above path: String) -> String {
    var parts = path.split(separator: "/")
    while !parts.isEmpty {
      parts.removeLast()
      let place = "/" + parts.joined(separator: "/")
      if methods(at: place).contains("GET") { return place }
    }
    return "/"
  }

  /// The methods of a path; none when nothing is there.
  func methods(at path: String) -> Set<String> {
    let parts = path.split(separator: "/")
    return paths.withLock { paths in
      Set(
        paths.filter { known in
          known.parts.count == parts.count
            && zip(known.parts, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }.map(\.method))
    }
  }
}
