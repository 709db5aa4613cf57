public import Catalog
package import GRDB
public import Members
import Persistence
public import Values

/// How the copies of a title stand: the one answer for lists, the record's page and programs.
public struct Availability: Hashable, Sendable {
  /// One copy.
  public struct Copy: Hashable, Sendable {
    /// The copy.
    public let item: ItemNumber
    /// How it stands.
    public let state: CopyState
    /// When it comes back, if it is out; who has it is nobody's business.
    public let due: Day?
    /// Whether copies of its kind are lent to whom it was asked for.
    public let isLent: Bool
    /// Which issue of a journal it is: `Vol. 3 No. 2 (2019)`.
    public let enumeration: String?
  }

  /// All but those that were withdrawn, in the order in which they came.
  public let copies: [Copy]
  /// How many wait for the title, no copy being there for them.
  public let waiting: Int

  /// What is said of a title without copies.
  public static let none = Availability(copies: [], waiting: 0)

  /// The copies that the library has and lends; those that are lost do not count.
  public var lent: [Copy] { copies.filter { $0.isLent && $0.state != .lost } }

  /// How many copies the library has; those that are lost do not count.
  public var count: Int { copies.count { $0.state != .lost } }

  /// How many copies stand like that.
  public func count(_ states: CopyState...) -> Int {
    copies.count { states.contains($0.state) }
  }

  /// How a copy stands.
  public func state(of item: ItemNumber) -> CopyState? {
    copies.first { $0.item == item }?.state
  }
}

extension LoanDesk {
  /// How the copies of titles stand today.
  ///
  /// - Parameter category: for this kind of member; for everybody when it is `nil`.
  public func availability(
    of records: [RecordNumber], for category: MemberCategory.Code? = nil, on today: Day
  ) async throws -> [RecordNumber: Availability] {
    try await database.read { db in
      try Availability.all(db, of: records, for: category, on: today)
    }
  }

  /// How the copies of one title stand today.
  public func availability(
    of record: RecordNumber, for category: MemberCategory.Code? = nil, on today: Day
  ) async throws -> Availability {
    try await availability(of: [record], for: category, on: today)[record] ?? .none
  }
}

extension LoanDesk {
  /// Of each title that somebody waits for, how many copies may be taken home all the same.
  ///
  /// Only titles with a copy on its shelf: of all others the register of copies says enough.
  public func freeDespiteQueue(on today: Day) async throws -> [RecordNumber: Int] {
    try await database.read { db in
      let awaited = try RecordNumber.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT hold.record FROM hold JOIN item ON item.record = hold.record
            WHERE hold.position IS NOT NULL
              AND item.status = 'available' AND item.onLoan = 0 AND item.waiting = 0
            """))
      return try Availability.all(db, of: awaited, on: today).mapValues { $0.count(.available) }
    }
  }
}

extension Availability {
  /// How the copies of titles stand today, in a read that also sees other things.
  package static func all(
    _ db: Database, of records: [RecordNumber], for category: MemberCategory.Code? = nil,
    on today: Day
  ) throws -> [RecordNumber: Availability] {
    let lent = try Lending.types(db, for: category)
    let copies = try Self.copies(db, of: records)
    let queues = try Self.queues(db, of: records)
    var answers: [RecordNumber: Availability] = [:]
    for record in records {
      let length = queues[record] ?? 0
      let promised =
        length == 0 ? [] : try WaitingReaders(db, for: record, on: today).wanted.map(\.number)
      answers[record] = Availability(
        copies: (copies[record] ?? []).map { copy, enumeration in
          Availability.Copy(
            item: copy.item,
            state: CopyState(
              copy, lends: lent.contains(copy.type), isPromised: promised.contains(copy.item),
              on: today), due: copy.due, isLent: lent.contains(copy.type),
            enumeration: enumeration)
        }, waiting: length - min(length, promised.count))
    }
    return answers
  }

  /// The copies of many titles at once, for a list is read often.
  fileprivate static func copies(
    _ db: Database, of records: [RecordNumber]
  ) throws -> [RecordNumber: [(copy: CopyState.Copy, enumeration: String?)]] {
    let found = try Row.whole(
      db.cachedStatement(
        sql: """
          SELECT item.number, item.record, item.type, item.status, item.waiting,
            item.enumeration, loan.due
          FROM item LEFT JOIN loan ON loan.item = item.number
          WHERE item.record IN (SELECT value FROM json_each(?)) AND item.status <> 'withdrawn'
          ORDER BY item.number
          """), arguments: [list(records)], of: "item"
    ) { row in
      (
        record: try row.decode(RecordNumber.self, forColumn: "record"),
        copy: CopyState.Copy(
          item: try row.decode(forColumn: "number"), type: try row.decode(forColumn: "type"),
          status: try row.decode(forColumn: "status"),
          isWaiting: try row.decode(forColumn: "waiting"), due: try row.decode(forColumn: "due")),
        enumeration: try row.decode(String?.self, forColumn: "enumeration")
      )
    }
    return Dictionary(grouping: found, by: \.record).mapValues { copies in
      copies.map { (copy: $0.copy, enumeration: $0.enumeration) }
    }
  }

  /// How many wait for each title and have no copy yet.
  fileprivate static func queues(
    _ db: Database, of records: [RecordNumber]
  ) throws -> [RecordNumber: Int] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT record, count(*) AS length FROM hold
          WHERE position IS NOT NULL AND record IN (SELECT value FROM json_each(?))
          GROUP BY record
          """), arguments: [list(records)])
    return try rows.reduce(into: [:]) { queues, row in
      queues[try row.decode(forColumn: "record")] = try row.decode(forColumn: "length")
    }
  }

  private static func list(_ records: [RecordNumber]) -> String {
    "[\(records.map(\.description).joined(separator: ","))]"
  }
}
