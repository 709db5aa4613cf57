import Access
import GRDB
import Persistence
import Stations
import Testing
import Trail
import Values

struct `The audit trail` {
  let house: AHouse
  let ratna: Staff
  init() async throws {
    house = try AHouse()
    ratna = try await house.ratna()
    _ = try await house.dewi(by: ratna)
    _ = try await house.signIn("dewi")
    try await house.keyring.trail.changeSetting(
      "library.name", to: "Sartika", at: AHouse.morning, by: .staff(ratna.number))
  }

  /// Does what somebody could do who has the file in her hands.
  private func meddle(_ sql: String) async throws {
    try await house.database.transaction { db in
      try db.execute(sql: "DROP TRIGGER auditEntryStays; DROP TRIGGER auditEntryIsNotChanged")
      try db.execute(sql: sql)
    }
  }

  @Test func `tells what was done, by numbers`() async throws {
    let trail = try await house.keyring.trail.newest()
    #expect(
      trail.reversed().map(\.action) == [
        "code.made", "staff.added", "staff.added", "staff.passphraseSet", "session.started",
        "setting.changed",
      ])
    for entry in trail {
      let line = "\(entry.actor) \(entry.subject)".lowercased()
      #expect(!line.contains("ratna") && !line.contains("dewi"))
    }
    #expect(try await house.keyring.trail.verify().isWhole)
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `writes down who was refused at the door`() async throws {
    _ = try? await house.signIn("dewi", "salah sekali ini")
    _ = try? await house.signIn("entah", "salah sekali ini")
    let subjects = try await house.keyring.trail.newest(2).map(\.subject)
    #expect(subjects == ["nobody", "staff 2"])
  }

  @Test(arguments: [
    (Actor.staff(StaffNumber(3)), "staff 3"), (.program(of: StaffNumber(3)), "staff 3"),
    (.station(StationNumber(2)), "station 2"), (.member(Number<CardHolder>(5)), "member 5"),
    (.house, "house"), (.nobody, "nobody"),
  ])
  func `names who acted by number, and a program by whose it is`(
    _ actor: Actor, _ text: String
  ) async throws {
    try await house.keyring.trail.note(.settingChanged, of: "house", at: AHouse.morning, by: actor)
    #expect(try await house.keyring.trail.newest(1).map(\.actor) == [text])
  }

  @Test func `cannot be changed or shortened`() async throws {
    for sql in [
      "DELETE FROM auditEntry WHERE number = 2", "UPDATE auditEntry SET actor = 'house'",
      "INSERT OR REPLACE INTO auditEntry SELECT * FROM auditEntry WHERE number = 6",
    ] {
      await #expect(throws: DatabaseError.self) {
        try await house.database.transaction { db in try db.execute(sql: sql) }
      }
    }
  }

  @Test func `takes no line that could hold a name`() async throws {
    for subject in ["René", "a\nb", "staff 1\u{301}"] {
      await #expect(throws: DatabaseError.self) {
        try await house.keyring.trail.note(
          .settingChanged, of: subject, at: AHouse.morning, by: .house)
      }
    }
  }

  @Test(arguments: [
    ("UPDATE auditEntry SET actor = 'staff 9' WHERE number = 3", 3),
    ("UPDATE auditEntry SET at = '2026-01-01T00:00:00+07:00' WHERE number = 1", 1),
    ("DELETE FROM auditEntry WHERE number = 4", 4),
    ("DELETE FROM auditEntry WHERE number > 4", 5),
    ("DELETE FROM auditEntry", 1),
  ])
  func `shows where somebody meddled`(_ sql: String, _ line: Int64) async throws {
    try await meddle(sql)
    let verdict = try await house.keyring.trail.verify()
    #expect(verdict.brokenAt == line)
  }
}
