import Access
import FrontDoor
import House
import Members
import Pages
import Secrets
import Stations
import Testing
import Trail
import Values

struct `A secret that the office makes` {
  /// What a page shows in an element, how it is asked for, and with what.
  struct Making: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let action: String
    let page: String
    let mark: String
    var fields: [String: String] = [:]
  }

  static let makings = [
    Making(
      testDescription: "a member's PIN", action: "/office/members", page: "/office/members/new",
      mark: "data-pin", fields: ["name": "Ratih", "category": "umum", "language": "id"]),
    Making(
      testDescription: "another PIN", action: "/office/members/1/pin", page: "/office/members/1",
      mark: "data-pin"),
    Making(
      testDescription: "a colleague's code", action: "/office/staff", page: "/office/staff",
      mark: "data-code", fields: ["name": "Wulan", "signIn": "wulan", "role": "cashier"]),
    Making(
      testDescription: "another code", action: "/office/staff/3/code", page: "/office/staff/3",
      mark: "data-code"),
    Making(
      testDescription: "a staff badge", action: "/office/staff/3/badge", page: "/office/staff/3",
      mark: "data-code"),
    Making(
      testDescription: "a station's token", action: "/office/stations/1/token",
      page: "/office/stations", mark: "data-token"),
  ]

  @Test(arguments: makings)
  func `is shown once, on a page of its own, to her who asked`(making: Making) async throws {
    try await Furnished.visit { day in
      let (ratna, sinta) = (try await day.ratna(), try await day.colleague("Sinta", .manager))
      _ = try await day.colleague("Dewi", .cashier)
      let answer = try await ratna.press(making.action, making.fields, on: making.page)
      let place = try #require(answer.headers["location"])
      let rows = try await Ledger.of(day.house)
      // Somebody else who may do the same does not see it, and does not take it away.
      let others = try await sinta.see(place)
      #expect(others.status == 410 && Paper.text(of: making.mark, in: others.text) == nil)
      let shown = try await ratna.see(place)
      let secret = try #require(Paper.text(of: making.mark, in: shown.text))
      #expect(shown.status == 200 && secret.count >= 6)
      #expect(!place.contains(secret) && !answer.text.contains(secret))
      #expect(!rows.rows.contains { $0.contains(secret) })
      // Loaded again it shows nothing and makes nothing.
      let again = try await ratna.see(place)
      #expect(again.status == 410 && !again.text.contains(secret))
      #expect(Paper.words(again.text).contains("Rahasia hanya tampil sekali"))
      #expect(try await Ledger.of(day.house).difference(from: rows) == [])
    }
  }

  @Test func `is not for those who may not make it`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      for making in Self.makings {
        #expect(try await dewi.try(making.action, making.fields).status == 403)
      }
      for page in ["/office/members/1/pin", "/office/staff/1/code", "/office/stations/1/token"] {
        #expect(try await dewi.see(page).status == 403)
      }
    }
  }

  @Test func `for oneself is refused: a new code would sign her out before she saw it`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let before = try await Ledger.of(day.house)
      #expect(try await ratna.try("/office/staff/1/code").status == 303)
      #expect(try await ratna.words("/office/staff/1").contains("pakai “Kata sandi saya”"))
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  @Test func `of a station is made worthless with all the others`() async throws {
    try await Furnished.visit { day in
      let (ratna, workplaces) = (try await day.ratna(), day.house.house.workplaces)
      let now = day.house.house.clock.now
      let token = try await workplaces.newStationToken(
        day.station.number, scope: .work, at: now, by: .house)
      let other = try await workplaces.newStationToken(
        day.second.number, scope: .scan, at: now, by: .house)
      let revoke = "/office/stations/\(day.station.number)/revoke"
      let sinta = try await day.colleague("Sinta", .librarian)
      #expect(try await sinta.try(revoke).status == 403)
      #expect(try await workplaces.station(token: token) != nil)
      try await ratna.press(revoke, on: "/office/stations")
      #expect(try await ratna.words("/office/stations").contains("token stasiun itu dicabut"))
      #expect(try await workplaces.station(token: token) == nil)
      #expect(try await workplaces.station(token: other) != nil)
      #expect(try await ratna.try("/office/stations/99/revoke").status == 404)
      #expect(try await ratna.try("/office/stations/1/token", ["scope": "x"]).status == 422)
    }
  }

  @Test func `of a station is asked about anew when another was made since`() async throws {
    try await Furnished.visit { day in
      let (ratna, workplaces) = (try await day.ratna(), day.house.house.workplaces)
      func made() async throws -> Token {
        try await workplaces.newStationToken(
          day.station.number, scope: .scan, at: day.house.house.clock.now, by: .house)
      }
      let first = try await made()
      let revoke = "/office/stations/\(day.station.number)/revoke"
      let page = try await ratna.see("/office/stations").text
      var form = try #require(Paper.form(revoke, in: page))
      form["sure"] = "yes"
      let second = try await made()
      let asked = try await ratna.send(revoke, form)
      #expect(asked.status == 200 && Paper.words(asked.text).contains("Cabut 2 token"))
      for token in [first, second] { #expect(try await workplaces.station(token: token) != nil) }
      let sure = try #require(Paper.form(revoke, in: asked.text))
      #expect(try await ratna.send(revoke, sure).status == 303)
      for token in [first, second] { #expect(try await workplaces.station(token: token) == nil) }
    }
  }

  @Test func `of a station is asked about anew when another stands in the place of the first`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, workplaces) = (try await day.ratna(), day.house.house.workplaces)
      let (station, now) = (day.station.number, day.house.house.clock.now)
      let first = try await workplaces.newStationToken(station, at: now, by: .house)
      let revoke = "/office/stations/\(station)/revoke"
      let page = try await ratna.see("/office/stations").text
      #expect(!page.contains(first.digest))
      var form = try #require(Paper.form(revoke, in: page))
      form["sure"] = "yes"
      try await workplaces.revokeStationTokens(of: station, at: now, by: .house)
      let second = try await workplaces.newStationToken(station, at: now, by: .house)
      let asked = try await ratna.send(revoke, form)
      #expect(asked.status == 200 && Paper.words(asked.text).contains("Cabut 1 token"))
      #expect(try await workplaces.station(token: second) != nil)
      let sure = try #require(Paper.form(revoke, in: asked.text))
      #expect(try await ratna.send(revoke, sure).status == 303)
      #expect(try await workplaces.station(token: second) == nil)
    }
  }
}
