import Access
import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

/// A page that listens at its station.
private struct Listening {
  let wire: Wire

  /// - Parameter base: the house itself, or what stands before it.
  init(
    _ ratna: Guest, at path: String = "/stations/live", after last: String? = nil,
    through base: String? = nil
  ) throws {
    wire = try Wire(to: base ?? ratna.visitor.base)
    let seen = last.map { "Last-Event-ID: \($0)\r\n" } ?? ""
    wire.say(
      """
      GET \(path) HTTP/1.1\r
      Host: localhost\r
      Cookie: \(ratna.visitor.cookies)\r
      Accept: text/event-stream\r
      \(seen)\r

      """)
  }

  func hear(_ mark: String, within seconds: Double = 15) async -> String {
    await wire.hear({ $0.contains(mark) }, within: seconds).text
  }

  /// The ids of the events that were heard.
  static func ids(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("id: ") }
      .map { String($0.dropFirst(4)) }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}

struct `A scan by a station's token` {
  private static func body(_ id: String, _ text: String) -> JSONValue {
    ["id": .text(id), "text": .text(text), "at": "2026-11-21T09:00:00+07:00"]
  }

  private static func id(_ number: Int) -> String {
    String(repeating: "0", count: 30) + String(number + 10)
  }

  private static func token(_ day: Furnished) async throws -> String {
    try await day.house.house.workplaces.newStationToken(
      day.station.number, scope: .scan, at: day.house.house.clock.now, by: .house
    ).text
  }

  @Test func `comes to the page once, also after the line was cut`() async throws {
    try await Furnished.visit { day in
      let (ratna, camera) = (try await day.ratna(), day.house.visitor())
      let token = try await Self.token(day)
      var page: Listening? = try Listening(ratna)
      let opening = await page?.hear(": listening") ?? ""
      #expect(opening.contains("text/event-stream") && opening.contains(": listening"))
      let first = try await camera.post(
        "/api/v1/scans", Self.body(Self.id(1), day.sari.card), token: token)
      #expect(first.json["outcomes"][0]["outcome"].text == "accepted")
      let heard = await page?.hear(Self.id(1)) ?? ""
      #expect(heard.count(of: Self.id(1)) == 1 && heard.contains("event: change"))
      let last = try #require(Listening.ids(in: heard).last)
      page = nil
      for _ in 0..<2 {
        _ = try await camera.post(
          "/api/v1/scans", Self.body(Self.id(2), day.item.barcode.text), token: token)
      }
      let again = try Listening(ratna, after: last)
      let missed = await again.hear(Self.id(2))
      #expect(missed.count(of: Self.id(2)) == 1 && !missed.contains(Self.id(1)))
      _ = try await camera.post(
        "/api/v1/scans", Self.body(Self.id(2), day.item.barcode.text), token: token)
      _ = try await camera.post("/api/v1/scans", Self.body(Self.id(3), "CMD-DONE"), token: token)
      let after = await again.hear(Self.id(3))
      #expect(after.count(of: Self.id(3)) == 1 && !after.contains(Self.id(2)))
      #expect(!(heard + missed + after).contains(day.item.barcode.text))
      #expect(!(heard + missed + after).contains("Xanthippe"))
    }
  }

