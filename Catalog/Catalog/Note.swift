internal import GRDB
internal import Trail
internal import Values

extension Catalogue {
  /// Writes down what was done, in the same transaction.
  ///
  /// What a library was laid out with nobody did: a demonstration's records have no line.
  static func note(
    _ db: Database, _ action: AuditAct, _ subject: String, at now: Instant, by actor: Actor?
  ) throws {
    guard let actor else { return }
    try Audit.write(db, at: now, by: actor, action: action, subject: subject)
  }
}
