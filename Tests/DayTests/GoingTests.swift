import Access
import Counter
import Foundation
import FrontDoor
import House
import Pages
import ScanFeed
import Secrets
import Stations
import Testing
import Trail
import Values
import Waiting

struct `Going out` {
  @Test func `clears the browser's copies of our pages, and never what waits in it`() async throws {
    try await Furnished.visit { day in
      let (ratna, sari) = (try await day.ratna(), Guest(day.house))
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      for guest in [ratna, sari] {
        let answer = try await guest.press("/sign-out", on: "/")
        #expect(answer.headers["clear-site-data"] == "\"cache\"")
      }
    }
  }

  @Test func `a page may ask whether its session lives, and does not keep it alive by that`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      let token = try #require(
        Paper.form("/sign-out", in: try await ratna.see("/desk").text)?["formToken"])
      for _ in 1...3 {
        watch.pass(seconds: 35)
        #expect(try await ratna.send("/session", ["formToken": token]).status == 204)
      }
      #expect(try await ratna.send("/session", ["formToken": "0"]).status == 403)
      watch.pass(seconds: 15)
      #expect(try await ratna.send("/session", ["formToken": token]).status == 401)
    }
  }

  @Test(arguments: ["/desk/regions", "/till/regions"])
  func `a page that draws its regions anew by itself does not keep it alive`(path: String)
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      #expect(try await ratna.see("/desk").status == 200)
      for _ in 1...3 {
        watch.pass(seconds: 35)
        _ = try await ratna.see(path)
      }
      watch.pass(seconds: 15)
      #expect(try await ratna.see("/desk").status == 303)
    }
  }

  @Test func `a page on which somebody types says so, and keeps it alive`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      let token = try #require(
        Paper.form("/sign-out", in: try await ratna.see("/desk").text)?["formToken"])
      for _ in 1...10 {
        watch.pass(seconds: 60)
        let answer = try await ratna.send(
          "/session", ["formToken": token], headers: ["Sartika-Used": "yes"])
        #expect(answer.status == 204)
      }
      watch.pass(seconds: 120)
      // What was typed since it locked opens nothing.
      let late = try await ratna.send(
        "/session", ["formToken": token], headers: ["Sartika-Used": "yes"])
      #expect(late.status == 401)
    }
  }
}

struct `A station's line` {
  private static func line(_ guest: Guest) async throws -> Wire {
    let wire = try Wire(to: guest.visitor.base)
    wire.say(
      """
      GET /stations/live HTTP/1.1\r
      Host: localhost\r
      Cookie: \(guest.visitor.cookies)\r
      Accept: text/event-stream\r
      \r

      """)
    let opening = await wire.hear({ $0.contains(": listening") })
    #expect(opening.text.contains(": listening"))
    return wire
  }

  private static func scan(_ day: Furnished, _ text: String, _ number: Int) async throws {
    let token = try await day.house.house.workplaces.newStationToken(
      day.station.number, scope: .scan, at: day.house.house.clock.now, by: .house)
    let id = String(repeating: "0", count: 30) + String(number + 10)
    let body: JSONValue = [
      "id": .text(id), "text": .text(text), "at": "2026-11-21T09:00:00+07:00",
    ]
    let answer = try await day.house.visitor().post("/api/v1/scans", body, token: token.text)
    #expect(answer.status == 200)
  }

  private static func served(_ day: Furnished) async throws -> Bool {
    try await day.house.house.workplaces.served(
      at: day.station.number, now: day.house.house.clock.now) != nil
  }

