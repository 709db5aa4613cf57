import Access
import Catalog
import FrontDoor
import GRDB
import House
import Members
import Pages
import Persistence
import Secrets
import Stations
import Testing
import TieFinding
import Trail
import Values

struct `What the house still knows after a return` {
  /// Numbers that no other number in the files resembles.
  private static let first: [String: Int64] = [
    "member": 0x5A17_A1C0_FFEE, "item": 0x3B2D_9E71_C0DE, "record": 0x2F4C_8D63_BEAD,
  ]

  /// A house whose members, copies and titles have numbers that can be found again in bytes.
  private static func visit(
    _ walk: @escaping @Sendable (Furnished, TieFinder) async throws -> Void
  ) async throws {
    let prepare: @Sendable (LibraryDatabase) async throws -> Void = { database in
      try await database.transaction { db in
        for (table, number) in first {
          try db.start(table, behind: number)
        }
      }
    }
    try await inAHouse(prepare: prepare) { house in
      let day = try await Furnished(house)
      #expect(day.sari.number.rawValue > 0x5A17_A1C0_FFEE)
      #expect(day.item.number.rawValue > 0x3B2D_9E71_C0DE)
      try await walk(
        day,
        TieFinder(
          member: ([day.sari.number.rawValue], [day.sari.card, "Xanthippe", "xanthippe"]),
          work: (
            [day.item.number.rawValue, day.record.rawValue],
            [day.item.barcode.text, "Zirkonium", "zirkonium"]
          )))
    }
  }

  @Test func `is not who had it, wherever the loan was made`() async throws {
    try await Self.visit { day, check in
      let ratna = try await day.ratna()
      try await Self.atTheDesk(day, ratna)
      // While it is out, the link is there, and the check finds it.
      #expect(try await !check.rows(in: day.house.house.database).isEmpty)
      #expect(try !check.places(in: day.house.folder).isEmpty)
      try await Self.athome(day)
      try await ratna.press("/desk/returns", on: "/desk")
      // Taken back, undone, and taken back again.
      try await ratna.press("/desk/undo", on: "/desk")
      #expect(try await day.house.house.catalogue.item(day.item.number)?.onLoan == true)
      try await ratna.press("/desk/returns", on: "/desk")
      try await ratna.press("/desk/done", on: "/desk")
      try await Self.throughTheAPI(day)
      #expect(try await day.house.house.catalogue.item(day.item.number)?.onLoan == false)
      // Nobody asks for it: the house forgets by itself.
      #expect(try await check.rows(in: day.house.house.database) == [])
      #expect(try await check.placesLeft(in: day.house.folder) == [])
    }
  }

  @Test func `would be found if one row still had it`() async throws {
    try await Self.visit { day, check in
      let house = day.house.house
      // The log still has the page of SQLite's own counters, side by side.
      try await house.database.scrub(at: house.clock.now)
      #expect(try await check.rows(in: house.database) == [])
      #expect(try check.places(in: day.house.folder) == [])
      let (member, item) = (day.sari.number.rawValue, day.item.number.rawValue)
      try await house.database.transaction { db in
        try db.execute(sql: "CREATE TABLE habit (number INTEGER PRIMARY KEY, member INTEGER)")
        try db.execute(sql: "INSERT INTO habit VALUES (?, ?)", arguments: [item, member])
      }
      #expect(try await check.rows(in: house.database).count == 1)
      try await house.database.scrub(at: house.clock.now)
      #expect(try !check.places(in: day.house.folder).isEmpty)
      // A row that is deleted is overwritten in the file, and its page leaves the log with the scrub.
      try await house.database.transaction { db in try db.execute(sql: "DELETE FROM habit") }
      try await house.database.scrub(at: house.clock.now)
      #expect(try check.places(in: day.house.folder) == [])
    }
  }

  @Test func `is not her name in any index, nor anywhere but in the list of members`() async throws
  {
    try await Self.visit { day, _ in
      let house = day.house.house
      let rows = try await house.database.read { db in
        let tables = try String.fetchAll(
          db,
          sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'member'")
        #expect(tables.count { $0.hasPrefix("recordIndex") } > 0 || tables.count > 20)
        return try tables.flatMap { table in
          try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
            .filter { row in row.databaseValues.contains(where: Self.namesHer) }.map { _ in table }
        }
      }
      #expect(rows == [])
    }
  }

  private static func namesHer(_ value: DatabaseValue) -> Bool {
    let text =
      switch value.storage {
      case .string(let text): text
      case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
      case .int64, .double, .null: ""
      }
    return text.lowercased().contains("xanthippe")
  }

  @Test func `would be found as words, too`() async throws {
    try await Self.visit { day, check in
      let house = day.house.house
      try await house.database.transaction { db in
        try db.execute(
          sql: "INSERT INTO setting (name, value) VALUES ('remark', ?)",
          arguments: ["Xanthippe reads \(Furnished.title)"])
      }
      #expect(try await check.rows(in: house.database).count == 1)
      #expect(try !check.places(in: day.house.folder).isEmpty)
    }
  }

  private static func atTheDesk(_ day: Furnished, _ ratna: Guest) async throws {
    try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
    try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
    #expect(try await day.house.house.catalogue.item(day.item.number)?.onLoan == true)
  }

  private static func athome(_ day: Furnished) async throws {
    let phone = Guest(day.house)
    try await phone.comeIn(card: day.sari.card, pin: day.sari.pin)
    #expect(try await phone.words("/account").contains(Furnished.title))
    try await phone.press("/sign-out", on: "/account")
  }

  private static func throughTheAPI(_ day: Furnished) async throws {
    let token = try await day.house.house.workplaces.newStationToken(
      day.station.number, scope: .work, at: day.house.house.clock.now, by: .house)
    let body: JSONValue = ["card": .text(day.sari.card), "barcode": .text(day.item.barcode.text)]
    let program = day.house.visitor()
    for key in ["pagi", "siang"] {
      let out = try await program.post(
        "/api/v1/check-outs", body, token: token.text, key: "keluar-\(key)")
      #expect(out.status < 300, "\(out.text)")
      let back = try await program.post(
        "/api/v1/returns", ["barcode": .text(day.item.barcode.text)], token: token.text,
        key: "kembali-\(key)")
      #expect(back.status < 300, "\(back.text)")
    }
  }
}
