import GRDB
import Persistence
import Trail

extension AuditEntry {
  /// Stands among the steps of this room, where it stood when the first libraries were made.
  static let table = Migration("2026-11-21 audit") { db in
    // INSERT OR REPLACE deletes without the delete trigger; the insert trigger stops it before.
    try db.execute(
      sql: """
        CREATE TABLE auditEntry (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          at TEXT NOT NULL,
          actor TEXT NOT NULL CHECK (actor NOT GLOB '*[^a-z0-9 ]*'),
          action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-zA-Z0-9.-]*'),
          subject TEXT NOT NULL CHECK (
            length(subject) <= 120 AND subject NOT GLOB '*[^a-zA-Z0-9 .,:;_=+/#()-]*'),
          previous TEXT NOT NULL CHECK (length(previous) = 64),
          hash TEXT NOT NULL CHECK (length(hash) = 64)
        ) STRICT;
        CREATE TRIGGER auditEntryFollows BEFORE INSERT ON auditEntry
        WHEN new.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM auditEntry)
        BEGIN SELECT RAISE(ABORT, 'the audit trail only grows at its end'); END;
        CREATE TRIGGER auditEntryStays BEFORE DELETE ON auditEntry
        BEGIN SELECT RAISE(ABORT, 'the audit trail is never shortened'); END;
        CREATE TRIGGER auditEntryIsNotChanged BEFORE UPDATE ON auditEntry
        BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
        """)
  }
}
