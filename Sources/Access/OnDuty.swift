import GRDB
import Persistence
import Stations
import Trail
public import Values

/// A colleague who is at work, and where.
public struct OnDuty: Hashable, Sendable {
  /// The name that colleagues see.
  public let name: String
  /// The station at which she sits, if she has said so.
  public let station: String?
}

extension Keyring {
  /// Who is at work: whose session is neither over, nor idle, nor locked; by name.
  ///
  /// Who sits at a station is not named once more because she has also signed in elsewhere.
  public func onDuty(at now: Instant) async throws -> [OnDuty] {
    try await database.read { db in
      let rule = try LockRule.find(db)
      let all = try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT staff.number AS staff, staff.name AS name, station.name AS station
          FROM session JOIN staff ON staff.number = session.staff
          LEFT JOIN station ON station.number = session.station
          WHERE session.expires > ? AND session.lastSeen < ? AND session.lastSeen >
              (CASE station.kind WHEN 'till' THEN ? WHEN 'desk' THEN ? WHEN 'both' THEN ? ELSE ? END)
            AND session.locked = 0 AND staff.disabled = 0
          ORDER BY staff.name, staff.number, station.name
          """,
        arguments: [
          now, now + Session.tolerance, now + -rule.seconds(at: .till),
          now + -rule.seconds(at: .desk), now + -rule.seconds(at: .both),
          now + -rule.seconds(at: nil),
        ]
      ).map { row -> (staff: StaffNumber, duty: OnDuty) in
        let duty = OnDuty(
          name: try row.decode(forColumn: "name"), station: try row.decode(forColumn: "station"))
        return (try row.decode(forColumn: "staff"), duty)
      }
      // Two colleagues may have one name: whoever sits somewhere is known by her number.
      let seated = Set(all.filter { $0.duty.station != nil }.map { $0.staff })
      return all.filter { $0.duty.station != nil || !seated.contains($0.staff) }.map { $0.duty }
    }
  }
}
