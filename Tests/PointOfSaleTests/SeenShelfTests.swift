import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `What two colleagues change at the till's shelves` {
  @Test func `is not written over, nor removed, when it is another than was seen`() async throws {
    let till = try await ATill()
    let (pin, shop, ratna) = (try await till.goods(), till.shop, Actor.staff(till.ratna))
    let empty = try await shop.addCategory("Pin", at: afternoon, by: ratna)
    let product = try #require(try await shop.product(pin.product))
    let before = Shop.Arrangement(of: product, isPinned: false)
    _ = try await shop.arrangeProduct(
      pin.product, in: empty.number, picture: nil, isPinned: true, at: afternoon, by: ratna)
    await #expect(throws: ChangedSince()) {
      _ = try await shop.arrangeProduct(
        pin.product, in: nil, picture: nil, isPinned: false, seen: before, at: afternoon,
        by: ratna)
    }
    let stands = try #require(try await shop.product(pin.product))
    #expect(stands.category == empty.number)
    await #expect(throws: CategoryRefusal.changedSince(name: "Pin", products: 1)) {
      try await shop.removeCategory(
        empty.number, movingTo: .noCategory, seen: empty, at: afternoon, by: ratna)
    }
    // As it is now, it may be changed and removed.
    _ = try await shop.arrangeProduct(
      pin.product, in: empty.number, picture: .pin, isPinned: false,
      seen: Shop.Arrangement(of: stands, isPinned: true), at: afternoon, by: ratna)
    try await shop.removeCategory(
      empty.number, movingTo: .noCategory, seen: empty.shown(as: "Pin", products: 1),
      at: afternoon, by: ratna)
    #expect(try await shop.categories().isEmpty)
  }
}
