public import Catalog
import GRDB
public import Members
import Persistence
public import Values

/// The number by which the house knows a loan.
public typealias LoanNumber = Number<Loan>

/// A copy that is out.
///
/// Table `loan`. The row is there while the copy is out and not longer: the return deletes it, since
/// even its due day may name the reader, being the last day of her card. It knows days and no times.
public struct Loan: Hashable, Sendable {
  /// The number by which the house knows it.
  public let number: LoanNumber
  /// The copy.
  public let item: ItemNumber
  /// Who has it.
  public let member: MemberNumber
  /// The rules the copy followed when it went out.
  public let type: ItemType
  /// The last day on which it may come back.
  public let due: Day
  /// How often it was renewed.
  public let renewals: Int

  static let columns = "number, item, member, itemType, due, renewals"

  init(row: Row) throws {
    number = try row.decode(atIndex: 0)
    item = try row.decode(atIndex: 1)
    member = try row.decode(atIndex: 2)
    type = try row.decode(atIndex: 3)
    due = try row.decode(atIndex: 4)
    renewals = try row.decode(atIndex: 5)
  }

  /// Days after the due day; 0 when it is in time.
  public func daysLate(on today: Day) -> Int { max(0, today - due) }

  static let table = Migration("2026-11-21 loans") { db in
    try db.execute(
      sql: """
        CREATE TABLE loan (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          item INTEGER NOT NULL REFERENCES item (number),
          member INTEGER REFERENCES member (number),
          itemType TEXT NOT NULL,
          lent TEXT NOT NULL CHECK (lent GLOB '????-??-??'),
          due TEXT NOT NULL CHECK (due GLOB '????-??-??' AND due >= lent),
          returned TEXT CHECK (returned GLOB '????-??-??'),
          renewals INTEGER NOT NULL DEFAULT 0 CHECK (renewals >= 0),
          CHECK ((returned IS NULL) = (member IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX loanOpenOfItem ON loan (item) WHERE returned IS NULL;
        CREATE INDEX loanOfMember ON loan (member) WHERE member IS NOT NULL;
        CREATE INDEX loanByDue ON loan (due) WHERE returned IS NULL;
        CREATE INDEX loanByReturn ON loan (returned) WHERE returned IS NOT NULL;
        """)
  }

  /// Forgets the loans that are over, and that a loan was ever kept beyond its end.
  static let endsWithTheReturn = Migration("2026-11-22 a loan ends with the return") { db in
    // Numbers that were given are not given again, so the counter moves with the table.
    try db.execute(
      sql: """
        CREATE TABLE openLoan (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          item INTEGER NOT NULL UNIQUE REFERENCES item (number),
          member INTEGER NOT NULL REFERENCES member (number),
          itemType TEXT NOT NULL,
          lent TEXT NOT NULL CHECK (lent GLOB '????-??-??'),
          due TEXT NOT NULL CHECK (due GLOB '????-??-??' AND due >= lent),
          renewals INTEGER NOT NULL DEFAULT 0 CHECK (renewals >= 0)
        ) STRICT;
        INSERT INTO openLoan (number, item, member, itemType, lent, due, renewals)
        SELECT number, item, member, itemType, lent, due, renewals FROM loan
        WHERE returned IS NULL;
        DELETE FROM sqlite_sequence WHERE name = 'openLoan';
        INSERT INTO sqlite_sequence (name, seq)
        SELECT 'openLoan', seq FROM sqlite_sequence WHERE name = 'loan';
        DROP TABLE loan;
        ALTER TABLE openLoan RENAME TO loan;
        CREATE INDEX loanOfMember ON loan (member);
        CREATE INDEX loanByDue ON loan (due);
        """)
  }
}

extension Loan {
  static func find(_ db: Database, numbered number: LoanNumber) throws -> Loan? {
    try first(db, "number = ?", [number])
  }

  static func open(_ db: Database, of item: ItemNumber) throws -> Loan? {
    try first(db, "item = ?", [item])
  }

  static func open(_ db: Database, of member: MemberNumber) throws -> [Loan] {
    try Row.whole(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM loan WHERE member = ? ORDER BY due, number"),
      arguments: [member], of: "loan", Loan.init)
  }

  static func overdue(_ db: Database, on today: Day) throws -> [Loan] {
    try Row.whole(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM loan WHERE due < ? ORDER BY due, number"),
      arguments: [today], of: "loan", Loan.init)
  }

  static func due(_ db: Database, on day: Day) throws -> [Loan] {
    try Row.whole(
      db.cachedStatement(sql: "SELECT \(columns) FROM loan WHERE due = ? ORDER BY number"),
      arguments: [day], of: "loan", Loan.init)
  }

  private static func first(
    _ db: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> Loan? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM loan WHERE \(condition)"),
      arguments: arguments
    ).map(Loan.init)
  }

  static func begin(
    _ db: Database, of item: Item, to member: MemberNumber, on today: Day, due: Day
  ) throws -> LoanNumber {
    try db.cachedStatement(
      sql: "INSERT INTO loan (item, member, itemType, lent, due) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [item.number, member, item.type, today, due])
    let number = LoanNumber(db.lastInsertedRowID)
    try Item.setOnLoan(db, item.number, true)
    return number
  }

  func renew(_ db: Database, to due: Day) throws {
    try db.cachedStatement(
      sql: "UPDATE loan SET due = ?, renewals = renewals + 1 WHERE number = ?"
    ).execute(arguments: [due, number])
  }
}
