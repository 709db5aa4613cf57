public import Catalog
package import GRDB
import Persistence
public import Values

/// A copy that should come back on a day: which it is, and not who has it.
public struct DueLine: Hashable, Sendable {
  /// The loan.
  public let loan: LoanNumber
  /// The work it is a copy of.
  public let record: RecordNumber
  /// The code on the copy.
  public let barcode: Barcode
  /// What it is.
  public let title: String
  /// The MARC code of the language that it is in, if that is known.
  public let language: String?
}

extension DueLine {
  /// What should come back on a day, in the order in which it went out.
  ///
  /// - Parameter most: how many at most.
  package static func all(_ db: Database, on day: Day, most: Int) throws -> [DueLine] {
    try Loan.due(db, on: day, most: most).compactMap { loan in
      try DamagedRow.settingAside("loan", loan.number.rawValue) {
        guard let item = try loan.copy(db) else { return nil }
        return DueLine(
          loan: loan.number, record: item.record, barcode: item.barcode,
          title: try item.title(db), language: try item.language(db))
      }
    }
  }
}

extension LoanDesk {
  /// So many are listed of one day.
  private static let mostDue = 1000

  /// What should come back on a day, in the order in which it went out.
  public func dueBack(on day: Day) async throws -> [DueLine] {
    try await database.read { db in try DueLine.all(db, on: day, most: Self.mostDue) }
  }

  /// How many copies should come back on a day.
  public func dueCount(on day: Day) async throws -> Int {
    try await database.read { db in try Loan.countDue(db, on: day) }
  }
}

extension Loan {
  /// How many copies should come back on a day.
  package static func countDue(_ db: Database, on day: Day) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM loan WHERE due = ?"), arguments: [day]) ?? 0
  }

  fileprivate static func due(_ db: Database, on day: Day, most: Int) throws -> [Loan] {
    try Row.whole(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM loan WHERE due = ? ORDER BY number LIMIT ?"),
      arguments: [day, most], of: "loan", Loan.init)
  }
}
