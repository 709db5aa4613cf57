public import GRDB
public import Values

extension Stretch {
  /// Reads one part of a list; a damaged row is set aside and named to the manager.
  ///
  /// - Parameters:
  ///   - sql: the list from there on, in its order; how many rows are read is added here.
  ///   - table: the table of the first column, which is the row's number there.
  public static func read(
    _ db: Database, _ sql: String, arguments: StatementArguments, of table: String,
    atMost size: Int, _ line: (Row) throws -> Line
  ) throws -> Stretch {
    let size = min(max(size, 1), most)
    let read = try Row.wholeOrNot(
      db.makeStatement(sql: "\(sql) LIMIT ?"), arguments: arguments + [size + 1], of: table, line)
    return Stretch(read, atMost: size)
  }

  /// Adds every line of a list to something, as all of them were at one moment: in one read, and
  /// part by part, so that never more than one part is held.
  ///
  /// - Parameters:
  ///   - start: to which each line is added.
  ///   - key: by what the part behind a line is asked for.
  ///   - part: reads the lines behind the last of those before, as many as are said.
  ///   - add: adds a line.
  /// - Throws: what `part` throws; `DamagedRow`; `StorageRefusal`.
  public static func every<Key: Sendable, Result: Sendable>(
    in database: LibraryDatabase, into start: Result, by key: @escaping @Sendable (Line) -> Key,
    _ part: @escaping @Sendable (Database, Key?, Int) throws -> Stretch<Line>,
    _ add: @escaping @Sendable (inout Result, Line) -> Void
  ) async throws -> Result {
    try await database.read { db in
      try Stretch<Line>.gather(
        into: start, by: key, { last in try part(db, last, Stretch<Line>.most) }, add)
    }
  }
}
