import GRDB
import Persistence
public import Values

/// By what a list of members is narrowed.
public enum MemberFilter: String, Hashable, Sendable, CaseIterable {
  /// Her membership ends this month, and lasts today.
  case month
  /// It is over.
  case expired
  /// She may not borrow.
  case blocked

  fileprivate func condition(on today: Day) -> (sql: String, arguments: StatementArguments) {
    switch self {
    case .month:
      // No month is longer, and days are compared as they are written.
      ("expires BETWEEN ? AND ?", [today, String(today.description.prefix(8)) + "31"])
    case .expired: ("expires < ?", [today])
    case .blocked: ("blocked IS NOT NULL", [])
    }
  }
}

/// In which order members are listed.
public enum MemberOrder: String, Hashable, Sendable, CaseIterable {
  /// By name; by the last day of the membership, the earliest first.
  case name, until

  fileprivate var sql: String {
    switch self {
    case .name: "nameKey, member.number"
    case .until: "expires, member.number"
    }
  }
}

/// Which members a list shows, and in which order.
public struct MemberQuestion: Sendable {
  /// Words of a name, the beginning of a card, or a telephone number; empty for all.
  public var text: String
  /// Those alone; nothing for all.
  public var filter: MemberFilter?
  /// Their order.
  public var order: MemberOrder

  /// Takes what is looked for.
  public init(_ text: String = "", filter: MemberFilter? = nil, order: MemberOrder = .name) {
    self.text = text
    self.filter = filter
    self.order = order
  }

  fileprivate func condition(on today: Day) -> (sql: String, arguments: StatementArguments) {
    var (sql, arguments) = filter.map { $0.condition(on: today) } ?? (sql: "1", arguments: [])
    if let named = Membership.condition(text) {
      sql += " AND (\(named.sql))"
      arguments += named.arguments
    }
    return (sql, arguments)
  }
}

extension Membership {
  /// The next members of a list.
  ///
  /// - Parameter last: the last of those that were shown before; the list begins anew when she is
  ///   not there any more.
  public func members(
    _ question: MemberQuestion, on today: Day, after last: MemberNumber? = nil,
    atMost size: Int = 50
  ) async throws -> Stretch<MemberLine> {
    try await database.read { db in
      try Self.part(db, of: question, on: today, after: last, atMost: size)
    }
  }

  /// Adds every member of a list to something, as all of them were at one moment.
  public func every<Result: Sendable>(
    _ question: MemberQuestion, on today: Day, into start: Result,
    _ add: @escaping @Sendable (inout Result, MemberLine) -> Void
  ) async throws -> Result {
    try await Stretch<MemberLine>.every(
      in: database, into: start, by: { $0.number },
      { db, last, size in
        try Self.part(db, of: question, on: today, after: last, atMost: size)
      }, add)
  }

  private static func part(
    _ db: Database, of question: MemberQuestion, on today: Day, after last: MemberNumber?,
    atMost size: Int
  ) throws -> Stretch<MemberLine> {
    var (condition, arguments) = question.condition(on: today)
    if let last, let begun = try after(last, question.order, in: db) {
      condition += " AND " + begun.sql
      arguments += begun.arguments
    }
    return try Stretch.read(
      db, "\(MemberLine.select) WHERE \(condition) ORDER BY \(question.order.sql)",
      arguments: arguments, of: "member", atMost: size
    ) { try MemberLine(row: $0) }
  }

  /// How many members a list has in all.
  public func count(_ question: MemberQuestion, on today: Day) async throws -> Int {
    try await database.read { db in
      let (condition, arguments) = question.condition(on: today)
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM member WHERE \(condition)", arguments: arguments) ?? 0
    }
  }

  /// How many members each filter leaves, whatever is looked for.
  public func memberCounts(on today: Day) async throws -> [MemberFilter: Int] {
    try await database.read { db in
      try MemberFilter.allCases.reduce(into: [:]) { counts, filter in
        let (condition, arguments) = filter.condition(on: today)
        counts[filter] = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM member WHERE \(condition)", arguments: arguments)
      }
    }
  }

  /// The numbers of the first members of a list, to do something to all of them.
  public func memberNumbers(
    _ question: MemberQuestion, on today: Day, atMost size: Int
  ) async throws -> [MemberNumber] {
    try await database.read { db in
      let (condition, arguments) = question.condition(on: today)
      return try MemberNumber.fetchAll(
        db,
        sql: "SELECT number FROM member WHERE \(condition) ORDER BY \(question.order.sql) LIMIT ?",
        arguments: arguments + [size])
    }
  }

  /// The members with these numbers who are there, as a list has them, in the order in which they
  /// joined.
  public func lines(numbered numbers: [MemberNumber]) async throws -> [MemberLine] {
    let list = "[" + numbers.map(\.description).joined(separator: ",") + "]"
    return try await database.read { db in
      try MemberLine.whole(
        db.makeStatement(
          sql: """
            \(MemberLine.select) WHERE member.number IN (SELECT value FROM json_each(?))
            ORDER BY member.number
            """), arguments: [list], of: "member")
    }
  }

  /// What comes after a member in an order, and the values in it.
  private static func after(
    _ last: MemberNumber, _ order: MemberOrder, in db: Database
  ) throws -> (sql: String, arguments: StatementArguments)? {
    let column = order == .name ? "nameKey" : "expires"
    let key = try String.fetchOne(
      db, sql: "SELECT \(column) FROM member WHERE number = ?", arguments: [last])
    guard let key else { return nil }
    return ("(\(column), member.number) > (?, ?)", [key, last])
  }
}

extension Migration {
  /// What the list of members looks for, so that a press reads no whole table.
  static let memberLists = Migration("2026-11-28 lists of members") { db in
    try db.execute(
      sql: """
        CREATE INDEX memberByExpiry ON member (expires, number);
        CREATE INDEX memberBlocked ON member (number) WHERE blocked IS NOT NULL;
        """)
  }
}
