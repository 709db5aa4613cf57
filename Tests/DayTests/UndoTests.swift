import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

/// The last act at the desk, taken back by one press on its page.
struct `Undoing on the page` {
  @Test func `a loan takes one press, a second one is told that it is too late`() async throws {
    try await Furnished.visit { day in
      let desk = day.house.house.loanDesk
      let today = day.house.house.clock.today
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      try await ratna.type(day.item.barcode.text)
      let old = try #require(Paper.form("/desk/undo", in: try await ratna.see("/desk").text))
      try await ratna.press("/desk/undo", on: "/desk")
      #expect(try await desk.loans(of: day.sari.number, on: today).isEmpty)
      #expect(try await ratna.words("/desk").contains("Peminjaman diurungkan"))
      let again = try await ratna.send("/desk/undo", old)
      #expect(again.status == 422 && Paper.words(again.text).contains("waktunya sudah lewat"))
    }
  }

  @Test func `a return leaves the loan as it was, and a line without a reader`() async throws {
    try await Furnished.visit { day in
      let desk = day.house.house.loanDesk
      let today = day.house.house.clock.today
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      try await ratna.type(day.item.barcode.text)
      let loans = try await desk.loans(of: day.sari.number, on: today)
      try await ratna.press("/desk/done", on: "/desk")
      try await ratna.type(day.item.barcode.text)
      #expect(try await desk.loans(of: day.sari.number, on: today).isEmpty)
      try await ratna.press("/desk/undo", on: "/desk")
      #expect(try await desk.loans(of: day.sari.number, on: today) == loans)
      let number = try #require(loans.first?.loan)
      let trail = try await day.house.house.keyring.trail.newest()
      let lines = trail.filter { $0.action == "return.undone" }.map(\.subject)
      #expect(lines == ["loan \(number)"])
    }
  }

  @Test func `leaves no title beside her name when its time is over`() async throws {
    try await Furnished.visit { day in
      await day.house.house.scanDesk.setUndo(1)
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      try await ratna.type(day.item.barcode.text)
      try await ratna.press("/desk/returns", on: "/desk")
      let isGone = try await eventually {
        let desk = try await ratna.words("/desk")
        return !desk.contains(day.item.barcode.text) && !desk.contains(Furnished.title)
      }
      #expect(isGone)
      let desk = try await ratna.words("/desk")
      #expect(desk.contains("Xanthippe Sari") && desk.contains("Sudah kembali."))
    }
  }

  @Test func `says where the way back is when its time is over, as long as nothing came after it`()
    async throws
  {
    try await Furnished.visit { day in
      await day.house.house.scanDesk.setUndo(60)
      let ratna = try await day.ratna()
      for code in [day.sari.card, day.item.barcode.text, "CMD-DONE", day.item.barcode.text] {
        try await ratna.type(code)
      }
      let way = "Tidak bisa diurungkan lagi. Keliru? Pindai kartunya, lalu bukunya"
      #expect(try await !ratna.words("/desk").contains(way))
      await day.house.house.scanDesk.setUndo(0)
      #expect(try await ratna.words("/desk").contains(way))
      try await ratna.type(day.sari.card)
      #expect(try await !ratna.words("/desk").contains(way))
    }
  }

  @Test func `is not offered where the house chose no seconds`() async throws {
    try await Furnished.visit { day in
      await day.house.house.scanDesk.setUndo(0)
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      try await ratna.type(day.item.barcode.text)
      #expect(Paper.form("/desk/undo", in: try await ratna.see("/desk").text) == nil)
    }
  }
}
