import Access
import Catalog
import GRDB
import Persistence
import Stations
import Testing
import Trail
import Values

@testable import Counter

struct `A scan that waited at the counter` {
  @Test func `is done and waits no longer in one, or stays and is not done`() async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    for code in [sari.card, copy.barcode.text] {
      try await counter.scan(code, at: desk, by: ratna, late: true)
    }
    // The machine stops where the copy's line would go.
    try await counter.database.transaction { db in
      try db.execute(
        sql: """
          CREATE TRIGGER stop BEFORE DELETE ON lateScan WHEN old.number = 2
          BEGIN SELECT RAISE(ABORT, 'stop'); END
          """)
    }
    await #expect(throws: DatabaseError.self) {
      try await counter.scans.takeAll(at: desk, by: .staff(ratna.number))
    }
    #expect(try await counter.catalogue.item(copy.number)?.onLoan == false)
    try await counter.database.transaction { db in try db.execute(sql: "DROP TRIGGER stop") }
    try await counter.scans.takeAll(at: desk, by: .staff(ratna.number))
    #expect(try await counter.catalogue.item(copy.number)?.onLoan == true)
    #expect(try await counter.scans.lateScans(at: desk.number).isEmpty)
  }
}
