import FrontDoor
import House
import Pages
import Stations
import Testing
import Values

/// Ratna sits at the desk behind, and the till is at the one in front.
struct `A card that is open where a colleague sits` {
  private static func sit(_ guest: Guest, at station: Station, for page: String) async throws {
    try await guest.press(
      "/stations/seat", ["station": "\(station.number)"], on: "/stations?back=\(page)")
  }

  private static func isServed(_ day: Furnished) async throws -> Bool {
    let rooms = day.house.house
    return try await rooms.workplaces.served(at: day.second.number, now: rooms.clock.now) != nil
  }

  @Test func `is closed by no page that is only opened, and asked about first`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.sit(ratna, at: day.second, for: "/desk")
      try await ratna.type(day.sari.card)
      let till = try await ratna.see("/till")
      #expect(till.status == 303 && till.headers["location"]?.hasPrefix("/stations") == true)
      #expect(try await Self.isServed(day))
      let asked = try await ratna.words("/stations?back=/till")
      #expect(asked.contains("Kartu anggota masih terbuka di Meja belakang"), "\(asked)")
      #expect(try await ratna.words("/desk").contains("Xanthippe Sari"))
      // She knows it, and goes there.
      try await Self.sit(ratna, at: day.station, for: "/till")
      #expect(try await !Self.isServed(day))
      #expect(try await ratna.see("/till").status == 200)
    }
  }

  @Test func `is all that is asked about: without one the only till is there at once`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.sit(ratna, at: day.second, for: "/desk")
      for code in [day.sari.card, "CMD-DONE"] { try await ratna.type(code) }
      #expect(try await ratna.see("/till").status == 200)
    }
  }

  @Test func `is not asked about while another session of hers serves there`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.sit(ratna, at: day.second, for: "/desk")
      try await ratna.type(day.sari.card)
      let elsewhere = Guest(day.house)
      try await elsewhere.comeIn("ratna")
      try await Self.sit(elsewhere, at: day.second, for: "/desk")
      #expect(try await ratna.see("/till").status == 200)
      #expect(try await Self.isServed(day))
    }
  }
}
