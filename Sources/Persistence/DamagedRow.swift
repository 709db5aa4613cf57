public import GRDB

/// A row that holds a value which cannot be what it should be.
///
/// It names the place and never the value: what the row says may be somebody's name.
public struct DamagedRow: Error, Hashable, Sendable, CustomStringConvertible {
  /// The table, or `nil` when only the query knew it.
  public let table: String?
  /// The row's number in it, or `nil` when the table has none or it was not read.
  public let number: Int64?

  /// Names a place.
  public init(_ table: String?, number: Int64? = nil) {
    self.table = table
    self.number = number
  }

  /// Reads one thing of many; when it is damaged it is named to the manager and left out.
  ///
  /// - Returns: what was read, or `nil` when there is nothing or it is damaged.
  public static func settingAside<Value>(
    _ table: String, _ number: Int64?, _ read: () throws -> Value?
  ) throws -> Value? {
    do {
      return try read()
    } catch is RowDecodingError {
      DamageSheet.current?.note(DamagedRow(table, number: number))
    } catch let damage as DamagedRow {
      DamageSheet.current?.note(damage)
    }
    return nil
  }

  public var description: String { "damaged row: \(place)" }

  /// The place as words for staff and `doctor`: `member 12`.
  public var place: String {
    [table ?? "?", number.map(String.init)].compactMap(\.self).joined(separator: " ")
  }
}

extension Row {
  /// Reads every row that can be read; a damaged one is set aside and named to the manager.
  ///
  /// For what a page lists. Where a sum or a decision follows from all rows, read them with
  /// `fetchAll`, which throws.
  /// - Parameter table: the table of the first column, which is the row's number there.
  public static func whole<Value>(
    _ statement: Statement, arguments: StatementArguments = StatementArguments(),
    of table: String, _ read: (Row) throws -> Value
  ) throws -> [Value] {
    try wholeOrNot(statement, arguments: arguments, of: table, read).compactMap { $0 }
  }

  /// Reads every row, as `whole` does, with `nil` in the place of a damaged one: for what counts how
  /// many rows there are.
  public static func wholeOrNot<Value>(
    _ statement: Statement, arguments: StatementArguments = StatementArguments(),
    of table: String, _ read: (Row) throws -> Value
  ) throws -> [Value?] {
    var values: [Value?] = []
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      values.append(try DamagedRow.settingAside(table, row.firstNumber) { try read(row) })
    }
    return values
  }

  /// The row's number, where the first column is one.
  var firstNumber: Int64? {
    guard count > 0, case .int64(let number) = databaseValues.first?.storage else { return nil }
    return number
  }
}

extension FetchableRecord {
  /// Reads every row that can be read, as `Row.whole` does.
  public static func whole(
    _ statement: Statement, arguments: StatementArguments = StatementArguments(), of table: String
  ) throws -> [Self] {
    try Row.whole(statement, arguments: arguments, of: table) { try Self(row: $0) }
  }
}

/// How the rows of one table are read, so that the house can look for damaged ones.
public struct ReadableTable: Sendable {
  /// The table's name.
  public let name: String
  /// Every row; the first column is its number.
  public let query: String
  /// The first column's name in a table that may grow long: a whole number, each once.
  public let key: String?
  /// Reads one row.
  public let read: @Sendable (Row) throws -> Void

  /// Takes a table, the query for all its rows, by what it is read in slices, and how one row is read.
  public init(
    _ name: String, query: String, slicedBy key: String? = nil,
    read: @escaping @Sendable (Row) throws -> Void
  ) {
    self.name = name
    self.query = query
    self.key = key
    self.read = read
  }

  /// How many rows a slice has at most.
  private static let slice = 250

  /// Reads the rows after a number, as many as a slice has; what is damaged is named to the manager.
  ///
  /// - Returns: the number of the last row, or `nil` when there are no more.
  /// - Throws: `DamagedRow` when the numbers do not rise; then the rest cannot be told.
  func readSlice(_ db: Database, after last: Int64) throws -> Int64? {
    guard let key else {
      _ = try Row.whole(db.makeStatement(sql: query), of: name, read)
      return nil
    }
    let sql = "\(query) WHERE \(key) > ? ORDER BY \(key) LIMIT \(Self.slice)"
    let numbers = try Row.whole(db.cachedStatement(sql: sql), arguments: [last], of: name) { row in
      _ = try DamagedRow.settingAside(name, row.firstNumber) { try read(row) }
      return row.firstNumber
    }
    guard numbers.count == Self.slice else { return nil }
    // Numbers that do not rise are damage; without this the look would begin again and again.
    guard let next = numbers.last ?? nil, next > last else { throw DamagedRow(name) }
    return next
  }
}
