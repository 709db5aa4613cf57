public import GRDB
import Persistence
public import Values

/// What a record is called in a line about it, for the eyes of somebody.
public enum RecordName: Hashable, Sendable {
  /// By its title.
  case titled(String)
  /// It is closed to her.
  case closed

  /// The name of a record, or `nil` when there is no such record.
  public static func find(
    _ db: Database, numbered number: RecordNumber, for audience: Audience
  ) throws -> RecordName? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, audience FROM record WHERE number = ?"),
      arguments: [number])
    guard let row else { return nil }
    guard audience.mayMeet(try row.decode(Audience.self, forColumn: "audience")) else {
      return .closed
    }
    return .titled(try row.decode(String.self, forColumn: "title"))
  }
}
