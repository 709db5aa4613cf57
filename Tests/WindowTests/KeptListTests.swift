import Access
import GRDB
import Members
import Persistence
import Stations
import Testing
import Trail
import Values
import Window

struct `A row of the window` {
  private static let now = Instant(seconds: 1_795_228_200)

  private let database: LibraryDatabase
  private let window: HouseWindow

  init() throws {
    database = try LibraryDatabase.inMemory(rooms: [.stations, .access, .members, .window])
    window = HouseWindow(database: database)
  }

  private func announce(_ title: String) async throws -> Announcement {
    let said = Announcement(
      title: title, text: "", begins: Self.now.day, ends: Self.now.day + 7)
    return try await window.announce(said, at: Self.now, by: .house)
  }

  @Test func `that is damaged is named by its number, written anew, and removed`() async throws {
    let (whole, damaged) = (try await announce("Utuh"), try await announce("Rusak"))
    try await database.transaction { db in
      try db.execute(
        sql: "UPDATE announcement SET ends = 'lusa' WHERE number = ?", arguments: [damaged.number])
    }
    #expect(try await window.announcements() == [whole])
    #expect(try await window.damagedAnnouncements() == [damaged.number])
    let mended = try await window.changeAnnouncement(damaged, at: Self.now, by: .house)
    #expect(mended == damaged)
    #expect(try await window.damagedAnnouncements().isEmpty)
    try await database.transaction { db in
      try db.execute(
        sql: "UPDATE announcement SET ends = 'lusa' WHERE number = ?", arguments: [damaged.number])
    }
    let gone = try await window.removeAnnouncement(damaged.number, at: Self.now, by: .house)
    #expect(gone == nil)
    #expect(try await window.damagedAnnouncements().isEmpty)
    #expect(try await window.announcements() == [whole])
    await #expect(throws: WindowRefusal.noSuchAnnouncement) {
      try await window.removeAnnouncement(damaged.number, at: Self.now, by: .house)
    }
  }

  @Test func `of a day of its own is shown until then, whatever its last day is`() async throws {
    let (today, own) = (Self.now.day, Self.now.day + 3)
    func said(begins: Day, ends: Day) -> Announcement {
      Announcement(title: "Lingkar baca", text: "", begins: begins, ends: ends, day: own)
    }
    await #expect(throws: WindowRefusal.beginsAfterItsDay) {
      try await window.announce(
        said(begins: own + 1, ends: own + 7), at: Self.now, by: .house)
    }
    await #expect(throws: WindowRefusal.endsBeforeItsDay) {
      try await window.announce(said(begins: today, ends: own - 1), at: Self.now, by: .house)
    }
    let kept = try await window.announce(
      said(begins: today, ends: own + 7), at: Self.now, by: .house)
    #expect(kept.ends == own)
    // One that was written before stands in its row with a later last day.
    let late = (own + 7).description
    try await database.transaction { db in
      try db.execute(sql: "UPDATE announcement SET ends = ?", arguments: [late])
    }
    #expect(try await window.announcements().map(\.ends) == [own])
    #expect(try await window.look(on: own).announcements.count == 1)
    #expect(try await window.look(on: own + 1).announcements.isEmpty)
  }

  @Test func `of help that is damaged is named by its number, and removed`() async throws {
    // A damaged byte can leave a row without what it must have.
    try await database.transaction { db in
      try db.execute(
        sql: """
          DROP TABLE helpService;
          CREATE TABLE helpService (number INTEGER PRIMARY KEY, name TEXT, purpose TEXT,
            purposeInEnglish TEXT, telephone TEXT, whatsApp TEXT, place TEXT, times TEXT,
            timesInEnglish TEXT, position INTEGER);
          INSERT INTO helpService (number, name, telephone, position)
          VALUES (7, 'Layanan', '129', 1);
          """)
    }
    #expect(try await window.services().isEmpty)
    #expect(try await window.damagedServices() == [HelpServiceNumber(7)])
    let gone = try await window.removeService(HelpServiceNumber(7), at: Self.now, by: .house)
    #expect(gone == nil)
    #expect(try await window.damagedServices().isEmpty)
    await #expect(throws: WindowRefusal.noSuchService) {
      try await window.removeService(HelpServiceNumber(7), at: Self.now, by: .house)
    }
  }

  @Test func `is not changed by whoever saw another`() async throws {
    let seen = try await announce("Lama")
    var (title, text) = (seen, seen)
    title.title = "Baru"
    text.text = "Pukul 10."
    _ = try await window.changeAnnouncement(title, seen: seen, at: Self.now, by: .house)
    await #expect(throws: ChangedSince()) {
      try await window.changeAnnouncement(text, seen: seen, at: Self.now, by: .house)
    }
    let service = try #require(try await window.services().first)
    var moved = service
    moved.position = 7
    _ = try await window.changeService(moved, seen: service, at: Self.now, by: .house)
    await #expect(throws: ChangedSince()) {
      try await window.changeService(service, seen: service, at: Self.now, by: .house)
    }
    #expect(try await window.announcements().map(\.title) == ["Baru"])
  }
}
