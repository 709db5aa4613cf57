import Access
import Catalog
import GRDB
import Members
import Persistence
import Stations
import Testing
import Trail
import Values

@testable import Counter

/// A member who was found on the page, and what was said before her card lay there.
struct `A member who is served from the page` {
  /// The station says which title came back, beside no card.
  private func returned() async throws -> ACounter {
    let counter = try await ACounter()
    let (desk, copy) = (counter.places.desk, try await counter.copy("Sarinah"))
    try await counter.scans.takeBack(copy.number, at: desk, by: .staff(counter.ratna.number))
    #expect(await said(counter)?.contains("Sarinah") == true)
    return counter
  }

  private func said(_ counter: ACounter) async -> String? {
    await counter.scans.lastAnswer(at: counter.places.desk.number)?.sentence.en
  }

  /// While her card is being written down, a page that is drawn shows the title of nobody else.
  @Test func `meets no title that was said before, not for a moment`() async throws {
    let counter = try await returned()
    let (desk, ratna) = (counter.places.desk, Actor.staff(counter.ratna.number))
    let wati = try await counter.member("Wati")
    try await counter.database.transaction { db in
      try db.execute(
        sql: """
          CREATE TRIGGER noCard BEFORE INSERT ON stationState
          BEGIN SELECT RAISE(ABORT, 'no card is written down'); END
          """)
    }
    await #expect(throws: (any Error).self) {
      try await counter.scans.serve(wati.number, at: desk, by: ratna)
    }
    #expect(await said(counter) == nil)
  }

  @Test func `puts nothing away for whoever may not serve her`() async throws {
    let counter = try await returned()
    let (desk, dewi) = (counter.places.desk, Actor.staff(counter.dewi.number))
    let wati = try await counter.member("Wati")
    await #expect(throws: PermissionRefusal.self) {
      try await counter.scans.serve(wati.number, at: desk, by: dewi)
    }
    #expect(await said(counter) != nil)
  }
}
