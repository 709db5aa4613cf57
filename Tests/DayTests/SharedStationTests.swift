import Access
import Catalog
import Counter
import FrontDoor
import House
import Pages
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

struct `Two colleagues at one station` {
  /// Sari's card is open, a code was refused, then a book was lent to her.
  private static func serve(_ day: Furnished) async throws -> Guest {
    let ratna = try await day.ratna()
    try await serve(day, ratna)
    return ratna
  }

  private static func serve(_ day: Furnished, _ guest: Guest) async throws {
    for code in [day.sari.card, "TAK-ADA-1", day.item.barcode.text] {
      try await day.typed(code, by: guest)
    }
  }

  private static func sit(_ guest: Guest, at station: Station) async throws {
    let page = "/stations?back=\(station.kind == .desk ? "/desk" : "/till")"
    try await guest.press("/stations/seat", ["station": "\(station.number)"], on: page)
  }

  /// What the desk shows of her: her card, the refusal, the last answer.
  private static func seen(_ guest: Guest) async throws -> [Bool] {
    let words = Paper.words(Paper.untaped(try await guest.see("/desk").text))
    return ["Xanthippe Sari", "TAK-ADA-1", "Dipinjamkan"].map { words.contains($0) }
  }

  /// What the desk says of a card that closed, and says again to the next copy that is scanned.
  private static func isTold(_ why: String, _ guest: Guest, _ day: Furnished) async throws -> Bool {
    let rooms = day.house.house
    guard try await guest.words("/desk").contains("ditutup: \(why)") else { return false }
    let copy = try await rooms.catalogue.addItem(
      NewItem(), to: day.record, on: rooms.clock.today, at: rooms.clock.now, by: .house)
    try await day.typed(copy.barcode.text, by: guest)
    let words = try await guest.words("/desk")
    return words.contains("ditutup: \(why)") && words.contains("tidak sedang dipinjam")
  }

  private static let left = "petugas yang melayaninya sudah keluar, terkunci, atau pindah stasiun"

