import Access
import FrontDoor
import GRDB
import House
import Pages
import Persistence
import Testing
import Trail
import Values
import Waiting

struct `The zone of the house` {
  /// Saturday, 21 November 2026, 23.00 in Bandung: in Jayapura it is Sunday.
  private static let night = Instant(seconds: 1_795_276_800)

  @Test func `is chosen in the office, and said from then on`() async throws {
    let watch = Watch(Self.night)
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let (ratna, house) = (try await day.ratna(), day.house.house)
      #expect(house.clock.today == Day("2026-11-21"))
      try await ratna.press(
        "/office/settings", ["name": "Sartika", "zone": "WIT"], on: "/office/settings")
      #expect(house.clock.today == Day("2026-11-22"))
      #expect(try await house.database.houseZone() == .wit)
      #expect(
        try await ratna.see("/office/settings").text.contains(#"<option value="WIT" selected>"#))
      #expect(try await ratna.words("/office/audit").contains("Pengaturan disimpan: Zona waktu"))
      #expect(try await ratna.words("/office/condition").contains("01.00"))
      try await ratna.press(
        "/office/settings", ["name": "Sartika", "zone": "GMT"], on: "/office/settings",
        expecting: 422)
      #expect(try await house.database.houseZone() == .wit)
    }
  }

  @Test func `stays as somebody else chose it, when an older page is saved for its name`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, house) = (try await day.ratna(), day.house.house)
      let before = try await ratna.see("/office/settings").text
      let older = try #require(Paper.form("/office/settings", in: before))
      try await ratna.press(
        "/office/settings", ["name": "Sartika", "zone": "WIT", "agency": "ID-BDG"],
        on: "/office/settings")
      let typed = ["name": "Melati", "zone": "WIB", "agency": ""]
      #expect(try await ratna.send("/office/settings", older.merging(typed) { $1 }).status == 303)
      #expect(try await house.database.houseZone() == .wit)
      let (zone, name) = await (house.sign.nameplate.zone, house.sign.nameplate.name)
      #expect(zone == .wit && name == "Melati")
      let agency = try await house.database.read { try Setting.value("library.agency", in: $0) }
      #expect(agency == "ID-BDG")
    }
  }

  @Test func `leaves the tables and the trail as they are kept`() async throws {
    try await Furnished.visit { day in
      let (ratna, house) = (try await day.ratna(), day.house.house)
      try await ratna.press(
        "/office/settings", ["name": "Sartika", "zone": "WITA"], on: "/office/settings")
      try await ratna.press(
        "/office/settings", ["name": "Melati", "zone": "WITA"], on: "/office/settings")
      let kept = try await house.database.read { db in
        try String.fetchAll(db, sql: "SELECT at FROM auditEntry")
      }
      #expect(!kept.isEmpty && kept.allSatisfy { $0.hasSuffix("+07:00") })
      #expect(try await house.keyring.trail.verify().isWhole)
    }
  }
}
