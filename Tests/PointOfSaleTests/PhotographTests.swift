import Foundation
import GRDB
import Persistence
import Pictures
import PointOfSale
import Testing
import Trail
import Values

struct `The photograph of a product` {
  private func photograph(_ red: UInt8) throws -> Photograph {
    try Photograph(Pixels(width: 1, height: 1, bytes: [red, 0, 0]))
  }

  private func rows(_ till: ATill) async throws -> Int? {
    try await till.database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM productPhotograph")
    }
  }

  @Test func `is shown on its tile and in the window, and found by its digest`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let first = try photograph(10)
    let kept = try await till.shop.keepPhotograph(
      first, of: pin.product, at: afternoon, by: .staff(till.ratna)
    ).photograph
    #expect(kept.digest == first.digest && kept.width == 1)
    let tile = try #require(try await till.shop.tiles(today: afternoon.day).first)
    #expect(tile.photograph == kept && tile.each.allSatisfy { $0.photograph == kept })
    #expect(try await till.shop.window().first?.photograph == kept)
    #expect(try await till.shop.photograph(digest: kept.digest) == first.bytes)
    #expect(try await till.shop.photograph(digest: "%") == nil)
  }

  @Test func `is taken away and brought back for an hour`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let actor = Actor.staff(till.ratna)
    let one = try await till.shop.keepPhotograph(
      photograph(10), of: pin.product, at: afternoon, by: actor
    ).photograph
    let two = try await till.shop.keepPhotograph(
      photograph(250), of: pin.product, at: afternoon, by: actor
    ).photograph
    #expect(try await till.shop.photograph(digest: one.digest) == nil)
    _ = try await till.shop.restorePhotograph(
      one.digest, of: pin.product, at: afternoon, by: actor)
    #expect(try await till.shop.photograph(of: pin.product) == one)
    _ = try await till.shop.restorePhotograph(
      two.digest, of: pin.product, at: afternoon, by: actor)
    let gone = try await till.shop.removePhotograph(
      two.digest, of: pin.product, at: afternoon, by: actor)
    #expect(gone == two)
    #expect(try await till.shop.photograph(of: pin.product) == nil)
    #expect(try await rows(till) == 1)
    try await till.database.scrub(at: afternoon + 3_600)
    #expect(try await rows(till) == 1)
    try await till.database.scrub(at: afternoon + 3_601)
    #expect(try await rows(till) == 0)
    await #expect(throws: PhotographRefusal.gone) {
      try await till.shop.restorePhotograph(two.digest, of: pin.product, at: afternoon, by: actor)
    }
    await #expect(throws: PhotographRefusal.gone) {
      try await till.shop.removePhotograph(two.digest, of: pin.product, at: afternoon, by: actor)
    }
  }

  @Test func `is taken away only when it is the one that is meant, and knows the one before`()
    async throws
  {
    let till = try await ATill()
    let (pin, actor) = (try await till.goods(), Actor.staff(till.ratna))
    func keep(_ red: UInt8) async throws -> KeptPhotograph {
      try await till.shop.keepPhotograph(
        photograph(red), of: pin.product, at: afternoon, by: actor)
    }
    let first = try await keep(10)
    #expect(first.before == nil)
    let second = try await keep(250)
    #expect(second.before == first.photograph)
    await #expect(throws: PhotographRefusal.replaced) {
      try await till.shop.removePhotograph(
        first.photograph.digest, of: pin.product, at: afternoon, by: actor)
    }
    #expect(try await till.shop.photograph(of: pin.product) == second.photograph)
  }

  @Test func `is not kept for a product that is not there`() async throws {
    let till = try await ATill()
    await #expect(throws: ProductRefusal.noSuchProduct) {
      try await till.shop.keepPhotograph(
        photograph(10), of: ProductNumber(999), at: afternoon, by: .staff(till.ratna))
    }
  }
}
