import NIOCore
import Pages

#if canImport(Glibc)
  internal import Glibc
#endif

/// Looks whether a port is free before anything else is started, so that a "no" is one sentence.
enum PortProbe {
  /// - Throws: `ServerRefusal`.
  static func check(_ place: Server.Place) throws {
    guard place.port != 0 else { return }
    let address = try SocketAddress.makeAddressResolvingHost(place.host, port: place.port)
    let family: Int32
    switch address {
    case .v4: family = AF_INET
    case .v6: family = AF_INET6
    case .unixDomainSocket: return
    }
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let bound = address.withSockAddr { pointer, size in bind(descriptor, pointer, socklen_t(size)) }
    guard bound != 0 else { return }
    if let refusal = ServerRefusal(IOError(errnoCode: errno, reason: "bind"), at: place) {
      throw refusal
    }
  }
}
