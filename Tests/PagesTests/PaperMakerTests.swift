import GRDB
import Persistence
import Testing
import Values
import Window

@testable import House
@testable import Pages

struct `Papers under the name on the sign` {
  @Test func `are made with where the house is, or not at all while that cannot be read`()
    async throws
  {
    let house = try Portal().house
    let maker = PaperMaker(
      sign: house.sign, shop: house.shop, workplaces: house.workplaces,
      window: HouseWindow(database: house.database), clock: house.clock)
    _ = try await maker.papers()
    try await house.database.transaction { db in
      try db.execute(sql: "ALTER TABLE setting RENAME TO lostSetting")
    }
    // A customer waits a moment rather than to get a receipt without an address.
    await #expect(throws: (any Error).self) { _ = try await maker.papers() }
    try await house.database.transaction { db in
      try db.execute(sql: "ALTER TABLE lostSetting RENAME TO setting")
    }
    _ = try await maker.papers()
  }
}
