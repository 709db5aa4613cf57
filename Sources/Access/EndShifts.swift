import GRDB
import Persistence
import Trail
import Values

extension Shift {
  /// Whether who approved may still let her in: she works here, and may do all that the other may.
  ///
  /// - Parameter approver: `nil` for the house, which may.
  static func isCovered(
    _ staff: Staff, by approver: StaffNumber?, in db: Database
  ) throws -> Bool {
    guard let approver else { return true }
    let hers = try Staff.find(db, numbered: approver)?.permissions ?? []
    return staff.permissions.isSubset(of: hers)
  }

  /// Ends the shifts that a colleague has, or has approved, and that whoever approved could not approve
  /// any more; each stands in the trail with both.
  ///
  /// Call it when her roles, or that she works here, are written.
  /// - Returns: the stations whose card was closed.
  static func endUncovered(
    _ db: Database, of number: StaffNumber, at now: Instant, by actor: Actor
  ) throws -> Set<StationNumber> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT digest, staff, approver FROM session
        WHERE shift = 1 AND approver IS NOT NULL AND (approver = ? OR staff = ?)
        """, arguments: [number, number])
    var closed: Set<StationNumber> = []
    for row in rows {
      let digest = try row.decode(String.self, forColumn: "digest")
      let staff = try row.decode(StaffNumber.self, forColumn: "staff")
      let approver = try row.decode(StaffNumber.self, forColumn: "approver")
      guard let volunteer = try Staff.find(db, numbered: staff),
        try !isCovered(volunteer, by: approver, in: db)
      else { continue }
      closed.formUnion(
        try Session.closeCards(db, whereSession: "session.digest = ?", [digest], at: now))
      try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
      try Audit.write(
        db, at: now, by: actor, action: .shiftEnded,
        subject: "staff \(staff) approver \(approver)")
    }
    return closed
  }
}
