import Access
import Foundation
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// Every verb of the day has a form that needs no script.
struct `A day without scripts` {
  @Test func `a file comes in, a copy is added, lent, held, brought back and caught`() async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let title = "Pagi di Jalan Dewi Sartika"
      let file = Programs.root.appending(path: "Tests/Fixtures/day.marcxml")
      let answer = try await ratna.bring([UInt8](Data(contentsOf: file)), named: "day.marcxml")
      #expect(Paper.words(answer.text).contains("3 masuk"))
      let found = try await ratna.see("/search?q=jalan+dewi+sartika").text
      let address = try #require(found.firstMatch(of: /href="\/records\/(\d+)"/)?.1)
      let record = try #require(found.firstMatch(of: /href="\/office\/records\/(\d+)"/)?.1)
      try await ratna.press(
        "/office/records/\(record)/items", on: "/office/records/\(record)")
      let copies = try await ratna.see("/office/records/\(record)").text
      let barcode = try #require(copies.firstMatch(of: /IP-\d{7}/)?.0)

      for code in [day.sari.card, String(barcode)] { try await ratna.scan(code) }
      #expect(try await ratna.words("/desk").contains(title))
      try await ratna.press("/desk/done", on: "/desk")
      #expect(try await !ratna.words("/desk").contains("Xanthippe"))

      let (sari, wati) = (Guest(day.house), Guest(day.house))
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      #expect(try await sari.words("/account").contains(title))
      try await wati.comeIn(card: day.wati.card, pin: day.wati.pin)
      try await wati.press("/records/\(address)/holds", on: "/records/\(address)")
      #expect(try await wati.words("/account").contains(title))

      try await ratna.scan(day.sari.card)
      try await ratna.press("/desk/returns", on: "/desk")
      #expect(try await ratna.words("/desk").contains(". Taruh di rak reservasi dengan kode"))
      #expect(try await !sari.words("/account").contains(title))
      let shelf = try await ratna.words("/desk/hold-shelf")
      #expect(shelf.contains(barcode) && !shelf.contains("Quirina"))
      #expect(try await day.house.house.database.violations() == [])
    }
  }

  @Test func `a drawer is opened, goods are sold, and the drawer is counted`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      try await dewi.press(
        "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
      try await dewi.press("/till/drawer/open", ["float": "200.000"], on: "/till/drawer")
      for _ in 1...2 {
        try await dewi.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      }
      #expect(try await dewi.words("/till").contains("Rp30.000"))
      let tooLittle = try await dewi.press(
        "/till/pay/cash", ["given": "20rb"], on: "/till", expecting: 422)
      #expect(Paper.words(tooLittle.text).contains("kurang"))
      let paid = try await dewi.press("/till/pay/cash", ["given": "50rb"], on: "/till")
      let receipt = try #require(paid.headers["location"])
      let shown = try await dewi.see(receipt).text
      #expect(Paper.text(of: "data-change", in: shown) == "Rp20.000")
      #expect(Paper.words(shown).contains("Pin Perempuan Bersuara"))

      // Asked first, she may still say no.
      var count = try #require(
        Paper.form("/till/drawer/close", in: try await dewi.see("/till/drawer").text))
      count["count-100000"] = "2"
      let asked = try await dewi.send("/till/drawer/close", count)
      #expect(asked.status == 200 && Paper.words(asked.text).contains("Anda yakin?"))
      #expect(asked.text.contains(#"name="count-100000" value="2""#))
      #expect(Paper.words(asked.text).contains("dengan hitungan Rp200.000?"))
      #expect(try await dewi.see("/till/drawer").text.contains(#"value="2""#))
      #expect(try await day.house.house.shop.drawer(of: day.station.number) != nil)

      let closed = try await dewi.press(
        "/till/drawer/close", ["count-100000": "2", "count-10000": "3"], on: "/till/drawer")
      let report = try await dewi.words(try #require(closed.headers["location"]))
      #expect(report.contains("Rp230.000") && report.contains("Selisih Rp0"))
      #expect(try await day.house.house.database.violations() == [])
    }
  }
}

extension Guest {
  /// Types a code into the desk's field and presses the button beside it.
  fileprivate func scan(_ code: String) async throws {
    try await press("/desk/scans", ["code": code], on: "/desk")
  }
}
