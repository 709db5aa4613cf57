internal import Persistence
public import Values

extension AuditTrail {
  /// Changes a setting of the house and writes down that it was changed, not what to.
  ///
  /// - Throws: `PermissionRefusal`.
  public func changeSetting(
    _ name: String, to value: String?, at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      try Setting.set(name, to: value, in: db)
      try Audit.write(
        db, at: now, by: actor, action: .settingChanged, subject: "setting \(name)")
    }
  }
}
