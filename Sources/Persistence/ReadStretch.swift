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
}