  @Test func `ends when she signs out, and a camera's scans wait from then on`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let wire = try await Self.line(ratna)
      try await ratna.press("/sign-out", on: "/office")
      let heard = await wire.hear({ $0.contains("event: over") }, within: 10)
      #expect(heard.text.contains("event: over") || heard.ended)
      try await Self.scan(day, day.sari.card, 1)
      #expect(try await !Self.served(day))
      #expect(try await day.house.house.scanDesk.lateScans(at: day.station.number).count == 1)
    }
  }

  @Test func `of a session that was ended elsewhere is no open page, and ends at a sign of life`()
    async throws
  {
    try await Furnished.visit { day in
      let sinta = try await day.colleague("Sinta", .librarian)
      try await sinta.press(
        "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/desk")
      let wire = try await Self.line(sinta)
      let keyring = day.house.house.keyring
      let staff = try #require(try await keyring.staff().first { $0.signInName == "sinta" })
      _ = try await keyring.disableStaff(
        staff.number, at: day.house.house.clock.now, by: .staff(StaffNumber(1)))
      try await Self.scan(day, day.sari.card, 2)
      #expect(try await !Self.served(day))
      let heard = await wire.hear({ $0.contains("event: over") }, within: 40)
      #expect(heard.text.contains("event: over"))
    }
  }
}

struct `A name` {
  @Test(arguments: ["/desk/members", "/office/members"])
  func `that is searched for stands in no address`(page: String) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await !ratna.see(page).text.contains(#"method="get" action="\#(page)""#))
      let answer = try await ratna.press("\(page)/search", ["q": "Xanthippe"], on: page)
      let place = try #require(answer.headers["location"])
      #expect(!place.lowercased().contains("xanthippe"))
      #expect(try await ratna.words(place).contains("Xanthippe Sari"))
      #expect(try await !ratna.words(place).contains("Wati Quirina"))
      // Back and a reload show it again; another colleague gets nothing by the address.
      #expect(try await ratna.see(place).text.contains(#"value="Xanthippe""#))
      let sinta = try await day.colleague("Sinta", .librarian)
      #expect(try await !sinta.see(place).text.contains(#"value="Xanthippe""#))
    }
  }

  @Test func `is asked for by no form that writes into the address`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let allowed: Set = [
        "/search", "/desk/titles", "/office/records", "/office/copies", "/office/products",
        "/till/sales", "/office/rules#which", "/office/rules/line", "/office/audit",
        "/office/labels", "/office/labels/sheet", "/office/products/labels",
        "/office/products/labels/sheet", "/office/components", "/office/reports/sales",
        // By day and by number; names are asked for by a form beside it.
        "/office/members/cards",
      ]
      var asking: Set<String> = []
      for path in RouteTable.all(of: day.house.house).filter({ $0.method == "GET" }).map(\.path)
      where !path.hasPrefix("/api") && path != "/stations/live" {
        let address = path.split(separator: "/", omittingEmptySubsequences: false)
          .map { $0.hasPrefix("{") ? "1" : String($0) }.joined(separator: "/")
        let text = try await ratna.see(address).text
        for match in text.matches(of: /<form[^>]*method="get"[^>]*action="([^"]*)"/) {
          #expect(allowed.contains(String(match.1)), "\(path)")
          asking.insert(String(match.1))
        }
      }
      #expect(asking.contains("/search") && asking.count > 2)
    }
  }
}

struct `Looking at a member's loans` {
  private static func trail(_ day: Furnished) async throws -> [String] {
    try await day.house.house.keyring.trail.newest().filter { $0.action == "member.loansSeen" }
      .map { "\($0.actor): \($0.subject)" }
  }

  @Test func `without her card leaves one line, by numbers, whatever the door`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      let hers = "staff 1: member \(day.sari.number)"
      let token = Paper.form("/sign-out", in: try await ratna.see("/desk").text)?["formToken"]
      let open = ["member": "\(day.sari.number)", "formToken": token ?? ""]
      try await ratna.send("/desk/members", open)
      #expect(try await Self.trail(day) == [hers])
      watch.pass(seconds: 60)
      try await ratna.send("/desk/members", open)
      try await ratna.see("/office/members/\(day.sari.number)")
      #expect(try await Self.trail(day) == [hers])
      try await ratna.see("/office/members/\(day.wati.number)")
      #expect(try await Self.trail(day).count == 2)
      watch.pass(seconds: 100)
      try await ratna.see("/office/members/\(day.sari.number)")
      #expect(try await Self.trail(day).filter { $0 == hers }.count == 2)
    }
  }

  @Test func `with her card in the hand is serving her, and leaves none`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      try await ratna.see("/desk")
      #expect(try await Self.trail(day) == [])
    }
  }
}
