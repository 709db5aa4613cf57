import GRDB
import Persistence

/// What a walk along the audit trail found.
public struct AuditVerdict: Hashable, Sendable {
  /// How many lines are there.
  public let entries: Int64
  /// The hash of the last line, to compare with one that was printed or kept elsewhere.
  public let head: String
  /// The first line that is not as it was written, or `nil` when the trail is whole.
  public let brokenAt: Int64?

  /// Whether the trail is whole.
  public var isWhole: Bool { brokenAt == nil }
}

extension AuditTrail {
  /// Walks along the audit trail and recomputes each hash.
  ///
  /// A changed line, a gap and a cut end are found. Who can rewrite the whole file can rewrite the
  /// whole trail: then only the head that was kept elsewhere tells.
  public func verify() async throws -> AuditVerdict {
    try await database.read { db in
      var head = AuditEntry.beginning
      var count: Int64 = 0
      let cursor = try AuditEntry.fetchCursor(
        db, sql: "SELECT \(AuditEntry.columns) FROM auditEntry ORDER BY number")
      while let entry = try cursor.next() {
        count += 1
        guard entry.number == count, entry.previous == head, entry.hash == entry.rightHash else {
          return AuditVerdict(entries: count, head: head, brokenAt: count)
        }
        head = entry.hash
      }
      // The table remembers the largest number it ever gave.
      let given = try Int64.fetchOne(
        db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'auditEntry'")
      let cut = given.map { $0 > count } ?? false
      return AuditVerdict(entries: count, head: head, brokenAt: cut ? count + 1 : nil)
    }
  }
}
