import GRDB
import Persistence
import Trail
public import Values

extension Keyring {
  /// A code with which somebody makes the invented manager of a demonstration her own.
  ///
  /// It is made only until she has chosen a passphrase herself; the first one was thrown for her
  /// when the demonstration was filled. Nobody is signed out by it.
  /// - Returns: `nil` when she has chosen one, or when nobody manages.
  public func demoSignInCode(at now: Instant) async throws -> String? {
    let code = PassphraseCode.make()
    return try await database.transaction { db in
      let manager = try Staff.all(in: db).first { $0.roles.contains(.manager) && !$0.disabled }
      guard let manager, try !Self.hasChosen(db, manager.number) else { return nil }
      try Self.keep(db, code: code, for: manager.number, at: now)
      try Audit.write(
        db, at: now, by: .house, action: .codeMade, subject: "staff \(manager.number)")
      return code
    }
  }

  /// Whether a passphrase was set after the one that a demonstration sets.
  private static func hasChosen(_ db: Database, _ staff: StaffNumber) throws -> Bool {
    let set = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM auditEntry WHERE action = 'staff.passphraseSet' AND subject = ?
        """,
      arguments: ["staff \(staff)"])
    return (set ?? 0) > 1
  }
}
