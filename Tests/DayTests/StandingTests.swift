import Access
import Counter
import FrontDoor
import GRDB
import House
import Members
import Pages
import Persistence
import Testing
import Trail
import Values

struct `A membership that is mended while she is served` {
  private static let warning = "Keanggotaan ini perlu diurus dulu"
  private static let way = "Kembali ke meja"

  @Test func `is not said to need attention any more, and a way leads back to the desk`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let (sari, today) = (day.sari.number, rooms.clock.today)
      let page = "/office/members/\(sari)"
      try await rooms.database.transaction { db in
        try db.execute(
          sql: "UPDATE member SET expires = ? WHERE number = ?", arguments: [today - 1, sari])
      }
      try await ratna.type(day.sari.card)
      #expect(try await ratna.words("/desk").contains(Self.warning))
      #expect(try await ratna.words(page).contains(Self.way))
      #expect(try await ratna.words(page).contains("Status Masa berlaku habis"))
      try await ratna.press("\(page)/renew", on: page)
      #expect(try await ratna.words(page).contains("Status Aktif"))
      let renewed = try await ratna.words("/desk")
      #expect(!renewed.contains(Self.warning) && renewed.contains("Silakan pindai bukunya"))
      try await ratna.press("\(page)/block", ["reason": "buku rusak"], on: page)
      #expect(try await ratna.words("/desk").contains(Self.warning))
      try await ratna.press("\(page)/unblock", on: page)
      #expect(try await !ratna.words("/desk").contains(Self.warning))
    }
  }

  @Test func `has no way back where somebody else is served, and changes nothing there`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/members/\(day.sari.number)"
      try await ratna.type(day.wati.card)
      try await ratna.press("\(page)/block", ["reason": "buku rusak"], on: page)
      #expect(try await !ratna.words(page).contains(Self.way))
      #expect(try await !ratna.words("/desk").contains(Self.warning))
    }
  }
}
