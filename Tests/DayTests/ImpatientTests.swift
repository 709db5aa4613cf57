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

/// Hands that press twice, too late, or beside each other.
struct `A press too many` {
  /// Sends one form twice at the same time.
  ///
  /// - Returns: how each was answered.
  private static func twice(
    _ action: String, with fields: [String: String] = [:], _ guest: Guest,
    on page: String = "/desk"
  ) async throws -> [Int] {
    let form = try #require(Paper.form(action, in: try await guest.see(page).text))
      .merging(fields) { $1 }
    async let first = guest.send(action, form).status
    async let second = guest.send(action, form).status
    return try await [first, second]
  }

  @Test func `on the desk does its work once, and scolds nobody`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let today = rooms.clock.today
      func loans() async throws -> [LoanLine] {
        try await rooms.loanDesk.loans(of: day.sari.number, on: today)
      }
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      #expect(try await Self.twice("/desk/undo", ratna) == [303, 303])
      #expect(try await loans().isEmpty)
      #expect(try await !ratna.words("/desk").contains("waktunya sudah lewat"))

      try await rooms.loanDesk.setRule(
        LoanRule(loans: .atMost(0)), at: rooms.clock.now, by: .house)
      try await ratna.type(day.item.barcode.text)
      #expect(
        try await Self.twice("/desk/check-outs", with: ["reason": "study"], ratna) == [303, 303])
      #expect(try await loans().count == 1)

      #expect(try await Self.twice("/desk/renewals", ratna) == [303, 303])
      #expect(try await loans().map(\.due) == [today + 28])
      #expect(try await Self.twice("/desk/returns", ratna) == [303, 303])
      #expect(try await loans().isEmpty)
      #expect(try await rooms.database.violations() == [])
    }
  }

  @Test func `undoes its own act and none that came after it`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let (catalogue, now) = (rooms.catalogue, rooms.clock.now)
      let record = try await catalogue.addRecord(
        SimpleEntry(form: .book, title: "Kupu-kupu Ungu"), at: now, by: .house)
      let next = try await catalogue.addItem(
        NewItem(), to: record, on: now.day, at: now, by: .house)
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      let first = try #require(Paper.form("/desk/undo", in: try await ratna.see("/desk").text))
      try await ratna.type(next.barcode.text)
      #expect(try await ratna.send("/desk/undo", first).status == 303)
      #expect(try await catalogue.item(day.item.number)?.onLoan == false)
      #expect(try await catalogue.item(next.number)?.onLoan == true)
    }
  }

  @Test func `undoes nothing once the same copy has gone on`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      let old = try #require(Paper.form("/desk/undo", in: try await ratna.see("/desk").text))
      try await ratna.press("/desk/returns", on: "/desk")
      let late = try await ratna.send("/desk/undo", old)
      #expect(late.status == 422 && Paper.words(late.text).contains("waktunya sudah lewat"))
      #expect(try await rooms.catalogue.item(day.item.number)?.onLoan == false)
      #expect(try await rooms.database.violations() == [])
    }
  }

  @Test func `on the sum of a cart to which a colleague adds is told the new one`() async throws {
    try await Furnished.visit { day in
      let (shop, ratna) = (day.house.house.shop, try await day.ratna())
      let dewi = try await day.dewi()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: dewi)
      let drawn = try #require(
        Paper.form("/till/pay/cash", in: try await dewi.see("/till").text))
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let refused = try await dewi.send("/till/pay/cash", drawn.merging(["given": "50000"]) { $1 })
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("Rp30.000"))
      #expect(try await shop.cart(of: day.station.number)?.pieces == 2)
      #expect(try await shop.sales(on: day.house.house.clock.today).isEmpty)
    }
  }
}

/// What is typed where a name or a PIN goes.
struct `Signs and guesses` {
  @Test(arguments: ["%", "_", "%%", "'", "\"", "*"])
  func `are nobody's name at the desk, and no goods at the till`(text: String) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let found = try await ratna.press("/desk/members/search", ["q": text], on: "/desk/members")
      let words = try await ratna.words(try #require(found.headers["location"]))
      #expect(!words.contains("Xanthippe") && !words.contains("Quirina"), "\(words)")
      let form = try #require(Paper.form("/till/scans", in: try await ratna.see("/till").text))
      let goods = try await ratna.send(
        "/till/offers", ["q": text, "formToken": form["formToken"] ?? ""],
        headers: ["Sartika-Fragment": "1"])
      #expect(goods.status == 200 && !goods.text.contains("Pin Perempuan"), "\(goods.text)")
      #expect(try await day.house.house.shop.cart(of: day.station.number) == nil)
    }
  }

  @Test func `of a PIN open no lock, and the cart is there when the right one comes`() async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      let pin = "739164"
      try await dewi.press(
        "/office/pin", ["old": Furnished.passphrase, "new": pin, "again": pin], on: "/office/pin")
      _ = try await day.enter(day.pin.barcode.text, as: dewi)
      let door = try #require(
        try await dewi.press("/till/lock", on: "/till").headers["location"])
      for guess in 1...3 {
        let wrong = try await dewi.press(
          "/office/unlock", ["passphrase": "48291\(guess)"], on: door, expecting: 422)
        #expect(Paper.words(wrong.text).contains("PIN petugas salah"))
        #expect(!wrong.text.contains("48291\(guess)"))
      }
      #expect(try await dewi.see("/till").status == 303)
      try await dewi.press("/office/unlock", ["passphrase": pin], on: door)
      #expect(try await dewi.words("/till").contains("Pin Perempuan"))
      #expect(try await day.house.house.shop.cart(of: day.station.number)?.pieces == 1)
    }
  }
}
