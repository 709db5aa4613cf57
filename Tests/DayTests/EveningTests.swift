import Access
import Catalog
import Circulation
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `The evening of a house` {
  @Test func `counts what was lent and returned, and knows the codes of what is still out`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      let desk = rooms.loanDesk
      let second = try await rooms.catalogue.addItem(
        NewItem(), to: day.record, on: now.day, at: now, by: .house)
      for item in [day.item, second] {
        _ = try await desk.checkOut(
          item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      }
      _ = try await desk.checkIn(second.number, on: now.day, at: now, by: .house)
      _ = try await desk.checkIn(second.number, on: now.day, at: now, by: .house)
      let said = try await desk.deskDay(on: now.day)
      #expect(said.lent == 2 && said.returned == 1 && said.renewed == 0)
      #expect(said.stillOut == [day.item.barcode])
      let before = try await desk.deskDay(on: now.day - 1)
      #expect(before.lent == 0 && before.returned == 0 && before.stillOut == [])
    }
  }

  @Test func `is printed by each with what she may see, and nobody keeps it`() async throws {
    try await Furnished.visit { day in
      try await day.openDrawer()
      let (ratna, dewi) = (try await day.ratna(), try await day.colleague("Dewi", .cashier))
      let words = try await ratna.words("/office/evening")
      #expect(words.contains("dipinjamkan") && words.contains("penjualan"))
      #expect(words.contains("masih terbuka"))
      #expect(try await !dewi.words("/office/evening").contains("dipinjamkan"))
      for guest in [ratna, dewi] {
        let paper = try await guest.see("/office/evening/sheet")
        #expect(paper.headers["content-type"] == "application/pdf")
        #expect(paper.headers["cache-control"] == "no-store")
      }
    }
  }

  @Test func `says nothing of drawers where the house does not count them`() async throws {
    try await Furnished.visit { day in
      let house = day.house.house
      let staff = try await house.keyring.staff()[0]
      try await house.keyring.trail.changeSetting(
        "till.no-drawer-sessions", to: "yes", at: house.clock.now, by: .staff(staff.number))
      let dewi = try await day.dewi()
      _ = try await day.sold(by: dewi)
      let words = try await dewi.words("/office/evening")
      #expect(words.contains("penjualan") && !words.contains("masih terbuka"))
    }
  }

  @Test(arguments: [false, true])
  func `tells nobody who has yet to count what is in the drawer`(isOpenCount: Bool) async throws {
    try await Furnished.visit { day in
      let house = day.house.house
      let staff = try await house.keyring.staff()[0]
      if isOpenCount {
        try await house.keyring.trail.changeSetting(
          "till.open-count", to: "yes", at: house.clock.now, by: .staff(staff.number))
      }
      try await day.openDrawer()
      let (ratna, dewi) = (try await day.ratna(), try await day.colleague("Dewi", .cashier))
      _ = try await day.sold(by: ratna)
      func sheet(_ guest: Guest) async throws -> String {
        let paper = try await guest.see("/office/evening/sheet")
        // As one line: where a sentence is broken does not matter.
        return try PaperAnswer.words(paper).split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
      }
      #expect(try await sheet(ratna).contains("Tunai"), "she reads reports")
      let hers = try await sheet(dewi)
      #expect(hers.contains("Tunai") == isOpenCount, "\(hers)")
      #expect(hers.contains("setelah semua laci dihitung") == !isOpenCount)
      _ = try await house.shop.closeDrawer(
        at: day.station.number, counted: .sum(Rupiah(120_000)), by: .staff(staff.number),
        at: house.clock.now)
      let after = try await sheet(dewi)
      #expect(after.contains("Tunai") && !after.contains("setelah semua laci dihitung"))
    }
  }

  @Test func `adds up: sales and voids apart, and the drawer from its float to its sum`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      for _ in 1...2 { _ = try await day.sold(by: ratna) }
      let third = try await day.sold(by: ratna)
      try await ratna.press("\(third)/void", ["reason": "Salah barang"], on: third)
      try await ratna.press(
        "/till/drawer/cash", ["direction": "out", "amount": "20000", "reason": "Air minum"],
        on: "/till/drawer")
      try await ratna.press("/till/drawer/close", ["count-10000": "11"], on: "/till/drawer")
      let paper = try await ratna.see("/office/evening/sheet")
      let words = try PaperAnswer.words(paper).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      // Three sales, one of them taken back: 30.000 of 45.000 stay, and 110.000 of float and cash.
      for part in [
        "Diterima", "Rp45.000", "Tunai, dibatalkan (1)", "−Rp15.000", "Total hari ini",
        "Rp30.000", "Modal awal", "Rp100.000", "Kas keluar", "−Rp20.000", "Laci kas seharusnya",
        "Rp110.000",
      ] { #expect(words.contains(part), "\(part): \(words)") }
    }
  }
}
