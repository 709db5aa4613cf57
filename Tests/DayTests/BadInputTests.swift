import Access
import Catalog
import Circulation
import Counter
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// What the house says in both languages.
private func expect(
  _ sentence: Sentence, on page: String, for guest: Guest,
  at location: SourceLocation = #_sourceLocation
) async throws {
  let indonesian = try await guest.words(page)
  #expect(indonesian.contains(sentence.id), "\(sentence.id)", sourceLocation: location)
  try await guest.read(in: .english)
  let english = try await guest.words(page)
  #expect(english.contains(sentence.en), "\(sentence.en)", sourceLocation: location)
  #expect(!english.contains(sentence.id), sourceLocation: location)
  try await guest.read(in: .indonesian)
}

struct `A page far beyond the last` {
  @Test(arguments: ["9223372036854775807", "9223372036854775806", "-9223372036854775808"])
  func `is empty, and the house goes on`(page: String) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for path in ["/office/members", "/office/products", "/search"] {
        #expect(try await ratna.see("\(path)?page=\(page)").status == 200, "\(path)")
      }
    }
  }
}

struct `A wrong code` {
  @Test func `at the desk says what it is, and nothing is lent`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let before = try await Ledger.of(day.house)
      let unknown = try Barcode("IP-9999999")
      let codes: [(String, Sentence)] = [
        (unknown.text, ScanDeskRefusal.unknownAtTheDesk(unknown).sentence),
        (day.pin.barcode.text, ScanDeskRefusal.goodsAtTheDesk.sentence),
        ("S-RATNA", ScanDeskRefusal.staffBadge.sentence),
      ]
      for (code, sentence) in codes {
        try await ratna.press("/desk/scans", ["code": code], on: "/desk")
        try await expect(sentence, on: "/desk", for: ratna)
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  @Test func `at the till says what it is, and the cart stays as it was`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let before = try await Ledger.of(day.house)
      let unknown = try Barcode("4006381333931")
      let codes: [(String, Sentence)] = [
        (unknown.text, ScanDeskRefusal.unknownAtTheTill(unknown).sentence),
        (day.sari.card, ScanDeskRefusal.cardAtTheTill.sentence),
        (day.item.barcode.text, ScanDeskRefusal.itemAtTheTill.sentence),
        (day.unpriced.barcode.text, CartRefusal.noPrice("Poster tanpa harga").sentence),
      ]
      for (code, sentence) in codes {
        try await ratna.press("/till/scans", ["code": code], on: "/till")
        try await expect(sentence, on: "/till", for: ratna)
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  @Test func `that comes twice lends once and says so`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      let token = Paper.form("/desk/scans", in: try await ratna.see("/desk").text)?["formToken"]
      let fields = ["code": day.item.barcode.text, "formToken": token ?? ""]
      async let first = ratna.send("/desk/scans", fields)
      async let second = ratna.send("/desk/scans", fields)
      #expect(try await [first.status, second.status] == [303, 303])
      let loans = try await day.house.house.loanDesk.loans(
        of: day.sari.number, on: day.house.house.clock.today)
      #expect(loans.count == 1)
      try await expect(ScanDeskRefusal.sameAgain.sentence, on: "/desk", for: ratna)
    }
  }

  @Test func `that is delivered twice under one name lends once`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      let name = String(repeating: "7", count: 32)
      for _ in 0..<3 {
        try await ratna.press(
          "/desk/scans", ["code": day.item.barcode.text, "scan": name], on: "/desk")
      }
      let loans = try await day.house.house.loanDesk.loans(
        of: day.sari.number, on: day.house.house.clock.today)
      #expect(loans.count == 1)
      #expect(
        try await ratna.words("/desk").contains(
          "Dipinjamkan kepada Xanthippe Sari: \(Furnished.title)"))
    }
  }
}

struct `Something that cannot be done` {
  @Test func `a payment that is too small is said with what is missing, and the cart stays`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      try await Self.pay(day, ratna, PayRefusal.tooSmall(missing: Rupiah(14_000)).sentence)
    }
  }

  @Test func `a sale while the drawer is closed is refused, and the cart stays`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let drawerIsClosed = PayRefusal.drawerClosed.sentence
      let cart = try #require(try await day.house.house.shop.cart(of: day.station.number))
      let before = try await Ledger.of(day.house)
      for (language, words) in [
        (Language.indonesian, drawerIsClosed.id), (.english, drawerIsClosed.en),
      ] {
        try await ratna.read(in: language)
        let token = Paper.form("/sign-out", in: try await ratna.see("/till").text)?["formToken"]
        let answer = try await ratna.send(
          "/till/pay/cash",
          [
            "formToken": token ?? "", "cart": "\(cart.number)", "seen": "15000",
            "given": "20.000",
          ])
        #expect(answer.status == 422)
        #expect(Paper.words(answer.text).contains(words))
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  private static func pay(
    _ day: Furnished, _ ratna: Guest, _ sentence: Sentence
  ) async throws {
    let before = try await Ledger.of(day.house)
    for (language, words) in [(Language.indonesian, sentence.id), (.english, sentence.en)] {
      try await ratna.read(in: language)
      let answer = try await ratna.press(
        "/till/pay/cash", ["given": "1.000"], on: "/till", expecting: 422)
      #expect(Paper.words(answer.text).contains(words))
    }
    #expect(try await Ledger.of(day.house).difference(from: before) == [])
  }

  @Test func `a wrong ISBN keeps the form as it was filled in`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let before = try await Ledger.of(day.house)
      for language in [Language.indonesian, .english] {
        try await ratna.read(in: language)
        let answer = try await ratna.press(
          "/office/records", ["title": "Judul yang tinggal", "isbn": "978-602-7502-09-4"],
          on: "/office/records/new", expecting: 422)
        #expect(Paper.words(answer.text).contains("ISBN"))
        #expect(answer.text.contains("Judul yang tinggal"))
        #expect(answer.text.contains("978-602-7502-09-4"))
        #expect(answer.text.contains("lang=\"\(language.rawValue)\""))
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  @Test func `two colleagues lend the same copy, and one of them is told`() async throws {
    try await Furnished.visit { day in
      let (ratna, sinta) = (try await day.ratna(), try await day.colleague("Sinta", .librarian))
      try await sinta.press(
        "/stations/seat", ["station": "\(day.second.number)"], on: "/stations?back=/desk")
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      try await sinta.press("/desk/scans", ["code": day.wati.card], on: "/desk")
      let code = ["code": day.item.barcode.text]
      async let one = ratna.press("/desk/scans", code, on: "/desk")
      async let other = sinta.press("/desk/scans", code, on: "/desk")
      _ = try await (one, other)
      let (desk, today) = (day.house.house.loanDesk, day.house.house.clock.today)
      let hers = try await desk.loans(of: day.sari.number, on: today).count
      let theirs = try await desk.loans(of: day.wati.number, on: today).count
      #expect(hers + theirs == 1)
      try await expect(
        CheckOutRefusal.onLoan.sentence, on: "/desk", for: hers == 1 ? sinta : ratna)
      #expect(try await day.house.house.database.violations() == [])
    }
  }
}
