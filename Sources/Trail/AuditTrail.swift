public import Persistence
public import Values

/// The audit trail of one library, and what is written there outside of another verb.
public struct AuditTrail: Sendable {
  /// The library whose trail it is.
  public let database: LibraryDatabase

  /// The trail of this library.
  public init(of database: LibraryDatabase) { self.database = database }

  /// Writes one line about something that no verb writes down itself.
  public func note(
    _ action: AuditAct, of subject: String, at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction(isUrgent: true) { db in
      try Audit.write(db, at: now, by: actor, action: action, subject: subject)
    }
  }

  /// The newest lines, newest first.
  public func newest(_ count: Int = 200) async throws -> [AuditEntry] {
    try await database.read { db in try Audit.newest(count, in: db) }
  }
}
