import GRDB
import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `A house that counts no drawers` {
  private static let day: Int64 = 24 * 60 * 60

  private static func house() async throws -> ATill {
    let till = try await ATill(drawersAreOpen: false)
    try await till.database.transaction { db in
      try Setting.set("till.no-drawer-sessions", to: "yes", in: db)
    }
    return till
  }

  @Test func `begins its day with the first sale, and the next with what was in the drawer`()
    async throws
  {
    let till = try await Self.house()
    let pin = try await till.goods(opening: 9)
    #expect(try await !till.shop.opensDrawers())
    _ = try await till.sell(pin)
    let first = try #require(try await till.shop.drawer(of: till.front))
    #expect(first.float == .zero && first.openedBy == till.dewi)
    _ = try await till.sell(pin, with: .qris(reference: "Q"))
    #expect(try await till.shop.drawer(of: till.front) == first)
    _ = try await till.sell(pin, at: afternoon + Self.day)
    let second = try #require(try await till.shop.drawer(of: till.front))
    #expect(second.number != first.number && second.float == Rupiah(12_500))
    let report = try #require(try await till.shop.drawerReport(first.number))
    #expect(report.difference == .zero && report.counted == Rupiah(12_500))
    #expect(report.note != nil && !report.wantsNote)
    try await till.expectGoodBooks()
  }

  @Test func `takes a sale back and moves cash without opening anything`() async throws {
    let till = try await Self.house()
    let sale = try await till.sell(try await till.goods())
    let tomorrow = afternoon + Self.day
    _ = try await till.shop.moveCash(
      at: till.front, amount: Rupiah(50_000), reason: "Uang kecil", by: .staff(till.dewi),
      at: tomorrow)
    let void = try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.sartika), at: tomorrow)
    #expect(void.total == Rupiah(-12_500))
    let drawer = try #require(try await till.shop.drawer(of: till.front))
    #expect(try await till.shop.drawerReport(drawer.number)?.expected == Rupiah(50_000))
    try await till.expectGoodBooks()
  }

  @Test func `ends a day on which more went out than came in with nothing`() async throws {
    let till = try await Self.house()
    let pin = try await till.goods()
    _ = try await till.shop.moveCash(
      at: till.front, amount: Rupiah(-50_000), reason: "Belanja", by: .staff(till.dewi),
      at: afternoon)
    _ = try await till.sell(pin, at: afternoon + Self.day)
    let drawer = try #require(try await till.shop.drawer(of: till.front))
    #expect(drawer.float == .zero)
    try await till.expectGoodBooks()
  }

  @Test func `may count all the same, and then explains a difference`() async throws {
    let till = try await Self.house()
    let pin = try await till.goods()
    _ = try await till.sell(pin)
    let report = try await till.shop.closeDrawer(
      at: till.front, counted: .sum(Rupiah(12_000)), by: .staff(till.dewi), at: afternoon)
    await #expect(throws: DrawerRefusal.unexplained) { try await till.sell(pin) }
    _ = try await till.shop.noteDifference(
      of: report.drawer.number, "Salah kembalian", by: .staff(till.dewi), at: afternoon)
    _ = try await till.shop.pay(
      cartOf: till.front, with: .cash(given: Rupiah(12_500)), by: .staff(till.dewi),
      at: afternoon)
    #expect(try await till.shop.drawer(of: till.front)?.float == Rupiah(12_000))
    try await till.expectGoodBooks()
  }

  @Test func `begins none for a program that nobody answers for`() async throws {
    let till = try await Self.house()
    let pin = try await till.goods()
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    await #expect(throws: PayRefusal.dayNotBegun) {
      try await till.shop.pay(
        cart.number, with: .cash(given: cart.total), by: .station(till.front), at: afternoon)
    }
  }

  @Test func `begins no day for a program in the name of who was there the day before`()
    async throws
  {
    let till = try await Self.house()
    let (pin, shop, front) = (try await till.goods(opening: 9), till.shop, till.front)
    _ = try await till.sell(pin)
    let before = try #require(try await shop.drawer(of: front))
    func pay(at now: Instant) async throws -> Sale {
      let cart = try await shop.add(pin.number, to: front, at: now, by: .house)
      return try await shop.pay(
        cart.number, with: .cash(given: cart.total), by: .station(front), at: now)
    }
    // The same day it sells in the name of whoever began it.
    #expect(try await pay(at: afternoon + 60).staff == till.dewi)
    let tomorrow = afternoon + Self.day
    await #expect(throws: PayRefusal.dayNotBegun) { _ = try await pay(at: tomorrow) }
    #expect(try await shop.drawer(of: front) == before)
    _ = try await shop.moveCash(
      at: front, amount: Rupiah(1_000), reason: "Uang kecil", by: .staff(till.sartika),
      at: tomorrow)
    #expect(try await pay(at: tomorrow).staff == till.sartika)
    try await till.expectGoodBooks()
  }
}
