import HTTPTypes
package import Hummingbird
import Values

/// A request must say once which host it means, and it must be a name of this house.
///
/// A page elsewhere whose name was made to lead here would otherwise be of our origin (DNS rebinding).
/// RFC 9112, 3.2; RFC 9110, 15.5.20.
package struct HostCheck<Context: RequestContext>: RouterMiddleware {
  /// Whether this may be asked under a name, on the line of a request.
  let isOurs: @Sendable (HostName, Context) -> Bool

  /// Takes what knows the names.
  package init(isOurs: @escaping @Sendable (HostName, Context) -> Bool) { self.isOurs = isOurs }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    // The first one is the request's authority; whatever is left is a second.
    guard let host = request.head.authority, !host.isEmpty,
      host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), request.headers.count <= 100,
      HTTPField.Name("Host").map({ !request.headers.contains($0) }) ?? true
    else { throw BrokenFraming(.badRequest) }
    let name = HostName(host)
    guard name.isWhole else { throw BrokenFraming(.badRequest) }
    guard isOurs(name, context) else { throw UnknownHostRefusal(name) }
    return try await next(request, context)
  }
}

/// Somebody asked for a host that is not this house.
struct UnknownHostRefusal: Refusal, Hashable {
  /// The name, as far as it may be said back.
  let host: String

  init(_ host: HostName) {
    let plain = host.bare.utf8.filter { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
      default: false
      }
    }
    self.host = String(decoding: plain.prefix(60), as: UTF8.self)
  }

  var reason: Reason {
    Reason(
      "host-unknown", .http(421),
      id: "Perpustakaan ini tidak dikenal dengan nama “\(host)”. Pakai alamat yang biasa; "
        + "pengelola dapat menambah nama di Kantor → Pengaturan.",
      en: "This library is not known by the name “\(host)”. Use its usual address; "
        + "a manager can add a name under Office → Settings.")
  }
}
