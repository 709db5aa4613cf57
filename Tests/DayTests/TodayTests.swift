import Catalog
import Circulation
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values

struct `A house that has just opened` {
  @Test func `is told its first steps instead of zeroes, until they are done or put away`()
    async throws
  {
    try await inAHouse { house in
      _ = try await house.settleIn()
      let ratna = Guest(house)
      try await ratna.comeIn("ratna")
      var words = try await ratna.words("/office")
      for step in ["Langkah pertama", "Masukkan judul pertama", "Sudah Buat stasiun"] {
        #expect(words.contains(step), "\(step): \(words)")
      }
      #expect(!words.contains("0 judul") && !words.contains("stok menipis"))
      // The first of the two forms says that the services that help were looked through.
      try await ratna.press("/office/first-steps", on: "/office")
      #expect(try await ratna.words("/office").contains("Sudah Periksa daftar layanan bantuan"))
      _ = try await house.house.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Yang pertama"), at: house.house.clock.now, by: .house)
      words = try await ratna.words("/office")
      #expect(words.contains("1 judul") && words.contains("Sudah Masukkan judul pertama"))
      try await ratna.press("/office/first-steps", on: "/office")
      #expect(try await !ratna.words("/office").contains("Langkah pertama"))
    }
  }
}

struct `What is to do today` {
  @Test func `is a number that leads to what it counts`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      let text = try await ratna.see("/office").text
      for place in [
        "/desk/due-today", "/desk/hold-shelf", "/office/labels?queue=yes", "/office/records/recent",
      ] {
        let tile = try #require(text.firstRange(of: "class=\"tile\" href=\"\(place)\"><b>"))
        #expect(text[tile.upperBound...].first?.isNumber == true, "\(place)")
        #expect(try await ratna.see(place).status == 200, "\(place)")
      }
      #expect(!text.contains("<div class=\"tile\">"), "a number that looks so and leads nowhere")
      let slip = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      #expect(try await rooms.loanDesk.dueCount(on: slip.due) == 1)
      let back = try await rooms.loanDesk.dueBack(on: slip.due)
      #expect(back.map(\.barcode) == [day.item.barcode] && back.map(\.loan) == [slip.loan])
      #expect(try await rooms.loanDesk.dueCount(on: slip.due + 1) == 0)
    }
  }

  @Test func `is nothing of others' work, and no closed record`() async throws {
    try await Furnished.visit { day in
      let (rooms, dewi) = (day.house.house, try await day.colleague("Dewi", .cashier))
      _ = try await dewi.see("/office")
      let before = try await dewi.words("/office")
      var closed = SimpleEntry(form: .document, title: "Berkas pendampingan")
      closed.isClosed = true
      _ = try await rooms.catalogue.addRecord(closed, at: rooms.clock.now, by: .house)
      #expect(try await dewi.words("/office") == before)
      for word in ["kembali hari ini", "Langkah pertama", "label belum dicetak"] {
        #expect(!before.contains(word), "\(word)")
      }
      #expect(try await rooms.catalogue.arrived(since: Instant(seconds: 0), for: .staff) == 2)
      #expect(try await rooms.catalogue.arrived(since: Instant(seconds: 0), for: .everyone) == 1)
      #expect(
        try await rooms.catalogue.arrived(since: rooms.clock.now + 60, for: .staff) == 0)
    }
  }
}
