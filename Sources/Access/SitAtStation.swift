import GRDB
import Persistence
public import Secrets
import Stations
public import Trail
public import Values

extension Keyring {
  /// Says where somebody on the staff sits now; the place where she sat forgets whom she was serving.
  ///
  /// - Returns: the stations whose card was closed.
  /// - Throws: `StationRefusal.unknown`; `PermissionRefusal` when she may do none of its work;
  ///   `ShiftRefusal.otherStation`.
  @discardableResult
  public func sit(
    _ token: Token, at station: StationNumber, now: Instant
  ) async throws -> Set<StationNumber> {
    let digest = token.digest
    return try await database.transaction { db in
      guard let place = try Station.find(db, numbered: station) else {
        throw StationRefusal.unknown
      }
      guard let session = try FoundSession.find(db, digest: digest)?.session,
        let staff = session.staff
      else { return [] }
      try place.kind.requireWork(for: staff.permissions)
      guard !session.isShift || session.station == station else { throw ShiftRefusal.otherStation }
      try db.execute(
        sql: "UPDATE session SET station = ? WHERE digest = ? AND staff IS NOT NULL",
        arguments: [station, digest])
      guard let before = session.station, before != station else { return [] }
      return try Session.closeCard(db, at: before, leftBy: staff.number, at: now)
    }
  }

  /// Whether a card would close where somebody on the staff sits, if she sat elsewhere.
  public func wouldCloseCard(_ token: Token, at now: Instant) async throws -> Bool {
    let digest = token.digest
    return try await database.read { db in
      guard let session = try FoundSession.find(db, digest: digest)?.session,
        let staff = session.staff, let station = session.station
      else { return false }
      return try Session.wouldClose(db, at: station, leftBy: staff.number, in: digest, at: now)
    }
  }
}
