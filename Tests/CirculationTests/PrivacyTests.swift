import Access
import Catalog
import Circulation
import Foundation
import GRDB
import Members
import Persistence
import Stations
import Testing
import TieFinding
import Trail
import Values

/// A library in a folder, whose numbers are so large that their eight bytes are found again.
struct `After a return` {
  private static let memberNumber: Int64 = 0x4D45_4D42_4552_2121
  private static let itemNumber: Int64 = 0x4954_454D_2323_2323
  private static let recordNumber: Int64 = 0x5245_434F_5244_2424
  private static let loanNumber: Int64 = 0x4C4F_414E_2525_2525
  private static let holdNumber: Int64 = 0x484F_4C44_2626_2626
  private static let title = "Perempuan yang Membaca Malam Hari"

  let folder: DataFolder
  let house: ADesk
  let finder: TieFinder

  init() throws {
    folder = DataFolder(
      FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path)
    house = try ADesk(LibraryDatabase.open(folder, rooms: ADesk.rooms))
    finder = TieFinder(
      member: ([Self.memberNumber], ["Sari Kembang Malam"]),
      work: (
        [Self.itemNumber, Self.recordNumber, Self.loanNumber, Self.holdNumber],
        [Self.title, "IP-0000001"]
      ))
  }

  private func removeFolder() throws { try FileManager.default.removeItem(atPath: folder.path) }

  private func startNumbers() async throws {
    try await house.database.transaction { db in
      for (table, number) in [
        ("member", Self.memberNumber), ("item", Self.itemNumber), ("record", Self.recordNumber),
        ("loan", Self.loanNumber), ("hold", Self.holdNumber),
      ] {
        try db.start(table, behind: number - 1)
      }
    }
  }

  /// A whole life of a loan: reserved, captured, lent, renewed by herself, returned.
  private func lifeOfALoan() async throws -> (item: Item, member: MemberNumber) {
    try await startNumbers()
    let sari = try await house.member("Sari Kembang Malam")
    // The table's counter goes on, so that it does not hold Sari's number beside a copy's.
    _ = try await house.member("Intan")
    let (record, items) = try await house.title(Self.title)
    #expect(sari.rawValue == Self.memberNumber && record.rawValue == Self.recordNumber)
    let item = items[0]
    let ratna = try await house.staff("Ratna", .librarian)
    let workplaces = Workplaces(of: house.database)
    let station = try await workplaces.addStation(
      "Meja", kind: .desk, at: ADesk.morning, by: .house)
    try await workplaces.serve(sari, at: station.number, now: ADesk.morning, by: .house)
    try await withKey("token-1") { try await house.reserve(record, for: sari) }
    try await withKey("station 1 a") { try await house.takeBack(item.number) }
    try await house.block(sari)
    let slip = try await withKey("station 1 b") {
      try await house.lend(item.number, to: sari, by: ratna, overriding: true)
    }
    #expect(slip.loan.rawValue == Self.loanNumber)
    #expect(try !finder.places(in: folder).isEmpty, "the finder sees a loan while it is open")
    try await house.block(sari, false)
    _ = try await withKey("token-2") {
      try await house.desk.renew(slip.loan, for: sari, on: ADesk.today + 10, by: .member(sari))
    }
    let back = try await withKey("station 1 c") { try await house.takeBack(item.number) }
    _ = try await house.desk.undo(
      back.undo, on: ADesk.today, at: ADesk.morning, by: .staff(ratna))
    try await withKey("station 1 d") { try await house.takeBack(item.number) }
    return (item, sari)
  }

  @discardableResult
  private func withKey<Answer: Sendable>(
    _ key: String, _ work: () async throws -> Answer
  ) async throws -> Answer {
    let key = RequestKey(key: key, fingerprint: "keyed", at: ADesk.morning)
    return try await RequestKey.$current.withValue(key) { try await work() }
  }

  @Test func `no row of any table ties her to what she read`() async throws {
    _ = try await lifeOfALoan()
    #expect(try await finder.rows(in: house.database) == [])
    try await house.database.scrub(at: ADesk.morning + 3600)
    #expect(try await finder.rows(in: house.database) == [])
    #expect(try await house.database.violations() == [])
    try removeFolder()
  }

