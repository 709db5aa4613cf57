import Catalog
import Circulation
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values

struct `The page of the hold shelf` {
  @Test func `lists a slip that is out of date until the copy is scanned, and nobody's name`()
    async throws
  {
    try await Furnished.visit { day in
      let (house, ratna) = (day.house.house, try await day.ratna())
      let (desk, now) = (house.loanDesk, house.clock.now)
      let inOrder = "Semua slip di rak reservasi masih berlaku."
      #expect(try await ratna.words("/desk/hold-shelf").contains(inOrder))
      let hold = try await desk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now, by: .member(day.sari.number)
      ).hold
      try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
      let code = try #require(try await desk.shelf().first?.code)
      try await desk.cancelHold(
        hold, for: day.sari.number, on: now.day, by: .member(day.sari.number))

      let words = try await ratna.words("/desk/hold-shelf")
      for told in ["Slip yang tidak berlaku lagi", code, Furnished.title, "Kembalikan ke raknya"] {
        #expect(words.contains(told), "\(told)")
      }
      #expect(!words.contains("Xanthippe"))

      _ = try await desk.checkIn(day.item.number, on: now.day, at: now, by: .house)
      #expect(try await ratna.words("/desk/hold-shelf").contains(inOrder))
    }
  }

  @Test func `lists the titles that are waited for, the longest wait first, and nobody's name`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      let second = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Almanak Zaitun"), at: now, by: .house)
      let copy = try await rooms.catalogue.addItem(
        NewItem(), to: second, on: now.day, at: now, by: .house)
      for item in [day.item.number, copy.number] {
        _ = try await rooms.loanDesk.checkOut(
          item, to: day.sari.number, on: now.day, at: now, by: .house)
      }
      for record in [second, day.record] {
        _ = try await rooms.loanDesk.placeHold(
          record: record, for: day.wati.number, on: now.day, at: now, by: .house)
      }
      #expect(try await ratna.see("/desk").text.contains(#"href="/desk/hold-shelf#queue""#))
      let words = try await ratna.words("/desk/hold-shelf")
      #expect(words.contains("Almanak Zaitun 1 \(Furnished.title) 1"), "\(words)")
      #expect(!words.contains("Quirina"), "\(words)")
    }
  }
}
