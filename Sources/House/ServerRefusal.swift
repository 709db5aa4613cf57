import NIOCore
import Pages
package import Values

#if canImport(Glibc)
  internal import Glibc
#endif

/// Why the house cannot open.
package enum ServerRefusal: Refusal, Hashable {
  /// Another program listens there (`EADDRINUSE`).
  case portInUse(Int)
  /// The host is none of this machine's addresses (`EADDRNOTAVAIL`).
  case noSuchAddress(String)
  /// Below 1024, and not started as root (`EACCES`).
  case portForbidden(Int)

  init?(_ error: IOError, at place: Server.Place) {
    switch error.errnoCode {
    case EADDRINUSE: self = .portInUse(place.port)
    case EADDRNOTAVAIL: self = .noSuchAddress(place.host)
    case EACCES: self = .portForbidden(place.port)
    default: return nil
    }
  }

  package var reason: Reason {
    switch self {
    case .portInUse(let port):
      Reason(
        "port-in-use",
        id: "Port \(port) sedang dipakai program lain. Hentikan program itu, atau pilih port lain "
          + "dengan --port.",
        en:
          "Port \(port) is in use by another program. Stop that one, or choose another with --port."
      )
    case .noSuchAddress(let host):
      Reason(
        "address-not-here",
        id: "Komputer ini tidak punya alamat \(host). Pakai 127.0.0.1 atau alamatnya sendiri.",
        en: "This computer has no address \(host). Use 127.0.0.1 or one of its own.")
    case .portForbidden(let port):
      Reason(
        "port-forbidden",
        id: "Port \(port) hanya boleh dibuka oleh root. Pilih port di atas 1024 dengan --port.",
        en: "Only root may open port \(port). Choose one above 1024 with --port.")
    }
  }
}