  @Test func `no bytes in the file or its log tie her to what she read`() async throws {
    _ = try await lifeOfALoan()
    try await house.database.scrub(at: ADesk.morning + 3600)
    #expect(try finder.places(in: folder) == [])
    try removeFolder()
  }

  @Test func `a planted tie is found, in a row and in the bytes`() async throws {
    let (item, sari) = try await lifeOfALoan()
    try await house.database.transaction { db in
      try db.execute(
        sql: "CREATE TABLE history (member INTEGER, item INTEGER, note TEXT) STRICT")
      try db.execute(
        sql: "INSERT INTO history VALUES (?, ?, NULL)", arguments: [sari, item.number])
      try db.execute(
        sql: "INSERT INTO history VALUES (?, NULL, ?)", arguments: [sari, "read \(Self.title)"])
    }
    try await house.database.scrub(at: ADesk.morning + 3600)
    let rows = try await finder.rows(in: house.database)
    #expect(rows.count == 2 && rows.allSatisfy { $0.hasPrefix("history ") })
    #expect(try !finder.places(in: folder).isEmpty)
    try removeFolder()
  }

  @Test func `the next loan has another number than the one that is forgotten`() async throws {
    let (item, sari) = try await lifeOfALoan()
    #expect(try await house.lend(item.number, to: sari).loan.rawValue == Self.loanNumber + 1)
    try removeFolder()
  }
}

/// A book that Sari keeps until the last day of her card: that day is hers, whoever reads the file.
struct `A due day that is the last day of a card` {
  private static let itemNumber: Int64 = 0x4954_454D_2323_2323

  let house: ADesk
  let expires = ADesk.today + 5
  let finder: TieFinder

  init() throws {
    house = try ADesk()
    finder = TieFinder(
      member: ([], [expires.description]), work: ([Self.itemNumber], ["IP-0000001"]))
  }

  private func borrowed() async throws -> (ItemNumber, MemberNumber) {
    try await house.database.transaction { db in
      try db.start("item", behind: Self.itemNumber - 1)
    }
    let sari = try await house.member("Sari", until: expires)
    let item = try await house.copy()
    let slip = try await withKey("station 1 a") { try await house.lend(item, to: sari) }
    #expect(slip.due == expires)
    return (item, sari)
  }

  private func withKey<Answer: Sendable>(
    _ key: String, _ work: () async throws -> Answer
  ) async throws -> Answer {
    let key = RequestKey(key: key, fingerprint: "keyed", at: ADesk.morning)
    return try await RequestKey.$current.withValue(key) { try await work() }
  }

  @Test func `is gone with the return, also from what a repeated request is answered`()
    async throws
  {
    let (item, _) = try await borrowed()
    #expect(try await finder.rows(in: house.database).count == 1, "the loan itself")
    // Late, so that the answer tells a due day, too.
    let slip = try await withKey("station 1 b") { try await house.takeBack(item, on: expires + 2) }
    #expect(slip.daysLate == 2)
    #expect(try await finder.rows(in: house.database) == [])
    let kept = try await house.database.read { db in
      try String.fetchAll(db, sql: "SELECT answer FROM answeredRequest ORDER BY requestKey")
    }
    #expect(kept.count == 2)
    #expect(!kept.contains { $0.contains(expires.description) })
    #expect(!kept[0].contains("item") && kept[1].contains("\"daysLate\":0"))
  }

  @Test func `is told again to whoever asks again while the book is out, and not after`()
    async throws
  {
    let (item, sari) = try await borrowed()
    let again = try await withKey("station 1 a") { try await house.lend(item, to: sari) }
    #expect(again.due == expires)
    try await house.takeBack(item)
    await #expect(throws: RenewalRefusal.unknownLoan) {
      try await withKey("station 1 a") { try await house.lend(item, to: sari) }
    }
    #expect(try await house.desk.outstanding(on: ADesk.today).loans == 0)
  }
}
