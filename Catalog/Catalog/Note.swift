import GRDB
import Trail
import Values

extension Catalogue {
  /// Writes down what was done, in the same transaction.
  ///
  /// What the house itself lays out a library with has no line: a demonstration's records.
  static func note(
    _ db: Database, _ action: AuditAct, _ subject: String, at now: Instant, by actor: Actor
  ) throws {
    guard actor != .house else { return }
    try Audit.write(db, at: now, by: actor, action: action, subject: subject)
  }
}
