import Access
import Catalog
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

  @Test func `is told from one whose colleague lends no more`() async throws {
    let counter = try await ACounter()
    let (desk, copy) = (counter.places.desk, try await counter.copy())
    try await counter.scan(counter.member().card, at: desk, by: counter.ratna)
    // Whoever takes her role takes no card from the desk with it.
    try await counter.database.transaction { db in
      try db.execute(
        sql: "UPDATE staffRole SET role = 'cashier' WHERE staff = ?",
        arguments: [counter.ratna.number])
    }
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(state.served == nil && state.closed == .noLender)
    try await counter.scan(copy.barcode.text, at: desk)
    let said = await counter.scans.lastAnswer(at: desk.number)
    #expect(said?.sentence.id.contains("tidak lagi melayani peminjaman") == true)
    // What to do with the copy in her hand comes first.
    #expect(said?.first.id.contains("tidak sedang dipinjam") == true)
    #expect(said?.aside == CounterWords.cardClosed(.noLender))
  }
}
