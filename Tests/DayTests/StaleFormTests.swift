import Access
import Catalog
import Foundation
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// A form of the office that two colleagues open, what each types into it, and what only one does.
struct SharedForm: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The page and where its form is sent, in this house.
  let place: @Sendable (Furnished) -> (page: String, action: String)
  let first: (field: String, text: String)
  let second: (field: String, text: String)

  init(
    _ name: String, first: (field: String, text: String), second: (field: String, text: String),
    at place: @escaping @Sendable (Furnished) -> (page: String, action: String)
  ) {
    testDescription = name
    self.place = place
    self.first = first
    self.second = second
  }

  private static func one(_ path: String) -> (page: String, action: String) { (path, path) }

  static let all = [
    SharedForm("a member", first: ("name", "Sari Kembang"), second: ("contact", "0812-0000")) {
      one("/office/members/\($0.sari.number)")
    },
    SharedForm("a product", first: ("name", "Pin ungu"), second: ("taxClass", "exempt")) {
      one("/office/products/\($0.pin.product)")
    },
    SharedForm("a variant", first: ("label", "Ungu"), second: ("lowAt", "7")) {
      one("/office/variants/\($0.pin.number)")
    },
    SharedForm("a line of the loan rules", first: ("days", "21"), second: ("renewals", "4")) { _ in
      ("/office/rules/line?category=pelajar", "/office/rules/line")
    },
    SharedForm(
      "the table of a product", first: ("price-1", "17.500"), second: ("lowAt-1", "7")
    ) {
      ("/office/products/\($0.pin.product)", "/office/products/\($0.pin.product)/table")
    },
    SharedForm("a copy", first: ("location", "Rak ungu"), second: ("price", "85.000")) {
      one("/office/items/\($0.item.number)")
    },
    SharedForm("a printer", first: ("place", "127.0.0.1:9198"), second: ("columns", "48")) {
      one("/office/stations/\($0.station.number)/printer")
    },
    SharedForm("a service that helps", first: ("telephone", "130"), second: ("times", "pagi")) {
      _ in one("/office/help/1")
    },
    SharedForm("an announcement", first: ("title", "Menjahit"), second: ("text", "Pukul 10.")) {
      _ in one("/office/announcements/1")
    },
    SharedForm("the settings", first: ("name", "Melati"), second: ("agency", "ID-BDG")) { _ in
      one("/office/settings")
    },
    SharedForm("the window", first: ("line", "Rumah baca"), second: ("address", "Jl. Contoh 1")) {
      _ in one("/office/window")
    },
  ]

  /// All that a browser would send of a form that was just opened.
  static func opened(
    _ guest: Guest, _ place: (page: String, action: String)
  ) async throws -> [String: String] {
    let text = try await guest.see(place.page).text
    return sent(try #require(Paper.form(place.action, in: text)))
  }

  /// The hidden fields of a form, with what it says that its other fields show.
  static func sent(_ hidden: [String: String]) -> [String: String] {
    var fields = hidden
    for pair in (hidden["shown-fields"] ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).removingPercentEncoding ?? "" }
      if parts.count == 2 { fields[parts[0]] = parts[1] }
    }
    return fields
  }
}

