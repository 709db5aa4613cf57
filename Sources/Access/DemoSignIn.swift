import GRDB
import Persistence
import Trail
public import Values

extension Keyring {
  /// A code with which somebody makes the invented manager of a demonstration her own.
  ///
  /// It is made only until a manager has chosen a passphrase herself; the first ones of those who
  /// are invented were thrown for them when the demonstration was filled. Nobody is signed out by it.
  /// - Parameter invented: the sign-in names of those who came with the demonstration.
  /// - Returns: `nil` when a manager has chosen one, or when none of the invented manages.
  public func demoSignInCode(
    among invented: [String], at now: Instant
  ) async throws -> String? {
    let code = PassphraseCode.make()
    return try await database.transaction { db in
      let managers = try Staff.all(in: db).filter { $0.roles.contains(.manager) && !$0.disabled }
      // Whoever was taken on since chose every passphrase that she had.
      let anyHasChosen = try managers.contains { manager in
        let thrown = invented.contains(manager.signInName) ? 1 : 0
        return try Self.timesSet(db, manager.number) > thrown
      }
      guard !anyHasChosen,
        let manager = managers.first(where: { invented.contains($0.signInName) })
      else { return nil }
      try Self.keep(db, code: code, for: manager.number, at: now)
      try Audit.write(
        db, at: now, by: .house, action: .codeMade, subject: "staff \(manager.number)")
      return code
    }
  }

  /// How often a passphrase of hers was set.
  private static func timesSet(_ db: Database, _ staff: StaffNumber) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM auditEntry WHERE action = 'staff.passphraseSet' AND subject = ?
        """,
      arguments: ["staff \(staff)"]) ?? 0
  }
}
