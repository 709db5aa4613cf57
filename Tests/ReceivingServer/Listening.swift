import Dispatch
import Glibc

/// Plain sockets, for whoever answers in a test.
package enum Listening {
  /// What came by a line.
  package struct Request {
    /// Its first line and its fields, up to the empty line behind them.
    package let head: String
    /// What came behind that.
    package let body: [UInt8]
  }

  /// The system would not listen.
  package struct Fault: Error {
    /// What the system said.
    package let code = errno
  }

  /// Does something on a thread of its own.
  package static func thread(_ work: @escaping @Sendable () -> Void) {
    DispatchQueue(label: "listening").async(execute: work)
  }

  /// Listens on a free port of 127.0.0.1.
  ///
  /// - Returns: the line on which others come in, and the port.
  package static func loopback() throws -> (Int32, UInt16) {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port: UInt16? = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        guard bind(line, generic, length) == 0, listen(line, 64) == 0,
          getsockname(line, generic, &length) == 0
        else { return nil }
        return UInt16(bigEndian: pointer.pointee.sin_port)
      }
    }
    guard let port else { throw Fault() }
    return (line, port)
  }

  /// Listens on a Unix socket.
  static func unix(_ path: String) throws -> Int32 {
    let line = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(line, $0, length) }
    }
    guard bound == 0, listen(line, 64) == 0 else { throw Fault() }
    return line
  }

  /// Listens no longer.
  package static func stop(_ line: Int32) {
    shutdown(line, Int32(SHUT_RDWR))
    close(line)
  }

  /// Reads one request with a `Content-Length`.
  package static func request(on line: Int32) -> Request? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while true {
      if let request = whole(bytes) { return request }
      let count = recv(line, &block, block.count, 0)
      guard count > 0 else { return nil }
      bytes += block[..<count]
    }
  }

  private static func whole(_ bytes: [UInt8]) -> Request? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let gap = text.firstRange(of: "\r\n\r\n") else { return nil }
    let head = String(text[..<gap.upperBound])
    let length = head.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) } ?? 0
    let body = bytes.dropFirst(head.utf8.count)
    return body.count >= length ? Request(head: head, body: Array(body)) : nil
  }

  static func reply(_ line: Int32, _ status: Int, _ body: [UInt8]) {
    let head = "HTTP/1.1 \(status) X\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    send(line, Array(head.utf8) + body)
  }

  /// Sends these bytes.
  package static func send(_ line: Int32, _ bytes: [UInt8]) {
    _ = Glibc.send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }
}
