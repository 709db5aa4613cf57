import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

extension Furnished {
  /// Another book, on the shelf.
  fileprivate func anotherCopy() async throws -> Item {
    let (catalogue, now) = (house.house.catalogue, house.house.clock.now)
    let record = try await catalogue.addRecord(
      SimpleEntry(form: .book, title: "Kaktus di Jendela"), at: now, by: .house)
    return try await catalogue.addItem(NewItem(), to: record, on: now.day, at: now, by: .house)
  }

  /// A code at the till that nobody knows, then a pin that is sold.
  fileprivate func refusedThenSold(_ codes: [String], by guest: Guest) async throws {
    for code in codes + [pin.barcode.text] {
      try await guest.press("/till/scans", ["code": code], on: "/till")
    }
  }

  /// What is named in each "seen" button of a page, in order; the last is that for all.
  fileprivate func seen(in page: String) -> [String] {
    page.components(separatedBy: #"name="seen" value=""#).dropFirst().map { rest in
      String(rest.prefix { $0 != "\"" })
    }
  }
}

struct `A scan that was refused` {
  private static let first = "Kode TAK-ADA-1 tidak dikenal"
  private static let second = "Kode TAK-ADA-2 tidak dikenal"

  @Test func `stays on the page when the next one is answered well`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let alone = try await day.enter("TAK-ADA-1", as: ratna)
      #expect(alone.components(separatedBy: Self.first).count == 2, "said once")
      #expect(!alone.contains("Sudah saya lihat"))
      let next = try await day.enter(day.pin.barcode.text, as: ratna)
      let till = try await ratna.see("/till").text
      let fragment = try await ratna.see("/till/regions").text
      for page in [next, Paper.words(till), Paper.words(fragment)] {
        #expect(page.contains("Pin Perempuan Bersuara") && page.contains(Self.first))
        #expect(page.contains("1 pindaian sebelumnya ditolak"))
        #expect(page.contains("Sudah saya lihat"))
      }
    }
  }

  @Test func `stands below the newest answer, the newest first, and one code once`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.refusedThenSold(
        ["TAK-ADA-1", "TAK-ADA-2", day.sari.card, "TAK-ADA-1"], by: ratna)
      let page = try await ratna.see("/till").text
      let words = Paper.words(page)
      let parts = words.components(separatedBy: Self.first)
      #expect(parts.count == 2 && parts.last?.contains(Self.second) == true)
      #expect(words.contains("3 pindaian sebelumnya ditolak"))
      #expect(words.contains("Ini kartu anggota") && !page.contains(day.sari.card))
    }
  }

  @Test func `goes when she has seen it: one, or all that she saw`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.refusedThenSold(["TAK-ADA-1", "TAK-ADA-2"], by: ratna)
      try await ratna.press("/till/refused-scans", on: "/till")
      let one = try await ratna.words("/till")
      #expect(one.contains(Self.first) && !one.contains(Self.second))
      try await day.refusedThenSold(["TAK-ADA-2"], by: ratna)
      let page = Paper.untaped(try await ratna.see("/till").text)
      let all = day.seen(in: page)
      #expect(all.count == 3 && all.last == all.dropLast().joined(separator: " "))
      // Its button for all stands in line with the others.
      let rows = page.components(separatedBy: #"<li class="row"><span class="grow small">"#)
      #expect(rows.count == 4)
      // Another is refused before she presses.
      try await day.refusedThenSold(["TAK-ADA-3"], by: ratna)
      try await ratna.press("/till/refused-scans", ["seen": all.last ?? ""], on: "/till")
      let left = try await ratna.words("/till")
      #expect(left.contains("TAK-ADA-3") && left.contains("1 pindaian sebelumnya"))
      #expect(!left.contains(Self.first) && !left.contains(Self.second))
    }
  }

  @Test func `is told by its number when more than twenty are refused`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.refusedThenSold((1...21).map { "TAK-ADA-\($0)" }, by: ratna)
      let page = try await ratna.see("/till").text
      let words = Paper.words(page)
      #expect(words.contains("21 pindaian sebelumnya ditolak") && words.contains("dan 1 lagi"))
      #expect(!words.contains(Self.first) && words.contains(Self.second))
      let all = day.seen(in: page)
      #expect(all.count == 21, "twenty rows, and all at once")
      try await ratna.press("/till/refused-scans", ["seen": all.last ?? ""], on: "/till")
      #expect(try await !ratna.words("/till").contains("sebelumnya ditolak"))
    }
  }

  @Test func `leaves the till with who paid, with a parked cart, and with her who signs out`()
    async throws
  {
    try await Furnished.visit { day in
      var ratna = try await day.ratna()
      try await day.openDrawer()
      let ways: [(door: String, fields: [String: String])] = [
        ("/till/pay/cash", ["given": "20.000"]), ("/till/park", [:]), ("/sign-out", [:]),
      ]
      for (door, fields) in ways {
        try await day.refusedThenSold(["TAK-ADA-1"], by: ratna)
        #expect(try await ratna.words("/till").contains(Self.first))
        try await ratna.press(door, fields, on: "/till")
        if door == "/sign-out" { ratna = try await day.ratna() }
        // Not even beside the next answer.
        try await day.refusedThenSold([], by: ratna)
        #expect(try await !ratna.words("/till").contains("TAK-ADA"), "\(door)")
      }
    }
  }

  @Test func `leaves with the quiet seconds`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      try await day.refusedThenSold(["TAK-ADA-1"], by: ratna)
      watch.pass(seconds: 91)
      #expect(try await !ratna.words("/till").contains("TAK-ADA"))
      try await day.refusedThenSold([], by: ratna)
      #expect(try await !ratna.words("/till").contains("TAK-ADA"))
    }
  }
}

