import GRDB
public import Persistence
import Secrets
import Trail
import Values

extension Room {
  /// Staff, sessions and the audit trail.
  public static let access = Room(
    name: "Access",
    migrations: [
      Staff.table, PassphraseCode.table, Session.table, APIToken.table, AuditEntry.table,
      KeptTries.table, KnownDevice.table, RefusedSignIns.index, Staff.shopkeepers, Session.locks,
      SealKey.table, StaffBadge.table, Shift.columns, Shift.approvers,
    ],
    invariants: [
      Invariant(
        "the audit trail has no gap",
        violations: """
          SELECT number FROM auditEntry
          WHERE number > 1 AND previous IS NOT
            (SELECT hash FROM auditEntry AS before WHERE before.number = auditEntry.number - 1)
          """),
      Invariant(
        "a disabled colleague has no session",
        violations: """
          SELECT session.digest FROM session JOIN staff ON staff.number = session.staff
          WHERE staff.disabled = 1
          """),
      Invariant(
        "no shift outlives that whoever approved it works here",
        violations: """
          SELECT session.digest FROM session JOIN staff ON staff.number = session.approver
          WHERE staff.disabled = 1
          """),
    ],
    tables: ReadableTable.ofAccess,
    readers: Readers(
      named: [
        "session": Sentence(id: "sesi masuk", en: "sign-in session"),
        "auditEntry": Sentence(
          id: "baris jejak audit, hanya nomornya", en: "line of the trail, by number only"),
      ],
      others: ["staff", "apiToken"],
      tieless: ["session.lastSeen"]),
    momentary: ["session", "firstSignInCode", "passphraseCode"],
    scrub: { db, now in
      // Texts with one offset sort as moments do; the house writes them all in its own.
      try db.execute(
        sql: """
          DELETE FROM session WHERE expires <= ?
          OR (lastSeen <= ? AND locked = 0 AND (station IS NULL OR lastSeen <= ?))
          """,
        // Who has a place may find it locked, not left: that is decided when she comes back.
        arguments: [
          now, now + -Lifetime.idleSession.seconds, now + -Lifetime.session.seconds,
        ])
      try db.execute(sql: "DELETE FROM firstSignInCode WHERE expires <= ?", arguments: [now])
      try db.execute(sql: "DELETE FROM passphraseCode WHERE expires <= ?", arguments: [now])
      try KeptTries.forget(db, now: now)
      try KnownDevice.forget(db, now: now)
    })
}
