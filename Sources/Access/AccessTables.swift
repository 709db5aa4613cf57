import GRDB
import Persistence
import Trail
import Values

extension ReadableTable {
  static let ofAccess = [
    ReadableTable("staff", query: "SELECT \(Staff.columns) FROM staff") { _ = try Staff(row: $0) },
    ReadableTable(
      "auditEntry", query: "SELECT \(AuditEntry.columns) FROM auditEntry", slicedBy: "number"
    ) {
      _ = try AuditEntry(row: $0)
    },
    ReadableTable("apiToken", query: "SELECT number, staff, label, created FROM apiToken") {
      _ = try APIToken(row: $0)
    },
    ReadableTable("staffBadge", query: "SELECT staff, made FROM staffBadge") { row in
      _ = try row.decode(StaffNumber.self, forColumn: "staff")
      _ = try row.decode(Instant.self, forColumn: "made")
    },
    ReadableTable("staffPIN", query: "SELECT staff, wrong FROM staffPIN") { row in
      _ = try row.decode(StaffNumber.self, forColumn: "staff")
      _ = try row.decode(Int.self, forColumn: "wrong")
    },
    ReadableTable("session", query: "SELECT created, lastSeen, expires, approver FROM session") {
      row in
      for column in ["created", "lastSeen", "expires"] {
        _ = try row.decode(Instant.self, forColumn: column)
      }
      _ = try row.decode(StaffNumber?.self, forColumn: "approver")
    },
  ]
}