struct `A book that was not lent` {
  /// Wati has the first book at home; Sari brings it with another.
  private static func refused(_ day: Furnished, _ ratna: Guest) async throws {
    let (desk, clock) = (day.house.house.loanDesk, day.house.house.clock)
    _ = try await desk.checkOut(
      day.item.number, to: day.wati.number, on: clock.today, at: clock.now, by: .house)
    let other = try await day.anotherCopy()
    for code in [day.sari.card, day.item.barcode.text, other.barcode.text] {
      try await day.typed(code, by: ratna)
    }
    let words = try await ratna.words("/desk")
    #expect(words.contains("Dipinjamkan kepada Xanthippe Sari: Kaktus di Jendela"))
    #expect(words.contains("\(day.item.barcode.text)): Eksemplar ini masih tercatat dipinjam"))
  }

  private static func isTold(_ ratna: Guest) async throws -> Bool {
    try await ratna.words("/desk").contains("sebelumnya ditolak")
  }

  @Test func `is told until it is lent after all`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.refused(day, ratna)
      let (desk, clock) = (day.house.house.loanDesk, day.house.house.clock)
      _ = try await desk.checkIn(day.item.number, on: clock.today, at: clock.now, by: .house)
      try await day.typed(day.item.barcode.text, by: ratna)
      #expect(try await day.loans().count == 2)
      #expect(try await !Self.isTold(ratna))
    }
  }

  @Test func `is told no longer after it was taken back by the button under the refusal`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.refused(day, ratna)
      try await day.typed(day.item.barcode.text, by: ratna)
      try await ratna.press("/desk/returns", ["item": "\(day.item.number)"], on: "/desk")
      #expect(try await !Self.isTold(ratna))
    }
  }

  @Test(arguments: ["/desk/done", "/desk/refused-scans", "/sign-out"])
  func `is told no longer after`(door: String) async throws {
    try await Furnished.visit { day in
      var ratna = try await day.ratna()
      try await Self.refused(day, ratna)
      try await ratna.press(door, on: "/desk")
      if door == "/sign-out" { ratna = try await day.ratna() }
      #expect(try await !Self.isTold(ratna))
      try await day.typed("TAK-ADA-9", by: ratna)
      #expect(try await !Self.isTold(ratna))
    }
  }

  @Test func `is not told to the next reader, nor after a scanned Done`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.refused(day, ratna)
      try await day.typed(day.wati.card, by: ratna)
      #expect(try await !Self.isTold(ratna))
      for code in ["TAK-ADA-9", day.wati.card] { try await day.typed(code, by: ratna) }
      #expect(try await Self.isTold(ratna), "her own card again")
      try await day.typed("CMD-DONE", by: ratna)
      #expect(try await !Self.isTold(ratna))
    }
  }

  @Test func `is not told to a reader who comes when no card was open`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for code in ["TAK-ADA-1", "TAK-ADA-2"] { try await day.typed(code, by: ratna) }
      #expect(try await Self.isTold(ratna), "nobody came meanwhile")
      try await day.typed(day.wati.card, by: ratna)
      let words = try await ratna.words("/desk")
      #expect(words.contains("Wati Quirina") && !words.contains("TAK-ADA"), "\(words)")
    }
  }

  @Test func `is not told beside the next card, when the first was quiet and nobody had closed it`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let scans: [(code: String, later: Int64)] = [
        (day.sari.card, 60), ("TAK-ADA-1", 31), (day.wati.card, 0),
      ]
      for (number, scan) in scans.enumerated() {
        let form = try day.sealed(scan.code, number, at: day.station, on: page)
        try await ratna.send("/desk/scans", form)
        watch.pass(seconds: scan.later)
      }
      let words = try await ratna.words("/desk")
      #expect(words.contains("Wati Quirina") && !words.contains("TAK-ADA-1"))
    }
  }

  @Test func `is told with all that a page brings when the server is back`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let codes = [day.sari.card, "TAK-ADA-1", "CMD-DONE", day.wati.card, day.item.barcode.text]
      for (number, code) in codes.enumerated() {
        var form = try day.sealed(code, number, at: day.station, on: page)
        form["waited"] = "20"
        try await ratna.send("/desk/scans", form, headers: ["Sartika-Fragment": "1"])
      }
      let words = try await ratna.words("/desk")
      #expect(words.contains("Wati Quirina") && words.contains("Kode TAK-ADA-1 tidak dikenal"))
      #expect(words.contains("1 pindaian sebelumnya ditolak"))
    }
  }

  @Test func `is no scan that waits for a yes`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.cameLate([day.item.barcode.text])
      try await day.typed("TAK-ADA-1", by: ratna)
      #expect(try await ratna.words("/desk").contains("2 pindaian menunggu"))
      #expect(try await !Self.isTold(ratna))
    }
  }
}
