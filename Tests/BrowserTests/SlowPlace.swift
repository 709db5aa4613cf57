import Glibc
import ReceivingServer

/// A place elsewhere that answers whoever comes only after a while.
struct SlowPlace: Sendable {
  /// What it says when it answers at last.
  static let words = "Cerah berawan"

  private let line: Int32
  private let port: UInt16

  var address: String { "http://127.0.0.1:\(port)/" }

  /// Listens on a free port of 127.0.0.1.
  ///
  /// - Parameter seconds: how long each waits for the answer.
  init(after seconds: UInt32) throws {
    let (line, port) = try Listening.loopback()
    (self.line, self.port) = (line, port)
    Listening.thread { Self.receive(on: line, after: seconds) }
  }

  func close() { Listening.stop(line) }

  private static func receive(on line: Int32, after seconds: UInt32) {
    while true {
      let visitor = accept(line, nil, nil)
      guard visitor >= 0 else { return }
      Listening.thread { answer(visitor, after: seconds) }
    }
  }

  private static func answer(_ visitor: Int32, after seconds: UInt32) {
    _ = Listening.request(on: visitor)
    sleep(seconds)
    let page = "<!doctype html><title>Cuaca</title><p>\(words)</p>"
    let answer = Array(
      ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n"
        + "Connection: close\r\n\r\n" + page).utf8)
    Listening.send(visitor, answer)
    _ = Glibc.close(visitor)
  }
}