struct `Two colleagues who open one form` {
  /// A house in which something is announced, Ratna, and a second manager.
  private static func visit(
    _ walk: @escaping @Sendable (Furnished, _ ratna: Guest, _ endang: Guest) async throws -> Void
  ) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let today = day.house.house.clock.today
      try await ratna.press(
        "/office/announcements",
        [
          "title": "Membaca", "text": "", "begins": "\(today)", "ends": "\(today + 7)",
          "position": "100",
        ], on: "/office/announcements")
      try await walk(day, ratna, try await day.colleague("Endang", .manager))
    }
  }

  @Test(arguments: SharedForm.all)
  func `each change what they typed, and take back nothing of the other's`(
    form: SharedForm
  ) async throws {
    try await Self.visit { day, ratna, endang in
      let place = form.place(day)
      var hers = try await SharedForm.opened(ratna, place)
      var others = try await SharedForm.opened(endang, place)
      hers[form.first.field] = form.first.text
      others[form.second.field] = form.second.text
      #expect(try await ratna.send(place.action, hers).status == 303)
      let saved = try await endang.send(place.action, others)
      #expect(saved.status == 303, "\(Paper.words(saved.text))")
      let now = try await SharedForm.opened(ratna, place)
      #expect(now[form.first.field] == form.first.text)
      let second = now[form.second.field]?.filter { $0 != "." }
      #expect(second == form.second.text.filter { $0 != "." })
    }
  }

  @Test func `are told what a field says now, keep what they typed, and save it when they mean it`()
    async throws
  {
    try await Self.visit { day, ratna, endang in
      let page = "/office/members/\(day.sari.number)"
      let place = (page: page, action: page)
      var hers = try await SharedForm.opened(ratna, place)
      var others = try await SharedForm.opened(endang, place)
      hers.merge(["name": "Sari Kembang", "contact": "0812-0000"]) { $1 }
      others["name"] = "Sari Melati"
      #expect(try await ratna.send(page, hers).status == 303)
      let refused = try await endang.send(page, others)
      #expect(refused.status == 422)
      let words = Paper.words(refused.text)
      #expect(words.contains("Seorang rekan menyimpan “Sari Kembang” di isian ini"), "\(words)")
      #expect(refused.text.contains(#"value="Sari Melati""#))
      #expect(refused.text.contains(#"aria-invalid="true""#))
      let membership = day.house.house.membership
      let kept = try await membership.find(number: day.sari.number)
      let before = try #require(kept)
      #expect(before.name.reveal(.shownToStaffOnDuty) == "Sari Kembang")
      // She has read it, and means hers; the contact she never touched.
      let again = try #require(Paper.form(page, in: refused.text))
      others["shown-fields"] = again["shown-fields"]
      others["once"] = again["once"]
      #expect(try await endang.send(page, others).status == 303)
      let found = try await membership.find(number: day.sari.number)
      let after = try #require(found)
      #expect(after.name.reveal(.shownToStaffOnDuty) == "Sari Melati")
      #expect(after.contact.reveal(.shownToStaffOnDuty) == "0812-0000")
    }
  }

  @Test func `lose nothing of each other's when one of them had to sign in again`() async throws {
    try await Self.visit { day, ratna, endang in
      let page = "/office/members/\(day.sari.number)"
      let place = (page: page, action: page)
      var others = try await SharedForm.opened(endang, place)
      others["contact"] = "0812-0000"
      try await ratna.press(page, ["name": "Sari Kembang"], on: page)
      let back = Guest(day.house)
      let answer = try await back.send(page, others)
      #expect(answer.status == 401)
      var door = try #require(Paper.form("/office/sign-in", in: answer.text))
      door.merge(["name": "endang", "passphrase": Furnished.passphrase]) { $1 }
      let came = try await back.send("/office/sign-in", door)
      let location = try #require(came.headers["location"])
      let text = try await back.see(location).text
      #expect(text.contains("0812-0000"))
      let returned = try #require(Paper.form(page, in: text))
      #expect(returned["shown-fields"] == others["shown-fields"])
      others.merge(returned) { $1 }
      #expect(try await back.send(page, others).status == 303)
      let found = try await day.house.house.membership.find(number: day.sari.number)
      let after = try #require(found)
      #expect(after.name.reveal(.shownToStaffOnDuty) == "Sari Kembang")
      #expect(after.contact.reveal(.shownToStaffOnDuty) == "0812-0000")
    }
  }

  @Test func `paint one sign when one changes the name and the other the mark`() async throws {
    try await Self.visit { day, ratna, endang in
      try await ratna.press("/office/window", ["mark": "initial"], on: "/office/window")
      let (settings, window) = ("/office/settings", "/office/window")
      let name = try await SharedForm.opened(ratna, (settings, settings))
        .merging(["name": "Melati"]) { $1 }
      let look = try await SharedForm.opened(endang, (window, window))
        .merging(["mark": "flower"]) { $1 }
      async let renamed = ratna.send(settings, name)
      async let drawn = endang.send(window, look)
      let statuses = try await [renamed.status, drawn.status]
      #expect(statuses == [303, 303])
      let plate = await day.house.house.sign.nameplate
      #expect(plate.name == "Melati" && plate.sign == HouseMark.flower.sign(of: "Melati"))
    }
  }
}
