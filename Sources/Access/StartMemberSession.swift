public import GRDB
import Persistence
public import Secrets
public import Trail
public import Values

extension Keyring {
  /// Begins a member's session, when her card and PIN have been checked.
  ///
  /// It is not written in the trail: when a member comes and goes is nobody's business.
  /// - Parameter check: looks once more, in the session's own transaction, whether what was checked
  ///   still holds, and throws when it does not.
  public func startMemberSession(
    _ member: Number<CardHolder>, at now: Instant,
    after check: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) async throws -> Token {
    try await database.transaction(isUrgent: true) { db in
      try check(db)
      return try Session.start(db, staff: nil, member: member, at: now)
    }
  }
}
