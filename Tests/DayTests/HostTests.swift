import Access
import Foundation
import FrontDoor
import Glibc
import House
import Pages
import Secrets
import Stations
import Testing
import Trail
import Values

struct `A request on the line` {
  private static let name = hostName()

  /// The name of this machine: an address of the house that is not loopback.
  private static func hostName() -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    gethostname(&bytes, bytes.count - 1)
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func answer(
    _ request: String, of house: RunningHouse, listening seconds: Double = 1.5
  ) async throws -> (status: Int?, text: String, ended: Bool) {
    let wire = try Wire(to: house.base)
    wire.say(request)
    let heard = await wire.hear({ $0.contains("\r\n\r\n") }, within: 20)
    let rest = await wire.hear({ _ in false }, within: seconds)
    let parts = heard.text.prefix { $0 != "\r\n" }.split(separator: " ")
    return (parts.count > 1 ? Int(parts[1]) : nil, heard.text + rest.text, rest.ended)
  }

  @Test func `names one host, and that host is this house`() async throws {
    try await inAHouse { house in
      let asked: [(hosts: [String], status: Int)] = [
        (["localhost"], 200), (["LOCALHOST:8080"], 200), (["127.0.0.1"], 200),
        (["[::1]:80"], 200), ([Self.name], 200), (["localhost", "localhost"], 400),
        (["localhost", "jahat.example"], 400), (["jahat.example"], 421),
        (["203.0.113.9:8080"], 421), (["localhost.jahat.example"], 421),
        (["127.0.0.1:80@jahat.example"], 400), (["localhost:http"], 400), (["localhost:"], 200),
        (["[::1]jahat.example"], 400), (["[::1"], 400),
      ]
      for (hosts, status) in asked {
        let lines = hosts.map { "Host: \($0)\r\n" }.joined()
        let answer = try await Self.answer("GET / HTTP/1.1\r\n\(lines)\r\n", of: house)
        #expect(answer.status == status, "\(hosts)")
      }
    }
  }

  @Test func `names that host also where it says a whole address`() async throws {
    try await inAHouse { house in
      let asked: [(target: String, host: String, status: Int)] = [
        ("http://localhost/", "localhost", 200),
        ("http://LOCALHOST:8080/", "localhost:8080", 200),
        ("http://[::1]:8080/", "[::1]:8080", 200),
        ("http://localhost/", "jahat.example", 200),
        ("http://jahat.example/", "localhost", 421),
        ("http://localhost@jahat.example/", "localhost", 421),
        ("http://localhost:80@jahat.example/", "localhost", 400),
        ("http://jahat.example/", "jahat.example", 421),
      ]
      for (target, host, status) in asked {
        let request = "GET \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n"
        let answer = try await Self.answer(request, of: house)
        #expect(answer.status == status, "\(target) \(host)")
      }
    }
  }

  @Test func `for a host that is not this house is told what to do, and shown nothing`()
    async throws
  {
    try await Furnished.visit { day in
      let page = try await Self.answer(
        "GET /search?q=zirkonium HTTP/1.1\r\nHost: jahat.example\r\nAccept-Language: id\r\n\r\n",
        of: day.house)
      #expect(page.text.contains("Pengaturan") && page.text.contains("jahat.example"))
      #expect(!page.text.contains(Furnished.title))
      let program = try await Self.answer(
        "GET /api/v1/openapi.json HTTP/1.1\r\nHost: jahat.example\r\n\r\n", of: day.house)
      #expect(program.status == 421 && program.text.contains("urn:sartika:problem:host-unknown"))
    }
  }

  @Test func `under a name that a manager has added is answered`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let asked = "GET / HTTP/1.1\r\nHost: katalog.rumah:8080\r\n\r\n"
      #expect(try await Self.answer(asked, of: day.house).status == 421)
      try await ratna.press(
        "/office/settings", ["name": "Melati", "hosts": "katalog.rumah, 10.9.8.7"],
        on: "/office/settings")
      #expect(try await Self.answer(asked, of: day.house).status == 200)
      for name in ["http://katalog/x", "..x", "a b", "rumah.", "-rumah", "rumah-.lan", "a..b"] {
        let wrong = try await ratna.press(
          "/office/settings", ["name": "Melati", "hosts": "katalog.rumah, \(name)"],
          on: "/office/settings", expecting: 422)
        #expect(Paper.words(wrong.text).contains("“\(name)” bukan nama"), "\(name)")
      }
      #expect(try await Self.answer(asked, of: day.house).status == 200)
    }
  }

  @Test func `whose body is coded in a way we do not know is refused, and its line ends`()
    async throws
  {
    try await inAHouse { house in
      for coding in ["gzip, chunked", "chunked, chunked", "xchunked, chunked"] {
        let heard = try await Self.answer(
          "POST /language HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: \(coding)\r\n\r\n"
            + "0\r\n\r\nGET /privacy HTTP/1.1\r\nHost: localhost\r\n\r\n", of: house,
          listening: 30)
        #expect([400, 501].contains(heard.status), "\(coding)")
        #expect(heard.ended && !heard.text.contains("HTTP/1.1 200"), "\(coding)")
      }
      let gzip = try await Self.answer(
        "POST /language HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        of: house)
      #expect(gzip.status == 501)
    }
  }

  @Test func `with a method that we do not know is told which ones we do`() async throws {
    try await inAHouse { house in
      for (method, target) in [
        ("TRACE", "/"), ("CONNECT", "localhost:22"), ("DELETE", "/desk"),
        ("PUT", "/nowhere"), ("TRACE", "/api/v1/search"),
      ] {
        let heard = try await Self.answer(
          "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n", of: house)
        #expect(heard.status == 405, "\(method) \(target)")
        #expect(
          heard.text.lowercased().contains("\r\nallow: get, head, post"), "\(method) \(target)")
      }
      let elsewhere = try await Self.answer(
        "POST /privacy HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", of: house)
      #expect(elsewhere.status == 405)
      #expect(elsewhere.text.lowercased().contains("\r\nallow: get, head\r\n"))
      for target in ["*", "/", "/api/v1/search"] {
        let heard = try await Self.answer(
          "OPTIONS \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n", of: house)
        #expect(
          heard.status == 204 && heard.text.lowercased().contains("\r\nallow: get, head, post"))
        #expect(!heard.text.lowercased().contains("access-control"))
      }
    }
  }
}

