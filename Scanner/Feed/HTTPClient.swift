import Glibc

/// A blocking HTTP/1.1 client for one kind of request: `POST` to a server on this machine.
///
/// One connection a request; what takes longer than the timeout is given up.
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
    let line = try connect()
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

  private func connect() throws(Trouble) -> Int32 {
    let line: Int32
    let connected: Int32
    switch address {
    case .socket(let path):
      line = socket(AF_UNIX, streamType, 0)
      guard line >= 0 else { throw .unreachable }
      connected = with(unixAddress(path)) { Glibc.connect(line, $0, $1) }
    case .loopback("::1", let port):
      line = socket(AF_INET6, streamType, 0)
      guard line >= 0 else { throw .unreachable }
      var six = sockaddr_in6()
      six.sin6_family = sa_family_t(AF_INET6)
      six.sin6_port = port.bigEndian
      six.sin6_addr = in6addr_loopback
      connected = with(six) { Glibc.connect(line, $0, $1) }
    case .loopback(_, let port):
      line = socket(AF_INET, streamType, 0)
      guard line >= 0 else { throw .unreachable }
      var four = sockaddr_in()
      four.sin_family = sa_family_t(AF_INET)
      four.sin_port = port.bigEndian
      four.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      connected = with(four) { Glibc.connect(line, $0, $1) }
    }
    guard connected == 0 else {
      close(line)
      throw .unreachable
    }
    return line
  }

  private var streamType: Int32 { Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue) }

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
      if count < 0, errno == EINTR { continue }
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
      if count < 0, errno == EINTR { continue }
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
