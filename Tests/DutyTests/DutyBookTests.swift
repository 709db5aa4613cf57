import Access
import Duty
import GRDB
import Members
import Persistence
import Stations
import Testing
import Trail
import Values

struct `The handing-over book` {
  private static let now = Instant(seconds: 1_795_228_200)

  private let database: LibraryDatabase
  private let book: DutyBook
  private let keyring: Keyring

  init() throws {
    database = try LibraryDatabase.inMemory(rooms: [.stations, .access, .members, .duty])
    book = DutyBook(database: database)
    keyring = Keyring(database: database)
  }

  private func colleague(_ name: String, _ role: Role) async throws -> Actor {
    let added = try await keyring.addStaff(
      name: name, signInName: name.lowercased(), roles: [role], at: Self.now, by: .house)
    return .staff(added.staff.number)
  }

  @Test func `takes no card and no badge`() async throws {
    let ratna = try await colleague("Ratna", .librarian)
    let staff = try #require(ratna.staff)
    let badge = try await keyring.makeBadge(for: staff, at: Self.now, by: .house).barcode.text
    for text in [badge, "Kartu petugas tertinggal: \(badge.lowercased()).\nSimpan di laci."] {
      await #expect(throws: DutyRefusal.card) {
        try await book.write(text, at: Self.now, by: ratna)
      }
    }
    #expect(try await book.notes() == [])
    try await book.write("Eksemplar IP-0000300 rusak, struk 2026-000123.", at: Self.now, by: ratna)
  }

  @Test func `has who wrote what, and who did it`() async throws {
    let (ratna, dewi) = (
      try await colleague("Ratna", .librarian), try await colleague("Dewi", .cashier)
    )
    try await book.write("  Kunci di laci.\n\n", at: Self.now, by: ratna)
    let task = try await book.write("Pel lantai", asTask: true, at: Self.now + 60, by: ratna)
    #expect(try await book.tasks().map(\.text) == ["Pel lantai"])
    try await book.finish(task.number, at: Self.now + 120, by: dewi)
    let notes = try await book.notes()
    #expect(notes.map(\.text) == ["Pel lantai", "Kunci di laci."])
    #expect(notes.map(\.author) == [ratna.staff, ratna.staff])
    #expect(notes[0].doneBy == dewi.staff && notes[0].doneAt == Self.now + 120)
    #expect(try await book.tasks() == [])
    await #expect(throws: DutyRefusal.nothingToDo) {
      try await book.finish(task.number, at: Self.now, by: dewi)
    }
  }

  @Test func `takes no empty line and no long one`() async throws {
    await #expect(throws: DutyRefusal.empty) {
      try await book.write(" \n ", at: Self.now, by: .house)
    }
    await #expect(throws: DutyRefusal.tooLong(600)) {
      try await book.write(String(repeating: "a", count: 601), at: Self.now, by: .house)
    }
  }

  @Test func `tells each what is new to her, once, and nothing of her own`() async throws {
    let (ratna, dewi) = (
      try await colleague("Ratna", .librarian), try await colleague("Dewi", .cashier)
    )
    try await book.write("Satu", at: Self.now, by: ratna)
    try await book.write("Dua", at: Self.now, by: dewi)
    #expect(try await book.takeNews(by: ratna) == 1)
    #expect(try await book.takeNews(by: ratna) == 0)
    #expect(try await book.takeNews(by: dewi) == 1)
    try await book.write("Tiga", at: Self.now, by: .house)
    #expect(try await book.takeNews(by: ratna) == 1)
    #expect(try await book.takeNews(by: .house) == 0)
  }

  @Test func `lets its writer take a line out, or a manager, and the trail has no words`()
    async throws
  {
    let (ratna, dewi, endang) = (
      try await colleague("Ratna", .librarian), try await colleague("Dewi", .cashier),
      try await colleague("Endang", .manager)
    )
    let first = try await book.write("Rahasiasekali", at: Self.now, by: ratna)
    let second = try await book.write("Dua", at: Self.now, by: ratna)
    await #expect(throws: DutyRefusal.anothers) {
      try await book.remove(first.number, at: Self.now, by: dewi)
    }
    try await book.remove(first.number, at: Self.now, by: ratna)
    try await book.remove(second.number, at: Self.now, by: endang)
    #expect(try await book.notes() == [])
    let trail = try await keyring.trail.newest().filter { $0.action.hasPrefix("duty.") }
    #expect(trail.count == 4)
    #expect(trail.allSatisfy { $0.subject.hasPrefix("dutyNote ") })
  }

  @Test func `forgets after ninety days what is not still to do`() async throws {
    let done = try await book.write("Lama", asTask: true, at: Self.now, by: .house)
    try await book.finish(done.number, at: Self.now, by: .house)
    try await book.write("Catatan", at: Self.now, by: .house)
    try await book.write("Masih", asTask: true, at: Self.now, by: .house)
    try await book.write("Baru", at: Self.now + 86_400, by: .house)
    try await database.scrub(at: Self.now + 90 * 86_400)
    #expect(try await book.notes().map(\.text) == ["Baru", "Masih"])
  }

  @Test func `keeps an old task for ninety days after it was done`() async throws {
    let day: Int64 = 86_400
    let task = try await book.write("Cat pintu", asTask: true, at: Self.now, by: .house)
    try await book.finish(task.number, at: Self.now + 100 * day, by: .house)
    try await database.scrub(at: Self.now + 101 * day)
    #expect(try await book.notes().map(\.text) == ["Cat pintu"])
    try await database.scrub(at: Self.now + 190 * day)
    #expect(try await book.notes() == [])
  }
}