  @Test func `between the drawing of the page and the opening of its line is told too`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, camera) = (try await day.ratna(), day.house.visitor())
      let token = try await Self.token(day)
      let drawn = try await ratna.see("/desk").text
      let live = try #require(drawn.firstMatch(of: /data-live="([^"]+)"/)?.1)
      _ = try await camera.post(
        "/api/v1/scans", Self.body(Self.id(5), day.sari.card), token: token)
      let page = try Listening(ratna, at: Paper.plain(String(live)))
      #expect(await page.hear(Self.id(5)).count(of: Self.id(5)) == 1)
    }
  }

  @Test func `comes through the socket of the machine just as well`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let token = try await Self.token(day)
      let page = try Listening(ratna)
      _ = await page.hear(": listening")
      let wire = try Wire(socket: day.house.folder.scanSocket)
      let body = try JSONEncoder().encode(Self.body(Self.id(7), day.sari.card))
      wire.say(
        """
        POST /api/v1/scans HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer \(token)\r
        Content-Type: application/json\r
        Content-Length: \(body.count)\r
        \r

        """)
      wire.say([UInt8](body))
      let answer = await wire.hear({ $0.contains("outcome") })
      #expect(answer.text.hasPrefix("HTTP/1.1 200") && answer.text.contains("accepted"))
      #expect(await page.hear(Self.id(7)).count(of: Self.id(7)) == 1)
      #expect(try await ratna.words("/desk").contains("Xanthippe Sari"))
    }
  }

  @Test func `is kept back by no proxy: its line says so`() async throws {
    try await Furnished.visit { day in
      let opening = try await Listening(try await day.ratna()).hear(": listening")
      #expect(opening.lowercased().contains("x-accel-buffering: no"))
    }
  }

  @Test(.enabled(if: Nginx.isInstalled, "nginx is not installed"))
  func `passes nginx with the settings of Debian at once`() async throws {
    try await Furnished.visit { day in
      let token = try await Self.token(day)
      let ratna = try await day.ratna()
      let sign = day.house.house.sign
      var plate = await sign.nameplate
      plate.publicURL = "https://\(Nginx.host)"
      await sign.change(to: plate)
      try await Nginx.inFront(of: day.house.base) { proxy in
        let page = try Listening(ratna, through: proxy)
        #expect(await page.hear(": listening").contains(": listening"))
        _ = try await day.house.visitor().post(
          "/api/v1/scans", Self.body(Self.id(8), day.sari.card), token: token)
        #expect(await page.hear(Self.id(8)).count(of: Self.id(8)) == 1)
      }
    }
  }

  @Test func `has an example for nginx that lets it write down nobody's search`() throws {
    let example = try Nginx.example()
    #expect(example.contains("access_log off;"))
    #expect(example.contains { $0.hasPrefix("error_log ") && $0.hasSuffix(" emerg;") })
  }

  @Test(.enabled(if: Nginx.isInstalled, "nginx is not installed"))
  func `leaves with nginx no line of what somebody looked for`() async throws {
    try await Furnished.visit { day in
      let said = try await Nginx.inFront(of: day.house.base) { proxy in
        let line = try Wire(to: proxy)
        line.say("GET /search?q=rumahaman HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        // It writes its line before it hangs up.
        #expect(await line.hear({ _ in false }, within: 15).text.contains("HTTP/1.1 "))
      }
      #expect(!said.contains("rumahaman") && !said.contains("GET "), "\(said)")
    }
  }

  @Test func `leaves a page that sits elsewhere by now to draw itself anew`() async throws {
    try await Furnished.visit { day in
      let page = try Listening(try await day.ratna(), at: "/stations/live?station=99")
      #expect(await page.hear("event: reload").contains("event: reload"))
    }
  }

  @Test func `reaches no page of nobody, whose line is not led to a door`() async throws {
    try await Furnished.visit { day in
      let line = try await day.house.visitor().get(
        "/stations/live", headers: ["Accept": "text/event-stream"])
      #expect(line.status == 401)
      #expect(line.headers["location"] == nil)
      #expect(line.text.isEmpty)
    }
  }

  @Test func `is no key to anything else`() async throws {
    try await Furnished.visit { day in
      let camera = day.house.visitor()
      let token = try await Self.token(day)
      let before = try await Ledger.of(day.house)
      let body: JSONValue = [
        "card": .text(day.sari.card), "barcode": .text(day.item.barcode.text),
      ]
      let answer = try await camera.post("/api/v1/check-outs", body, token: token, key: "a-key")
      #expect(answer.status == 403)
      let without = try await camera.post("/api/v1/scans", Self.body(Self.id(1), "A"))
      #expect(without.status == 401)
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }
}
