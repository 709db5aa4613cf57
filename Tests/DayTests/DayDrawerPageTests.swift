import Access
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A till whose house chose less` {
  private static func turnOn(_ setting: String, in day: Furnished) async throws {
    let house = day.house.house
    try await house.keyring.trail.changeSetting(
      setting, to: "yes", at: house.clock.now, by: .house)
  }

  @Test func `sells without opening a drawer, and shows the sums of the day`() async throws {
    try await Furnished.visit { day in
      try await Self.turnOn("till.no-drawer-sessions", in: day)
      let dewi = try await day.dewi()
      #expect(try await !dewi.words("/till").contains("Laci kas belum dibuka"))
      #expect(try await day.sold(by: dewi).hasPrefix("/till/sales/"))
      #expect(
        try await dewi.words("/till/sales").contains(
          "Penjualan 1 Pembatalan penjualan 0 Tunai Rp15.000"))
    }
  }

  @Test func `shows what should be there beside an open count, and not otherwise`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      #expect(try await !dewi.words("/till/drawer").contains("Seharusnya Rp100.000"))
      try await Self.turnOn("till.open-count", in: day)
      #expect(try await dewi.words("/till/drawer").contains("Seharusnya Rp100.000"))
    }
  }
}
