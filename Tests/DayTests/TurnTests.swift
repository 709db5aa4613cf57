import Catalog
import Counter
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A station that lends and sells` {
  @Test func `is turned by its tab, and by no page that is only opened`() async throws {
    try await Furnished.visit { day in
      let (ratna, desk) = (try await day.ratna(), day.house.house.scanDesk)
      try await day.typed(day.sari.card, by: ratna)
      #expect(try await ratna.words("/till").contains("sedang melayani pinjaman"))
      #expect(try await desk.mode(of: day.station) == .desk)
      #expect(await desk.lastAnswer(at: day.station.number)?.type == "member-opened")
      let tab = try await ratna.press("/till", on: "/office")
      #expect(tab.headers["location"] == "/till")
      #expect(try await desk.mode(of: day.station) == .till)
      #expect(try await !ratna.words("/till").contains("sedang melayani"))
      #expect(try await ratna.words("/desk").contains("sedang melayani penjualan"))
      #expect(try await desk.mode(of: day.station) == .till)
      try await ratna.press("/desk", on: "/till")
      #expect(try await desk.mode(of: day.station) == .desk)
    }
  }

  @Test func `sells on when what was in its cart is paid`() async throws {
    try await Furnished.visit { day in
      let (ratna, desk) = (try await day.ratna(), day.house.house.scanDesk)
      try await day.openDrawer()
      _ = try await day.sold(by: ratna)
      #expect(try await desk.mode(of: day.station) == .till)
    }
  }

  @Test func `does each scan in the work of its page, whatever is pressed on the other`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let (catalogue, clock) = (day.house.house.catalogue, day.house.house.clock)
      var presses: [(door: String, fields: [String: String], code: String?)] = []
      for _ in 1...8 {
        let copy = try await catalogue.addItem(
          NewItem(), to: day.record, on: clock.today, at: clock.now, by: .house)
        let code = copy.barcode.text
        let desk = try #require(
          Paper.form("/desk/scans", in: try await ratna.see("/desk").text))
        presses.append(("/desk/scans", desk.merging(["code": code]) { $1 }, code))
        let till = try #require(
          Paper.form("/till/lines", in: try await ratna.see("/till").text))
        let tapped = till.merging(["variant": "\(day.pin.number)"]) { $1 }
        presses.append(("/till/lines", tapped, nil))
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for press in presses {
          group.addTask {
            let answer = try await ratna.send(
              press.door, press.fields, headers: ["Sartika-Fragment": "1"])
            #expect(answer.status == 200)
            guard let code = press.code else { return }
            #expect(Paper.plain(answer.text).contains("(\(code)) tidak sedang dipinjam"))
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func `is turned by no press that is refused`() async throws {
    try await Furnished.visit { day in
      let (ratna, desk) = (try await day.ratna(), day.house.house.scanDesk)
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let cart = try #require(Paper.form("/till/park", in: try await ratna.see("/till").text))
      try await ratna.press("/till/park", on: "/till")
      try await day.typed(day.sari.card, by: ratna)
      let done = try #require(Paper.form("/desk/done", in: try await ratna.see("/desk").text))
      #expect(try await ratna.send("/till/park", cart).status == 422)
      #expect(try await desk.mode(of: day.station) == .desk)
      #expect(try await !ratna.words("/desk").contains("sedang melayani penjualan"))
      try await day.typed(day.wati.card, by: ratna)
      try await ratna.press("/till", on: "/desk")
      #expect(try await ratna.send("/desk/done", done).status == 422)
      #expect(try await desk.mode(of: day.station) == .till)
    }
  }

  @Test func `has tabs of its own: a place of one kind has links`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(Paper.form("/desk", in: try await ratna.see("/office").text) != nil)
      try await ratna.press(
        "/stations/seat", ["station": "\(day.second.number)"], on: "/stations?back=/desk")
      let page = try await ratna.see("/office").text
      #expect(Paper.form("/desk", in: page) == nil && page.contains(#"href="/desk""#))
    }
  }
}
