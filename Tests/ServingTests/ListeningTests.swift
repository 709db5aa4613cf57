import Glibc
import Serving
import Testing

struct `Where the house listens` {
  @Test func `is kept from programs that are started from it, and nothing else is`() {
    let port = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var ends: [Int32] = [-1, -1]
    let isPair = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0
    let pair = ends
    defer { for descriptor in pair + [port] { close(descriptor) } }
    // Without an address of its own it listens at whatever port is free.
    let listens = listen(port, 1) == 0
    #expect(isPair && listens)
    Listening.keepToOurselves()
    let kept = ([port] + pair).map { fcntl($0, F_GETFD) & FD_CLOEXEC != 0 }
    // By such a pair somebody else notices the end of a program that is just being started.
    #expect(kept == [true, false, false])
  }
}
