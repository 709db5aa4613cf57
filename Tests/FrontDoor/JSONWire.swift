import Dispatch
import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// The wire to the browser's driver: HTTP/1.1 with JSON, one connection a request.
///
/// Foundation's client refuses the driver's headers; a socket takes them.
struct JSONWire: Sendable {
  let port: Int

  func post(_ path: String, _ body: JSONValue) async throws -> JSONValue {
    try await send("POST", path, JSONEncoder().encode(body))
  }

  func get(_ path: String) async throws -> JSONValue { try await send("GET", path, Data()) }
  func delete(_ path: String) async throws -> JSONValue { try await send("DELETE", path, Data()) }

  private func send(_ method: String, _ path: String, _ body: Data) async throws -> JSONValue {
    let head = """
      \(method) \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json\r
      Content-Length: \(body.count)\r
      Connection: close\r
      \r

      """
    let request = [UInt8](head.utf8) + body
    let port = port
    // A thread of its own: the house that answers the browser needs the others.
    let answer = try await withCheckedThrowingContinuation {
      (done: CheckedContinuation<[UInt8], any Error>) in
      DispatchQueue.global().async {
        done.resume(with: Result { try Self.exchange(request, port: port) })
      }
    }
    return try Self.value(in: answer)
  }

  private static func value(in answer: [UInt8]) throws -> JSONValue {
    guard let end = Data(answer).range(of: Data("\r\n\r\n".utf8)) else {
      throw BrowserFault("the driver said nothing")
    }
    let value = try JSONDecoder().decode(
      JSONValue.self, from: Data(answer[end.upperBound...]))["value"]
    if let error = value["error"].text {
      throw BrowserFault("\(error): \(value["message"].text ?? "")")
    }
    return value
  }

  private static func exchange(_ request: [UInt8], port: Int) throws -> [UInt8] {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw BrowserFault("no socket") }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw BrowserFault("the driver does not answer") }
    var rest = request[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw BrowserFault("the driver hung up") }
      rest = rest.dropFirst(count)
    }
    return Self.read(all: descriptor)
  }

  private static func read(all descriptor: Int32) -> [UInt8] {
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      guard count > 0 else { return answer }
      answer += piece[..<count]
      if isWhole(answer) { return answer }
    }
  }

  /// Whether as many bytes are there as the head promised; some drivers do not hang up.
  private static func isWhole(_ answer: [UInt8]) -> Bool {
    let data = Data(answer)
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { return false }
    let head = String(decoding: data[..<end.lowerBound], as: UTF8.self).lowercased()
    guard let field = head.range(of: "content-length:") else { return false }
    let digits = head[field.upperBound...].drop { $0 == " " }.prefix { $0.isNumber }
    return Int(digits).map { data.count - end.upperBound >= $0 } ?? false
  }
}

/// The browser could not do what the test asked.
public struct BrowserFault: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  func says(_ words: String) -> Bool { description.contains(words) }
}
