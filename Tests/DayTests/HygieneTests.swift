import Foundation
import FrontDoor
import Testing

/// Something odd on the line, and how the house may answer; `nil` is hanging up.
struct Oddity: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let request: String
  let answers: Set<Int?>

  init(_ name: String, _ request: String, _ answers: Set<Int?>) {
    testDescription = name
    self.request = request
    self.answers = answers
  }

  static let many = (0..<300).map { "X-Kop-\($0): a\r\n" }.joined()
  static let long = String(repeating: "a", count: 100_000)

  static let all = [
    Oddity("no host", "GET / HTTP/1.1\r\n\r\n", [400]),
    Oddity("an empty host", "GET / HTTP/1.1\r\nHost: \r\n\r\n", [400]),
    Oddity("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", [400]),
    Oddity("300 headers", "GET / HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n", [400, 431]),
    Oddity(
      "a header of 100 KB", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Panjang: \(long)\r\n\r\n",
      [400, 431, nil]),
    Oddity(
      "an address of 100 KB", "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n",
      [400, 404, 414, 431, nil]),
    Oddity("TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", [400, 404, 405, 501]),
    Oddity(
      "a method nobody knows", "PINJAM / HTTP/1.1\r\nHost: localhost\r\n\r\n", [400, 404, 405, 501]),
    Oddity("DELETE of a page", "DELETE /desk HTTP/1.1\r\nHost: localhost\r\n\r\n", [404, 405]),
    Oddity(
      "CONNECT", "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n", [400, 404, 405, 501]),
    Oddity("no HTTP at all", "halo, perpustakaan?\r\n\r\n", [400, nil]),
    Oddity(
      "a length that is no number",
      "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: banyak\r\n\r\n", [400, nil]),
    Oddity(
      "a length and chunks",
      "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      [400, 403, 422, nil]),
    Oddity(
      "up and out", "GET /../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", [400, 404]),
    Oddity(
      "up and out of the assets",
      "GET /assets/..%2F..%2F..%2Fetc%2Fpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n", [400, 404]),
    Oddity(
      "up and out, twice encoded",
      "GET /assets/%252e%252e/%252e%252e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
      [400, 404]),
    Oddity(
      "a null in the address", "GET /records/1%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", [400, 404]),
    Oddity(
      "a null in a question", "GET /search?q=a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n",
      [400, 422, 200]),
    Oddity(
      "no UTF-8 in a question", "GET /search?q=%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n",
      [400, 422, 200]),
    Oddity(
      "a number too large", "GET /records/99999999999999999999 HTTP/1.1\r\nHost: localhost\r\n\r\n",
      [404]),
    Oddity("a number below nothing", "GET /records/-1 HTTP/1.1\r\nHost: localhost\r\n\r\n", [404]),
    Oddity(
      "the whole address", "GET http://jahat.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
      [421]),
    Oddity(
      "a null in a form",
      "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nto=en%00x",
      [400, 422]),
    Oddity(
      "a form that is none",
      "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\n%%%=%%",
      [400, 422]),
    Oddity(
      "a session that is none",
      "GET /desk HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-sartika=%00; __Host-sartika=x\r\n\r\n",
      [303]),
    Oddity(
      "a form of 300 KB",
      "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 300000\r\n\r\n"
        + String(repeating: "a", count: 300_000), [413]),
    Oddity(
      "JSON of 3 MB",
      "POST /api/v1/scans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\nContent-Length: 3000000\r\n\r\n"
        + String(repeating: "a", count: 3_000_000), [401, 413]),
  ]
}

struct `What nobody should send` {
  @Test func `is answered without a fault, and the house goes on`() async throws {
    try await inAHouse { house in
      for oddity in Oddity.all {
        let wire = try Wire(to: house.base)
        wire.say(oddity.request)
        wire.stopTalking()
        let status = await wire.status()
        #expect(oddity.answers.contains(status), "\(oddity.testDescription): \(status ?? 0)")
      }
      #expect(try await Guest(house).see("/").status == 200)
    }
  }

  @Test func `keeps the promises of every answer, where there is one`() async throws {
    try await inAHouse { house in
      for request in [
        "GET /tidak-ada HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "DELETE /desk HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /assets/tidak-ada.js HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/tidak-ada HTTP/1.1\r\nHost: localhost\r\n\r\n",
      ] {
        let wire = try Wire(to: house.base)
        wire.say(request)
        let heard = await wire.hear({ $0.contains("\r\n\r\n") }, within: 20)
        #expect(Promises.broken(by: Self.fields(of: heard.text)) == [], "\(request.prefix(40))")
      }
    }
  }

  private static func fields(of answer: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in answer.components(separatedBy: "\r\n").dropFirst() {
      if line.isEmpty { break }
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { fields[parts[0].lowercased()] = parts[1].trimming }
    }
    return fields
  }

  @Test func `a body that is cut off changes nothing and hurts nobody`() async throws {
    try await inAHouse { house in
      try await house.settleIn()
      let before = try await Ledger.of(house)
      for path in ["/office/sign-in", "/account/sign-in", "/api/v1/scans", "/office/import"] {
        let wire = try Wire(to: house.base)
        wire.say(
          """
          POST \(path) HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/x-www-form-urlencoded\r
          Content-Length: 1000\r
          \r
          name=ratna&pass
          """)
        wire.stopTalking()
        let status = await wire.status(within: 10)
        #expect((status ?? 400) < 500, "\(path)")
      }
      #expect(try await Ledger.of(house).difference(from: before) == [])
      #expect(try await Guest(house).see("/").status == 200)
    }
  }
}

extension String {
  fileprivate var trimming: String { String(drop { $0 == " " }) }
}
