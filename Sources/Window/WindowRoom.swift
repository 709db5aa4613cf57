import GRDB
package import Persistence
import Values

extension Room {
  /// What the house announces, and who helps; what it says of itself besides stands in its settings.
  package static let window = Room(
    name: "Window",
    migrations: [Announcement.table, HelpService.table, Announcement.ownDay],
    tables: [
      ReadableTable(
        "announcement", query: "SELECT \(Announcement.columns) FROM announcement"
      ) { _ = try Announcement(row: $0) },
      ReadableTable(
        "helpService", query: "SELECT \(HelpService.columns) FROM helpService"
      ) { _ = try HelpService(row: $0) },
    ],
    readers: Readers(others: ["announcement", "helpService"]))
}