struct `On a line that others can read` {
  private func ask(
    _ method: String, _ path: String, _ house: RunningHouse, headers: [String], body: String = ""
  ) async throws -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    gethostname(&bytes, bytes.count - 1)
    let name = String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let wire = try Wire(to: house.base)
    let lines = (["Host: \(name)", "Content-Length: \(body.utf8.count)"] + headers)
      .map { $0 + "\r\n" }.joined()
    wire.say("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n\(body)")
    let head = await wire.hear({ $0.contains("\r\n\r\n") })
    return head.text + (await wire.hear({ _ in false }, within: 1)).text
  }

  @Test func `a program's token is refused before it is looked at, the good as the bad`()
    async throws
  {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let manager = try await rooms.keyring.staff()[0]
      let good = try await rooms.keyring.newAPIToken(
        for: manager.number, label: "uji", at: rooms.clock.now, by: .house
      ).text
      let scan = try await rooms.workplaces.newStationToken(
        day.station.number, scope: .scan, at: rooms.clock.now, by: .house
      ).text
      for token in [good, scan, String(repeating: "0", count: 64), "x"] {
        for (method, path) in [
          ("GET", "/api/v1/members/1"), ("POST", "/api/v1/scans"), ("GET", "/api/v1/search"),
        ] {
          let heard = try await ask(
            method, path, day.house,
            headers: ["Authorization: Bearer \(token)", "Content-Type: application/json"],
            body: method == "POST" ? #"{"id":"x"}"# : "")
          #expect(heard.hasPrefix("HTTP/1.1 403"), "\(method) \(path)")
          #expect(heard.contains("urn:sartika:problem:unsafe-line"), "\(method) \(path)")
          #expect(!heard.contains("Xanthippe") && !heard.contains(Furnished.title))
        }
      }
      let plain = try await ask("GET", "/api/v1/search", day.house, headers: [])
      #expect(plain.hasPrefix("HTTP/1.1 403"))
      let document = try await ask("GET", "/api/v1/openapi.json", day.house, headers: [])
      #expect(document.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `a session that is shown opens nothing`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let heard = try await ask(
        "GET", "/desk", day.house, headers: ["Cookie: \(ratna.visitor.cookies)"])
      #expect(heard.hasPrefix("HTTP/1.1 303"))
    }
  }

  @Test func `no page asks for a secret, and the catalogue can be read`() async throws {
    try await Furnished.visit { day in
      let doors = [
        "/office/sign-in", "/office/first", "/office/code", "/office/shift", "/account/sign-in",
      ]
      for path in doors {
        let heard = try await ask("GET", path, day.house, headers: ["Accept-Language: id"])
        #expect(heard.hasPrefix("HTTP/1.1 200"), "\(path)")
        #expect(!heard.contains("type=\"password\"") && !heard.contains("name=\"code\""), "\(path)")
        #expect(heard.contains("https"), "\(path)")
      }
      #expect(
        try await ask("GET", "/search?q=zirkonium", day.house, headers: []).contains(
          Furnished.title))
    }
  }

  @Test(arguments: [
    ["X-Forwarded-Proto: http", "X-Forwarded-For: 192.0.2.9"], ["X-Forwarded-For: 192.0.2.9"],
    ["Forwarded: for=192.0.2.9;proto=http"],
  ])
  func `behind a proxy that others ask by plain HTTP nothing is different`(headers: [String])
    async throws
  {
    try await Furnished.visit { day in
      let wire = try Wire(to: day.house.base)
      let ratna = try await day.ratna()
      let lines = (headers + ["Cookie: \(ratna.visitor.cookies)"]).map { $0 + "\r\n" }.joined()
      wire.say("GET /desk HTTP/1.1\r\nHost: localhost\r\n\(lines)\r\n")
      #expect(await wire.status() == 303)
    }
  }
}
