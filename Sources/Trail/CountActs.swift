import GRDB
import Persistence
public import Values

extension AuditTrail {
  /// How often something was done since a moment; it looks at no line from before.
  public func count(of act: AuditAct, since start: Instant) async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM auditEntry WHERE action = ? AND \(Audit.isSince)",
        arguments: [act.rawValue, start]) ?? 0
    }
  }
}
