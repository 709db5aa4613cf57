import Counter
import FrontDoor
import House
import Pages
import Stations
import Testing
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
