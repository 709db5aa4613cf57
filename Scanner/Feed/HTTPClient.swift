import Glibc

/// An HTTP/1.1 client for one kind of request, `POST` to a server on this machine, which waits for it.
///
/// One connection a request; what takes longer than the timeout is given up, connecting included.
struct HTTPClient: Sendable {
  let address: ServerAddress
  /// For the whole request.
  let timeout: Duration

  /// Why there is no answer.
  enum Trouble: Error, Hashable {
    case unreachable
    case tooSlow
    case garbled
  }

  /// Sends a body and waits for the answer.
  func post(_ body: [UInt8], to path: String, authorization: String) throws(Trouble) -> HTTPReply {
    let deadline = ContinuousClock.now + timeout
    let line = try connect(before: deadline)
    defer { close(line) }
    let head = """
      POST \(path) HTTP/1.1\r
      Host: \(address.authority)\r
      Authorization: \(authorization)\r
      Content-Type: application/json\r
      Accept: application/json\r
      Content-Length: \(body.count)\r
      Connection: close\r
      \r

      """
    try send(Array(head.utf8) + body, on: line, before: deadline)
    return try receive(on: line, before: deadline)
  }

  /// Opens a line that never blocks.
  private func connect(before deadline: ContinuousClock.Instant) throws(Trouble) -> Int32 {
    let line = socket(family, streamType, 0)
    guard line >= 0 else { throw .unreachable }
    do throws(Trouble) {
      try connect(line, before: deadline)
      return line
    } catch {
      close(line)
      throw error
    }
  }

  private func connect(_ line: Int32, before deadline: ContinuousClock.Instant) throws(Trouble) {
    while dial(line) != 0 {
      switch errno {
      case EISCONN: return
      case EINTR: continue
      case EINPROGRESS, EALREADY:
        try wait(for: POLLOUT, on: line, before: deadline)
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(line, SOL_SOCKET, SO_ERROR, &code, &size) == 0, code == 0 else {
          throw .unreachable
        }
        return
      case EAGAIN:
        // A Unix socket whose server has no time for newcomers; nothing tells when it has.
        guard ContinuousClock.now < deadline else { throw .tooSlow }
        usleep(10_000)
      default: throw .unreachable
      }
    }
  }

  private var family: Int32 {
    switch address {
    case .socket: AF_UNIX
    case .loopback("::1", _): AF_INET6
    case .loopback: AF_INET
    }
  }

  private func dial(_ line: Int32) -> Int32 {
    switch address {
    case .socket(let path):
      return with(unixAddress(path)) { Glibc.connect(line, $0, $1) }
    case .loopback("::1", let port):
      var six = sockaddr_in6()
      six.sin6_family = sa_family_t(AF_INET6)
      six.sin6_port = port.bigEndian
      six.sin6_addr = in6addr_loopback
      return with(six) { Glibc.connect(line, $0, $1) }
    case .loopback(_, let port):
      var four = sockaddr_in()
      four.sin_family = sa_family_t(AF_INET)
      four.sin_port = port.bigEndian
      four.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      return with(four) { Glibc.connect(line, $0, $1) }
    }
  }

  private var streamType: Int32 {
    Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
  }

  private func unixAddress(_ path: String) -> sockaddr_un {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    return address
  }

  private func with<Address>(
    _ address: Address, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafeBytes(of: address) { bytes in
      guard let start = bytes.baseAddress else { return -1 }
      return call(start.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
    }
  }

  private func send(
    _ bytes: [UInt8], on line: Int32, before deadline: ContinuousClock.Instant
  ) throws(Trouble) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: POLLOUT, on: line, before: deadline)
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      // A server that refuses early closes the line, but its answer may be there.
      guard count > 0 else { return }
      sent += count
    }
  }

  private func receive(
    on line: Int32, before deadline: ContinuousClock.Instant
  ) throws(Trouble) -> HTTPReply {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while true {
      try wait(for: POLLIN, on: line, before: deadline)
      let count = recv(line, &block, block.count, 0)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count > 0 { bytes += block[..<count] }
      switch HTTPReply.read(bytes, ended: count <= 0) {
      case .whole(let reply): return reply
      case .garbage: throw bytes.isEmpty ? .unreachable : .garbled
      case .needsMore: continue
      }
    }
  }

  private func wait(
    for event: Int32, on line: Int32, before deadline: ContinuousClock.Instant
  ) throws(Trouble) {
    while true {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      guard left > 0 else { throw .tooSlow }
      var wanted = pollfd(fd: line, events: Int16(event), revents: 0)
      let ready = poll(&wanted, 1, Int32(left.rounded(.up)))
      if ready > 0 { return }
      guard ready == 0 || errno == EINTR else { throw .unreachable }
    }
  }
}