  @Test func `see the open card and what was refused beside it, whoever comes or goes`()
    async throws
  {
    try await Furnished.visit { day in
      let endang = try await day.colleague("Endang", .librarian)
      let ratna = try await Self.serve(day)
      try await Self.sit(endang, at: day.station)
      for guest in [ratna, endang] { #expect(try await Self.seen(guest) == [true, true, true]) }
      try await endang.press("/sign-out", on: "/desk")
      #expect(try await Self.seen(ratna) == [true, true, true])
    }
  }

  @Test func `see none of it when she who had opened the card signs out`() async throws {
    try await Furnished.visit { day in
      let endang = try await day.colleague("Endang", .librarian)
      let ratna = try await Self.serve(day)
      try await Self.sit(endang, at: day.station)
      try await ratna.press("/sign-out", on: "/desk")
      #expect(try await Self.seen(endang) == [false, false, false])
      #expect(try await Self.isTold(Self.left, endang, day))
    }
  }

  @Test func `are told that a card closed also when the second comes after the first has left`()
    async throws
  {
    try await Furnished.visit { day in
      let endang = try await day.colleague("Endang", .librarian)
      let ratna = try await Self.serve(day)
      try await ratna.press("/sign-out", on: "/desk")
      try await Self.sit(endang, at: day.station)
      #expect(try await Self.seen(endang) == [false, false, false])
      #expect(try await Self.isTold(Self.left, endang, day))
    }
  }

  @Test func `are told when a token goes of a program that had opened the card`() async throws {
    try await Furnished.visit { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      _ = try await day.colleague("Sinta", .librarian)
      let sinta = try await `A colleague`.number(of: "sinta", day)
      _ = try await rooms.keyring.newAPIToken(
        for: sinta, label: "Panen", at: rooms.clock.now, by: .house)
      var chance = SystemRandomNumberGenerator()
      let card = try Scan(
        id: Scan.ID(from: &chance), symbology: nil, text: day.sari.card, at: rooms.clock.now)
      _ = try await rooms.scanDesk.receive(card, at: day.station, by: .program(of: sinta))
      #expect(try await ratna.words("/desk").contains("Xanthippe Sari"))
      let page = "/office/staff/\(sinta)"
      let token = try #require(try await rooms.keyring.apiTokens(of: sinta).first).number
      try await ratna.press("\(page)/tokens/\(token)/revoke", on: page)
      #expect(try await Self.seen(ratna) == [false, false, false])
      #expect(try await Self.isTold("token sebuah program dicabut", ratna, day))
    }
  }

  @Test func `see none of it when she who had opened the card sits elsewhere`() async throws {
    try await Furnished.visit { day in
      let endang = try await day.colleague("Endang", .librarian)
      let ratna = try await Self.serve(day)
      try await Self.sit(endang, at: day.station)
      try await Self.sit(ratna, at: day.second)
      #expect(try await Self.seen(endang) == [false, false, false])
      // The same code within a moment would be a slip of the hand.
      try await Task.sleep(for: .milliseconds(1600))
      try await day.typed(day.item.barcode.text, by: endang)
      #expect(try await day.loans().isEmpty, "it came back, and went to nobody")
      #expect(try await endang.words("/desk").contains("ditutup: \(Self.left)"))
    }
  }

  @Test(arguments: ["passphrase", "code", "disabled", "roles"])
  func `see none of it when the session of her who serves is ended elsewhere, or she lends no more`(
    how: String
  ) async throws {
    try await Furnished.visit { day in
      let (ratna, endang) = (try await day.ratna(), try await day.colleague("Endang", .librarian))
      let sinta = try await day.colleague("Sinta", .librarian)
      for guest in [sinta, endang] { try await Self.sit(guest, at: day.station) }
      try await Self.serve(day, sinta)
      let before = await day.house.house.live.last(at: day.station.number)
      let page = "/office/staff/\(try await `A colleague`.number(of: "sinta", day))"
      switch how {
      case "passphrase":
        let elsewhere = Guest(day.house)
        try await elsewhere.comeIn("sinta")
        let (old, new) = (Furnished.passphrase, "bunga rampai di teras")
        try await elsewhere.press(
          "/office/passphrase", ["old": old, "new": new, "again": new], on: "/office/passphrase")
      case "code": try await ratna.press("\(page)/code", on: page)
      case "roles": try await ratna.press("\(page)/roles", ["role": "cashier"], on: page)
      default: try await ratna.press("\(page)/disable", on: page)
      }
      #expect(await day.house.house.live.last(at: day.station.number) != before, "pages are told")
      #expect(try await Self.seen(endang) == [false, false, false])
      let why =
        ["disabled", "roles"].contains(how)
        ? "petugas yang menanganinya tidak lagi melayani peminjaman" : Self.left
      #expect(try await Self.isTold(why, endang, day))
    }
  }

  @Test func `see none of it when her twelve hours are over`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      try await day.neverLocks()
      let ratna = try await day.ratna()
      for _ in 1...29 {
        watch.pass(seconds: 24 * 60)
        try await ratna.see("/office")
      }
      watch.pass(seconds: 24 * 60 - 30)
      let endang = try await day.colleague("Endang", .librarian)
      try await Self.sit(endang, at: day.station)
      try await Self.serve(day, ratna)
      #expect(try await Self.seen(endang) == [true, true, true])
      watch.pass(seconds: 30)
      #expect(try await ratna.see("/desk").status == 303)
      #expect(try await Self.seen(endang) == [false, false, false])
    }
  }

  @Test func `lose nothing by a session that one of them forgot to end`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let endang = try await day.colleague("Endang", .librarian)
      try await Self.sit(endang, at: day.station)
      watch.pass(seconds: 31 * 60)
      let ratna = try await Self.serve(day)
      try await endang.see("/desk")
      #expect(try await Self.seen(ratna) == [true, true, true])
    }
  }

  @Test func `lose nothing by another session of hers who serves`() async throws {
    try await Furnished.visit { day in
      let ratna = try await Self.serve(day)
      let elsewhere = Guest(day.house)
      try await elsewhere.comeIn("ratna")
      try await elsewhere.press("/sign-out", on: "/office")
      #expect(try await Self.seen(ratna) == [true, true, true])
    }
  }

  @Test func `see the same refusals at the till, until the last of them has left it`()
    async throws
  {
    try await Furnished.visit { day in
      let endang = try await day.colleague("Endang", .cashier)
      let ratna = try await day.ratna()
      for code in ["TAK-ADA-1", day.pin.barcode.text] { _ = try await day.enter(code, as: ratna) }
      try await Self.sit(endang, at: day.station)
      for guest in [ratna, endang] {
        #expect(try await guest.words("/till").contains("TAK-ADA-1"))
      }
      try await endang.press("/sign-out", on: "/till")
      #expect(try await ratna.words("/till").contains("TAK-ADA-1"))
      try await Self.sit(ratna, at: day.second)
      try await Self.sit(ratna, at: day.station)
      #expect(try await !ratna.words("/till").contains("TAK-ADA-1"))
    }
  }
}
