import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A form that is sent twice` {
  @Test func `acts once, and leads to the same page`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let page = try await ratna.see("/till/drawer").text
      var out = try #require(Paper.form("/till/drawer/cash", in: page))
      out.merge(["direction": "out", "amount": "50.000", "reason": "Beli kertas struk"]) { $1 }
      let answers = try await withThrowingTaskGroup(of: FrontDoor.Visitor.Answer.self) { group in
        for _ in 1...5 { group.addTask { [out] in try await ratna.send("/till/drawer/cash", out) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let later = try await ratna.send("/till/drawer/cash", out)
      for answer in answers + [later] {
        #expect(answer.status == 303 && answer.headers["location"] == "/till/drawer")
      }
      #expect(try await expected(day) == Rupiah(50_000))
      // Drawn again it is a new form, with the same words.
      var again = try #require(
        Paper.form("/till/drawer/cash", in: try await ratna.see("/till/drawer").text))
      again.merge(out.filter { $0.key != "once" && $0.key != "formToken" }) { $1 }
      try await ratna.send("/till/drawer/cash", again)
      #expect(try await expected(day) == .zero)
    }
  }

  @Test func `may be sent again when it was refused`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/till/drawer").text
      var open = try #require(Paper.form("/till/drawer/open", in: page))
      open["float"] = "banyak"
      #expect(try await ratna.send("/till/drawer/open", open).status == 422)
      open["float"] = "100rb"
      #expect(try await ratna.send("/till/drawer/open", open).status == 303)
      #expect(try await expected(day) == Rupiah(100_000))
    }
  }

  /// What should be in the drawer of the day's station.
  private func expected(_ day: Furnished) async throws -> Rupiah? {
    let shop = day.house.house.shop
    guard let drawer = try await shop.drawer(of: day.station.number) else { return nil }
    return try await shop.drawerReport(drawer.number)?.expected
  }
}

struct `A button that two screens show` {
  @Test func `renews a loan once, and says when it is due now`() async throws {
    try await Furnished.visit { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      let today = rooms.clock.today
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      let (one, two) = (try await ratna.see("/desk").text, try await ratna.see("/desk").text)
      let first = try #require(Paper.form("/desk/renewals", in: one))
      let second = try #require(Paper.form("/desk/renewals", in: two))
      #expect(first["once"] != second["once"])
      #expect(try await ratna.send("/desk/renewals", first).status == 303)
      let answer = try await ratna.send("/desk/renewals", second)
      #expect(answer.status == 422)
      #expect(Paper.words(answer.text).contains((today + 28).short.id))
      #expect(try await renewals(day) == [1])
      // Drawn again it is another button: it says the day that is to come.
      try await ratna.press("/desk/renewals", on: "/desk")
      #expect(try await renewals(day) == [2])
    }
  }

  @Test func `lengthens a membership once, and says until when`() async throws {
    try await Furnished.visit { day in
      let (ratna, membership) = (try await day.ratna(), day.house.house.membership)
      let page = "/office/members/\(day.sari.number)"
      let (one, two) = (try await ratna.see(page).text, try await ratna.see(page).text)
      let first = try #require(Paper.form("\(page)/renew", in: one))
      let second = try #require(Paper.form("\(page)/renew", in: two))
      try await ratna.send("\(page)/renew", first)
      let until = try #require(try await membership.find(number: day.sari.number)?.expires)
      _ = try await ratna.see(page)
      try await ratna.send("\(page)/renew", second)
      #expect(try await membership.find(number: day.sari.number)?.expires == until)
      #expect(try await ratna.words(page).contains(MemberRefusal.expiryChanged(until).sentence.id))
    }
  }

  /// How often each loan of Sari's was renewed.
  private func renewals(_ day: Furnished) async throws -> [Int] {
    let rooms = day.house.house
    return try await rooms.loanDesk.loans(of: day.sari.number, on: rooms.clock.today)
      .map(\.renewals)
  }
}

struct `Who counts the drawer` {
  @Test func `does not see first what should be in it`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      try await dewi.press(
        "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
      try await dewi.press("/till/drawer/open", ["float": "200.000"], on: "/till/drawer")
      let number = try #require(
        try await day.house.house.shop.drawer(of: day.station.number)?.number)
      #expect(try await dewi.see("/till/drawers/\(number)").status == 404)
      try await dewi.press("/till/drawer/close", ["count-100000": "2"], on: "/till/drawer")
      let page = try await dewi.see("/till/drawers/\(number)")
      let report = Paper.words(page.text)
      for part in [
        "Laporan laci kas · Meja depan", "Dibuka", "· Dewi Modal awal", "Ditutup",
        "Uang yang dihitung", "Rp100.000 2 Rp200.000",
      ] { #expect(report.contains(part), "\(part): \(report)") }
      #expect(page.text.contains("data-print-page"))
    }
  }

  @Test func `is led to the report when it differed, before anything is counted anew`()
    async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let report = try await dewi.press(
        "/till/drawer/close", ["count-50000": "1"], on: "/till/drawer"
      ).headers["location"]
      let place = try #require(report)
      let page = try await dewi.see("/till/drawer").text
      #expect(Paper.form("/till/drawer/open", in: page) == nil)
      #expect(page.contains("href=\"\(place)\""))
      #expect(Paper.words(page).contains("Hitungan terakhir laci ini berselisih"))
      try await dewi.press("\(place)/note", ["note": "Salah kembalian"], on: place)
      let after = try await dewi.see("/till/drawer").text
      #expect(Paper.form("/till/drawer/open", in: after) != nil)
    }
  }
}
