import Access
import GRDB
import Persistence
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A card that has been quiet at the counter` {
  @Test func `is closed although the row of another place is damaged, which is named`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, both) = (counter.places.desk, counter.places.both)
    for place in [desk, both] {
      let sari = try await counter.member()
      try await counter.scan(sari.card, at: place, by: counter.ratna)
    }
    try await counter.database.transaction { db in
      try db.execute(
        sql: "UPDATE stationState SET since = 'kemarin' WHERE station = ?",
        arguments: [desk.number])
    }
    counter.watch.pass(seconds: Lifetime.openCard.seconds + 1)
    try await counter.scans.closeQuietCards()
    let open = try await counter.database.read { db in
      try StationNumber.fetchAll(db, sql: "SELECT station FROM stationState")
    }
    #expect(open == [desk.number])
    let damaged = DamagedRow("stationState", number: desk.number.rawValue)
    #expect(try await counter.database.lookForDamage().contains(damaged))
  }
}
