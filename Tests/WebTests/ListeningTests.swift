import Glibc
import Testing

@testable import Web

struct `Where the house listens` {
  @Test func `is kept from programs that are started from it, and nothing else is`() throws {
    let port = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var pair: [Int32] = [-1, -1]
    let isPair = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0
    let ends = pair
    defer { for descriptor in ends + [port] { close(descriptor) } }
    #expect(isPair && Self.listensHere(port))
    Listening.keepToOurselves()
    #expect(fcntl(port, F_GETFD) & FD_CLOEXEC != 0)
    // By such a socket somebody else notices the end of a program that is just being started.
    for end in ends { #expect(fcntl(end, F_GETFD) & FD_CLOEXEC == 0) }
  }

  /// Lets a socket listen at some port of this machine.
  private static func listensHere(_ descriptor: Int32) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0
      }
    }
    return isBound && listen(descriptor, 1) == 0
  }
}
