import GRDB
import Persistence
public import Values

extension AuditTrail {
  /// How long one look lasts, in seconds.
  static let look: Int64 = 1800

  /// Writes one line about something that was looked at, unless she looked at it a moment ago.
  public func noteSeldom(
    _ action: AuditAct, of subject: String, at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction(isUrgent: true) { db in
      let (began, name) = (now + -Self.look, actor.text)
      let isNoted = try Audit.newest(500, in: db).contains { entry in
        guard entry.at > began, entry.actor == name else { return false }
        return entry.action == action.rawValue && entry.subject == subject
      }
      guard !isNoted else { return }
      try Audit.write(db, at: now, by: actor, action: action, subject: subject)
    }
  }
}
