import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

@testable import Counter

struct `Two tabs of one till` {
  @Test func `count each press, also when both show the same`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      var forms: [[String: String]] = []
      for _ in 1...2 {
        let page = try await ratna.see("/till").text
        let form = try #require(Paper.form("/till/lines", with: "line", in: page))
        forms.append(form.merging(["quantity": "2"]) { $1 })
      }
      #expect(forms[0]["shown"] == "1" && forms[0]["once"] != forms[1]["once"])
      let (one, two) = (forms[0], forms[1])
      async let first = ratna.send("/till/lines", one).status
      async let second = ratna.send("/till/lines", two).status
      let statuses = try await [first, second]
      #expect(statuses == [303, 303])
      #expect(try await day.house.house.shop.cart(of: day.station.number)?.pieces == 3)
    }
  }

  @Test func `put no other cart aside than the one that they show`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let old = try #require(Paper.form("/till/park", in: try await ratna.see("/till").text))
      try await ratna.press("/till/park", on: "/till")
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let answer = try await ratna.send("/till/park", old)
      #expect(answer.status == 422)
      #expect(Paper.words(answer.text).contains("Keranjang itu sudah tidak ada"))
      let shop = day.house.house.shop
      #expect(try await shop.cart(of: day.station.number)?.pieces == 1)
      #expect(try await shop.parkedCarts().count == 1)
    }
  }

  @Test func `wait for the scan that is at work`() async throws {
    try await Furnished.visit { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let page = try await ratna.see("/till").text
      let drawn = try #require(Paper.form("/till/pay/cash", in: page))
      let filled = drawn.merging(["given": "15.000"]) { $1 }
      let turnstile = await rooms.scanDesk.memory.turnstile(of: day.station.number)
      let press = try await turnstile.pass {
        let press = Task { try await ratna.send("/till/pay/cash", filled).status }
        // Whoever does not wait has had the time for it.
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await rooms.shop.cart(of: day.station.number) != nil)
        return press
      }
      #expect(try await press.value == 303)
      #expect(try await rooms.shop.cart(of: day.station.number) == nil)
    }
  }
}
