public import Catalog
package import GRDB
public import Members
import Persistence
public import Values

/// A copy that should be back.
public struct OverdueLine: Hashable, Sendable {
  /// The loan.
  public let loan: LoanNumber
  /// Who has it.
  public let member: MemberNumber
  /// The copy.
  public let item: ItemNumber
  /// The work it is a copy of.
  public let record: RecordNumber
  /// The code on the copy.
  public let barcode: Barcode
  /// What it is.
  public let title: String
  /// The MARC code of the language that it is in, if that is known.
  public var language: String?
  /// The last day on which it should have come back.
  public let due: Day
  /// Days after the due day.
  public let days: Int
}

extension LoanDesk {
  /// What should be back, the latest first.
  public func overdue(on today: Day) async throws -> [OverdueLine] {
    try await database.read { db in
      try OverdueLine.all(db, of: Loan.overdue(db, on: today), on: today)
    }
  }

  /// What comes back on a day at the latest, by the number of the loan.
  public func dueBack(on day: Day) async throws -> [OverdueLine] {
    try await database.read { db in
      try OverdueLine.all(db, of: Loan.due(db, on: day), on: day)
    }
  }

  /// How many copies come back on a day at the latest.
  public func dueCount(on day: Day) async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM loan WHERE due = ?"), arguments: [day]) ?? 0
    }
  }

  /// How many copies are out, and how many of them should be back.
  public func outstanding(on today: Day) async throws -> (loans: Int, overdue: Int) {
    try await database.read { db in try Loan.outstanding(db, on: today) }
  }
}

extension OverdueLine {
  /// Those of these loans whose copy is there; a damaged one is set aside.
  fileprivate static func all(
    _ db: Database, of loans: [Loan], on today: Day
  ) throws -> [OverdueLine] {
    try loans.compactMap { loan in
      try DamagedRow.settingAside("loan", loan.number.rawValue) {
        guard let item = try loan.copy(db) else { return nil }
        return OverdueLine(
          loan: loan.number, member: loan.member, item: loan.item, record: item.record,
          barcode: item.barcode,
          title: try item.title(db), language: try item.language(db), due: loan.due,
          days: loan.daysLate(on: today))
      }
    }
  }
}

extension Loan {
  /// How many copies are out, and how many of them should be back.
  package static func outstanding(
    _ db: Database, on today: Day
  ) throws -> (loans: Int, overdue: Int) {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT count(*) AS loans, ifnull(sum(due < ?), 0) AS overdue FROM loan",
      arguments: [today])
    return (
      loans: try row?.decode(forColumn: "loans") ?? 0,
      overdue: try row?.decode(forColumn: "overdue") ?? 0
    )
  }
}
