import Dispatch
import Glibc

/// A place elsewhere that answers whoever comes only after a while.
struct SlowPlace: Sendable {
  /// The system would not listen.
  struct Fault: Error {
    let code = errno
  }

  /// What it says when it answers at last.
  static let words = "Cerah berawan"

  private let line: Int32
  private let port: UInt16

  var address: String { "http://127.0.0.1:\(port)/" }

  /// Listens on a free port of 127.0.0.1.
  ///
  /// - Parameter seconds: how long each waits for the answer.
  init(after seconds: UInt32) throws {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port: UInt16? = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        guard bind(line, generic, length) == 0, listen(line, 16) == 0,
          getsockname(line, generic, &length) == 0
        else { return nil }
        return UInt16(bigEndian: pointer.pointee.sin_port)
      }
    }
    guard let port else { throw Fault() }
    (self.line, self.port) = (line, port)
    DispatchQueue(label: "slow place").async { Self.receive(on: line, after: seconds) }
  }

  func close() {
    shutdown(line, Int32(SHUT_RDWR))
    Glibc.close(line)
  }

  private static func receive(on line: Int32, after seconds: UInt32) {
    while true {
      let visitor = accept(line, nil, nil)
      guard visitor >= 0 else { return }
      DispatchQueue(label: "visitor").async { answer(visitor, after: seconds) }
    }
  }

  private static func answer(_ visitor: Int32, after seconds: UInt32) {
    var block = [UInt8](repeating: 0, count: 16_384)
    _ = recv(visitor, &block, block.count, 0)
    sleep(seconds)
    let page = "<!doctype html><title>Cuaca</title><p>\(words)</p>"
    let answer = Array(
      ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n"
        + "Connection: close\r\n\r\n" + page).utf8)
    _ = send(visitor, answer, answer.count, Int32(MSG_NOSIGNAL))
    _ = Glibc.close(visitor)
  }
}
