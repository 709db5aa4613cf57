import GRDB
import House
import Testing

@testable import Persistence

struct `A house that announced things without a day of their own` {
  @Test func `has them as they were, and may give them one`() throws {
    let queue = try DatabaseQueue(configuration: LibraryDatabase.configuration(House.rooms))
    let migrator = LibraryDatabase.migrator(House.rooms)
    try migrator.migrate(queue, upTo: "2026-11-28 announcements")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO announcement (title, text, begins, ends, position)
          VALUES ('Lingkar baca', 'Bab lima.', '2026-11-28', '2026-12-12', 100)
          """)
    }
    try migrator.migrate(queue)
    let kept = try queue.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT title || ends FROM announcement WHERE day IS NULL AND times IS NULL")
    }
    #expect(kept == ["Lingkar baca2026-12-12"])
    try queue.write { db in
      try db.execute(sql: "UPDATE announcement SET day = '2026-12-03', times = '18.30'")
    }
    #expect(throws: DatabaseError.self) {
      try queue.write { db in try db.execute(sql: "UPDATE announcement SET times = ''") }
    }
  }
}
