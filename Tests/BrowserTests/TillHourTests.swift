import Foundation
import FrontDoor
import Persistence
import PointOfSale
import Testing
import Values

/// An hour at the till in which much is scanned at the wrong moment.
@Suite(.serialized)
struct `A till hour` {
  @Test func `of forty sales, two dead servers and a quiet half hour loses no scan and no rupiah`()
    async throws
  {
    let hour = try await TillHour()
    defer { try? FileManager.default.removeItem(atPath: hour.folder.path) }
    let browser = try await Browser.start()
    do {
      try await sell(hour, browser)
    } catch {
      await browser.quit()
      throw error
    }
    await browser.quit()
  }

  private func sell(_ hour: TillHour, _ browser: Browser) async throws {
    let plan = TillPlan(wares: hour.wares.count)
    let process = HouseProcess(hour.folder.path)
    try await process.open()
    var walk = TillWalk(
      browser: browser, house: process, ahead: ClockAhead(), books: TillBooks(hour.wares))
    try await walk.comeIn()
    try await walk.take(plan.halves[0])
    try await process.end(with: SIGTERM)
    // The same house at the same place, by a clock that can be set ahead.
    let half = walk
    try await RunningHouse.open(again: hour.folder, at: process.port, clock: half.ahead.clock) {
      house in
      var walk = half
      try await walk.take(plan.halves[1])
      try await walk.countTheDrawer()
      try await browser.waitUntilAllSent()
      let audit = TillAudit(
        house: house.house, station: hour.station, books: walk.books, sales: 40)
      try await audit.everythingSold()
      try await audit.countedDrawer()
    }
  }
}
