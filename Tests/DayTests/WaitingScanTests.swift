import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Secrets
import Stations
import Testing
import Trail
import Values

extension Furnished {
  /// The camera of the desk saw these while the server was away.
  func cameLate(
    _ texts: [String], at moment: String = "2026-11-21T09:00:00+07:00"
  ) async throws {
    let token = try await house.house.workplaces.newStationToken(
      station.number, scope: .scan, at: house.house.clock.now, by: .house
    ).text
    let scans = texts.enumerated().map { index, text -> JSONValue in
      [
        "id": .text(String(repeating: "0", count: 30) + String(index + 10)), "text": .text(text),
        "at": .text(moment), "late": .truth(true),
      ]
    }
    let answer = try await house.visitor().post(
      "/api/v1/scans", ["scans": .list(scans)], token: token)
    #expect(answer.status == 200 && answer.json["outcomes"].list.count == texts.count)
  }

  /// What Sari has at home.
  func loans() async throws -> [String] {
    try await house.house.loanDesk.loans(of: sari.number, on: house.house.clock.now.day)
      .map(\.title)
  }
}

struct `Scans that wait at the desk` {
  @Test func `are not those of a page that took another seat by itself`() async throws {
    try await Furnished.visit { day in
      // From a desk that is no till, in a house with one till: nobody asks where she sits.
      let ratna = try await day.colleague("Sulastri", .manager)
      try await ratna.press(
        "/stations/seat", ["station": "\(day.second.number)"], on: "/stations?back=/desk")
      #expect(try await ratna.see("/desk").text.contains(#"data-station="\#(day.second.number)""#))
      for path in ["/till", "/till/drawer"] {
        let page = try await ratna.see(path).text
        #expect(page.contains(#"data-station="\#(day.station.number)""#), "\(path)")
        #expect(page.contains("station=\(day.station.number)"), "\(path): its live line")
        try await ratna.press(
          "/stations/seat", ["station": "\(day.second.number)"], on: "/stations?back=/desk")
      }
    }
  }

  @Test func `say what they are, without a card's number`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.cameLate([day.sari.card, day.item.barcode.text, "IP-9999999", "CMD-DONE"])
      let page = try await ratna.see("/desk").text
      let words = Paper.words(page)
      #expect(!page.contains(day.sari.card) && !page.contains("IP-9999999"))
      #expect(words.contains("4 pindaian menunggu"))
      #expect(words.contains("Kartu anggota"))
      #expect(words.contains("Eksemplar: \(Furnished.title)"))
      #expect(words.contains("Kode tidak dikenal") && words.contains("Perintah: Selesai"))
    }
  }

  @Test func `show the time on the house's clock, whichever clock the camera read`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.cameLate([day.item.barcode.text], at: "2026-11-21T02:03:00+00:00")
      #expect(try await ratna.words("/desk").contains("09.03 WIB"))
    }
  }

  @Test func `are taken together, in order, by one press`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.cameLate([day.sari.card, day.item.barcode.text])
      try await ratna.press("/desk/late-scans", ["take": "all"], on: "/desk")
      #expect(try await day.loans() == [Furnished.title])
      #expect(!(try await ratna.words("/desk")).contains("menunggu giliran"))
    }
  }

  @Test func `are taken up to the first that needs a decision; the rest is kept`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      // A card that was misread: her copies must not go to whoever was open before her.
      let misread = String(day.wati.card.dropLast()) + (day.wati.card.hasSuffix("0") ? "1" : "0")
      try await day.cameLate([day.sari.card, misread, day.item.barcode.text])
      try await ratna.press("/desk/late-scans", ["take": "all"], on: "/desk")
      #expect(try await ratna.words("/desk").contains("2 pindaian menunggu"))
      #expect(try await day.loans().isEmpty)
      let first = try await ratna.see("/desk").text
      let skip = try #require(Paper.form("/desk/late-scans", with: "skip", in: first))
      #expect(try await ratna.send("/desk/late-scans", skip).status == 303)
      try await ratna.press("/desk/late-scans", ["take": "all"], on: "/desk")
      #expect(try await day.loans().isEmpty, "whoever was open before is not open any more")
      #expect(!(try await ratna.words("/desk")).contains("menunggu giliran"))
    }
  }

  @Test func `go to nobody behind a card that is passed over, in whatever groups it is written`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      let card = day.wati.card
      let groups = stride(from: 0, to: card.count, by: 4).map { card.dropFirst($0).prefix(4) }
      try await rooms.membership.remove(day.wati.number, at: rooms.clock.now, by: .house)
      try await day.cameLate([groups.joined(separator: " "), day.item.barcode.text])
      try await ratna.press("/desk/late-scans", ["take": "all"], on: "/desk")
      // Meanwhile somebody else is found by her name.
      try await rooms.workplaces.serve(
        day.sari.number, at: day.station.number, now: rooms.clock.now, by: .house)
      let page = try await ratna.see("/desk").text
      let skip = try #require(Paper.form("/desk/late-scans", with: "skip", in: page))
      #expect(try await ratna.send("/desk/late-scans", skip).status == 303)
      try await ratna.press("/desk/late-scans", ["take": "all"], on: "/desk")
      #expect(try await day.loans().isEmpty)
    }
  }

  @Test func `are dropped together, asked once, and only those that were seen`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.cameLate([day.sari.card, day.item.barcode.text])
      let page = try await ratna.see("/desk").text
      let drop = try #require(Paper.form("/desk/late-scans", with: "drop", in: page))
      #expect(drop["sure"] == "ask")
      let asked = try await ratna.send("/desk/late-scans", drop)
      #expect(asked.status == 200 && Paper.words(asked.text).contains("Buang 2 pindaian"))
      // Another comes while she is being asked.
      try await day.typed("IP-9999999", by: ratna)
      let sure = try #require(Paper.form("/desk/late-scans", in: asked.text))
      #expect(try await ratna.send("/desk/late-scans", sure).status == 303)
      #expect(try await day.loans().isEmpty)
      #expect(try await ratna.words("/desk").contains("1 pindaian menunggu"))
    }
  }
}

