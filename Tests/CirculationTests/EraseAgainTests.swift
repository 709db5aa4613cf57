import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Testing
import Values

struct `Somebody erased whom a backup brought back` {
  let house: ADesk
  init() throws { house = try ADesk() }

  private func mark(of member: MemberNumber) async throws -> String {
    let mark = try await house.database.read { db in
      try String.fetchOne(
        db, sql: "SELECT mark FROM member WHERE number = ?", arguments: [member])
    }
    return try #require(mark)
  }

  private func eraseAgain(_ marks: Set<String>) async throws -> ErasedAgain {
    try await house.desk.eraseAgain(marks, on: ADesk.today, at: ADesk.morning)
  }

  @Test func `goes again, and what she had counts as returned`() async throws {
    let (sari, wati) = (try await house.member("Sari"), try await house.member("Wati"))
    let lent = try await house.copy("Malam")
    try await house.lend(lent, to: sari)
    let (record, items) = try await house.title("Pagi")
    try await house.lend(items[0].number, to: wati)
    try await house.reserve(record, for: sari)
    try await house.reserve(record, for: house.member("Intan"))
    try await house.takeBack(items[0].number)
    let again = try await eraseAgain([mark(of: sari), String(repeating: "0", count: 32)])
    #expect(again.people == 1)
    #expect(try await again.returned == [house.item(lent)?.barcode])
    #expect(try await house.item(lent)?.onLoan == false)
    // The copy that waited for her waits for the next in line.
    #expect(try await house.desk.shelf().map(\.item) == [items[0].number])
    #expect(try await house.database.violations() == [])
    #expect(try await eraseAgain(house.database.erasedMarks()).people == 0)
    let left = try await house.database.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM member ORDER BY name")
    }
    #expect(left == ["Intan", "Wati"])
  }

  @Test func `goes from the scans that wait at a station, too`() async throws {
    let (sari, wati) = (try await house.member("Sari"), try await house.member("Wati"))
    try await house.database.transaction { db in
      try db.execute(
        sql: """
          INSERT INTO station (name, kind) VALUES ('Meja depan', 'desk');
          INSERT INTO lateScan (id, station, text, at, keptAt)
          SELECT printf('%032x', member.number), station.number, lower(card), ?, ?
          FROM member, station ORDER BY member.number;
          """, arguments: [ADesk.morning, ADesk.morning])
    }
    #expect(try await eraseAgain([mark(of: sari)]).people == 1)
    let left = try await house.database.read { db in
      try Int64.fetchAll(
        db,
        sql: "SELECT member.number FROM lateScan JOIN member ON lower(member.card) = text")
    }
    #expect(left == [wati.rawValue])
  }

  @Test func `is nobody when the list knows nobody here`() async throws {
    _ = try await house.member("Sari")
    let nobody = try await eraseAgain([String(repeating: "0", count: 32)])
    #expect(nobody == ErasedAgain(people: 0, returned: []))
    #expect(try await eraseAgain([]).people == 0)
  }

  @Test func `keeps her mark for life, and it is hers alone`() async throws {
    let (sari, wati) = (try await house.member("Sari"), try await house.member("Wati"))
    #expect(try await mark(of: sari) != mark(of: wati))
    await #expect(throws: (any Error).self) {
      try await house.database.transaction { db in
        try db.execute(
          sql: "UPDATE member SET mark = lower(hex(randomblob(16))) WHERE number = ?",
          arguments: [sari])
      }
    }
  }
}
