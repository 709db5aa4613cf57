import GRDB
package import Persistence
import Values

extension Room {
  /// What those who work here hand over to each other.
  package static let duty = Room(
    name: "Duty",
    migrations: [DutyNote.table],
    tables: [
      ReadableTable("dutyNote", query: "SELECT \(DutyNote.columns) FROM dutyNote") {
        _ = try DutyNote(row: $0)
      }
    ],
    readers: Readers(others: ["dutyNote"], tieless: ["dutySeen"]),
    scrub: { db, now in try DutyNote.forget(db, now: now) })
}
