import GRDB
import Persistence
package import Values

/// What the lists of the window cannot show any more: all that can be done with it is to remove it.
extension HouseWindow {
  /// The announcements that cannot be read, by their numbers.
  package func damagedAnnouncements() async throws -> [AnnouncementNumber] {
    try await database.read { db in
      try Row.unreadable(
        db, sql: "SELECT \(Announcement.columns) FROM announcement ORDER BY number"
      ) { _ = try Announcement(row: $0) }.map { AnnouncementNumber($0) }
    }
  }

  /// The services that cannot be read, by their numbers.
  package func damagedServices() async throws -> [HelpServiceNumber] {
    try await database.read { db in
      try Row.unreadable(
        db, sql: "SELECT \(HelpService.columns) FROM helpService ORDER BY number"
      ) { _ = try HelpService(row: $0) }.map { HelpServiceNumber($0) }
    }
  }
}

extension Row {
  /// The numbers of the rows that cannot be read; each row's own stands in `number`.
  fileprivate static func unreadable(
    _ db: Database, sql: String, _ read: (Row) throws -> Void
  ) throws -> [Int64] {
    var numbers: [Int64] = []
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      do {
        try read(row)
      } catch is RowDecodingError {
        numbers.append(try row.decode(forColumn: "number"))
      } catch is DamagedRow {
        numbers.append(try row.decode(forColumn: "number"))
      }
    }
    return numbers
  }
}
