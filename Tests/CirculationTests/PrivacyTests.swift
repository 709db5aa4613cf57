import Access
import Catalog
import Circulation
import Foundation
import GRDB
import Members
import Persistence
import Testing
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
      member: [Self.memberNumber],
      copy: [Self.itemNumber, Self.recordNumber, Self.loanNumber, Self.holdNumber],
      memberTexts: [String(Self.memberNumber), "Sari Kembang Malam"],
      copyTexts: [
        String(Self.itemNumber), String(Self.recordNumber), String(Self.loanNumber), Self.title,
        "IP-0000001",
      ])
  }

  private func removeFolder() throws { try FileManager.default.removeItem(atPath: folder.path) }

  private func startNumbers() async throws {
    try await house.database.transaction { db in
      for (table, number) in [
        ("member", Self.memberNumber), ("item", Self.itemNumber), ("record", Self.recordNumber),
        ("loan", Self.loanNumber), ("hold", Self.holdNumber),
      ] {
        try db.execute(
          sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
          arguments: [table, number - 1])
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
    let keyring = Keyring(database: house.database)
    let station = try await keyring.addStation("Meja", kind: .desk, at: ADesk.morning, by: .house)
    try await keyring.serve(sari, at: station.number, now: ADesk.morning)
    try await withKey("token-1") { try await house.reserve(record, for: sari) }
    try await withKey("station 1 a") { try await house.takeBack(item.number) }
    try await house.block(sari)
    let slip = try await withKey("station 1 b") {
      try await house.lend(item.number, to: sari, by: ratna, overriding: true)
    }
    #expect(slip.loan.rawValue == Self.loanNumber)
    try await house.block(sari, false)
    _ = try await withKey("token-2") {
      try await house.desk.renew(slip.loan, for: sari, on: ADesk.today + 3)
    }
    try await withKey("station 1 c") { try await house.takeBack(item.number) }
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
    let before = try finder.places(in: folder)
    print("before the scrub: \(before.count) places in the log or the file")
    #expect(!before.isEmpty, "the finder sees the loan in the log before the scrub")
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
    #expect(try await finder.rows(in: house.database) == ["history", "history"])
    #expect(try finder.places(in: folder).count == 1)
    try removeFolder()
  }

  @Test func `loans that are over are forgotten after thirty days`() async throws {
    _ = try await lifeOfALoan()
    func loans() async throws -> Int? {
      try await house.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM loan") }
    }
    try await house.database.scrub(at: ADesk.morning + 30 * 86_400)
    #expect(try await loans() == 1)
    try await house.database.scrub(at: ADesk.morning + 31 * 86_400)
    #expect(try await loans() == 0)
    try removeFolder()
  }
}