extension Furnished {
  func typed(_ code: String, by guest: Guest) async throws {
    try await guest.press("/desk/scans", ["code": code], on: "/desk")
  }
}

struct `Scans that wait at the till` {
  @Test func `are asked about before it is paid; a yes to that is none to an unlikely sum`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      try await day.cameLate([day.pin.barcode.text, "TAK-ADA-1"])
      var form = try #require(
        Paper.form("/till/pay/cash", in: try await ratna.see("/till").text))
      form["given"] = "1.500.000"
      for question in ["2 pindaian masih menunggu. Bayar tanpa itu?", "kembaliannya Rp1.485.000?"] {
        let asked = try await ratna.send("/till/pay/cash", form)
        #expect(asked.status == 200 && Paper.words(asked.text).contains(question))
        form = try #require(Paper.form("/till/pay/cash", in: asked.text))
      }
      let paid = try await ratna.send("/till/pay/cash", form)
      #expect(paid.status == 303 && paid.headers["location"]?.hasPrefix("/till/sales/") == true)
      #expect(try await ratna.words("/till").contains("2 pindaian menunggu giliran"))
    }
  }

  @Test(arguments: ["cash", "qris"])
  func `are asked about anew when others came meanwhile`(way: String) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      try await day.cameLate([day.pin.barcode.text])
      let door = "/till/pay/\(way)"
      var form = try #require(Paper.form(door, in: try await ratna.see("/till").text))
      form.merge(["given": "20.000", "reference": "QR-1"]) { $1 }
      for question in ["1 pindaian masih menunggu", "2 pindaian masih menunggu"] {
        let asked = try await ratna.send(door, form)
        #expect(asked.status == 200 && Paper.words(asked.text).contains(question))
        form = try #require(Paper.form(door, in: asked.text))
        if question.hasPrefix("1") {
          try await ratna.press("/till/scans", ["code": "TAK-ADA-1"], on: "/till")
        }
      }
      #expect(try await ratna.send(door, form).status == 303)
      #expect(try await ratna.words("/till").contains("2 pindaian menunggu giliran"))
    }
  }

  @Test func `are asked about anew when others come while a sum is asked about, and the sum once`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      var form = try #require(
        Paper.form("/till/pay/cash", in: try await ratna.see("/till").text))
      form["given"] = "1.500.000"
      for question in ["kembaliannya Rp1.485.000?", "1 pindaian masih menunggu"] {
        let asked = try await ratna.send("/till/pay/cash", form)
        #expect(asked.status == 200 && Paper.words(asked.text).contains(question))
        form = try #require(Paper.form("/till/pay/cash", in: asked.text))
        if question.hasPrefix("kembaliannya") { try await day.cameLate(["TAK-ADA-1"]) }
      }
      #expect(try await ratna.send("/till/pay/cash", form).status == 303)
    }
  }

  @Test func `are no question for a program, which sells the cart as it is`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      try await day.cameLate([day.pin.barcode.text])
      let token = try await day.house.house.workplaces.newStationToken(
        day.station.number, scope: .work, at: day.house.house.clock.now, by: .house
      ).text
      let answer = try await day.house.visitor().post(
        "/api/v1/sales", ["tender": ["kind": "cash", "given": 20_000]], token: token,
        key: "jual-1")
      #expect(answer.status == 201)
      #expect(try await ratna.words("/till").contains("1 pindaian menunggu giliran"))
    }
  }
}
