import GRDB
import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `What two tills do at one moment` {
  private let folder: TemporaryFolder
  private let till: ATill
  init() async throws {
    folder = try TemporaryFolder()
    till = try await ATill(.open(DataFolder(folder.path), rooms: ATill.rooms))
  }

  /// How many of several deeds at once were done; the others must have been refused like that.
  private func done(
    _ count: Int, orElse refused: any Refusal.Type,
    _ deed: @escaping @Sendable (Int) async throws -> Void
  ) async throws -> Int {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<count {
        group.addTask {
          do {
            try await deed(number)
            return true
          } catch let refusal as any Refusal where type(of: refusal) == refused {
            return false
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }

  @Test func `takes one sale back once`() async throws {
    let till = till
    let pin = try await till.goods()
    let sale = try await till.sell(pin)
    let voided = try await done(8, orElse: SaleRefusal.self) { number in
      _ = try await till.shop.void(
        sale.number, reason: "Salah", at: number.isMultiple(of: 2) ? till.front : till.back,
        by: .staff(till.sartika), at: afternoon)
    }
    #expect(voided == 1)
    #expect(try await till.onHand(pin) == 5)
    #expect(try await till.count("sale") == 2)
    try await till.expectGoodBooks()
  }

  @Test func `rings up into one cart, and none is lost`() async throws {
    let till = till
    let pin = try await till.goods()
    let rung = try await done(20, orElse: CartRefusal.self) { _ in
      _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    }
    #expect(rung == 20)
    let cart = try #require(try await till.shop.cart(of: till.front))
    #expect(cart.lines.count == 1 && cart.pieces == 20)
    #expect(try await till.count("cart") == 1)
  }

  @Test func `closes a drawer once, and opens it once`() async throws {
    let till = till
    let closed = try await done(6, orElse: DrawerRefusal.self) { _ in
      _ = try await till.shop.closeDrawer(
        at: till.front, counted: .sum(Rupiah(200_000)), by: .staff(till.dewi), at: afternoon)
    }
    let opened = try await done(6, orElse: DrawerRefusal.self) { _ in
      _ = try await till.shop.openDrawer(
        at: till.front, float: Rupiah(100_000), by: .staff(till.dewi), at: afternoon)
    }
    #expect(closed == 1 && opened == 1)
    #expect(try await till.shop.drawers(of: till.front).count == 2)
    try await till.expectGoodBooks()
  }

  @Test func `pays at a till only what stands there, wherever it is carried meanwhile`()
    async throws
  {
    let till = till
    let pin = try await till.goods(opening: 50)
    for _ in 1...10 {
      let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
      let carrying = Task {
        // At last it stands at the front, so that it is paid in any case.
        for _ in 1...20 {
          for place in [till.back, till.front] {
            try await till.database.transaction { db in
              try db.execute(
                sql: "UPDATE cart SET station = ? WHERE number = ?",
                arguments: [place, cart.number])
            }
          }
        }
      }
      let sale = try await Self.paid(cart, at: till)
      _ = await carrying.result
      #expect(sale.station == till.front)
    }
    try await till.expectGoodBooks()
  }

  /// The sale of a cart, when it stood at the front till at last.
  private static func paid(_ cart: Cart, at till: ATill) async throws -> Sale {
    while true {
      do {
        return try await till.shop.pay(
          cartOf: till.front, with: .cash(given: cart.total), by: .staff(till.dewi),
          at: afternoon)
      } catch PayRefusal.empty {
        // It is being carried about.
      }
    }
  }

  @Test func `numbers the receipts without a gap`() async throws {
    let till = till
    let pin = try await till.goods(opening: 50)
    let sold = try await done(2, orElse: CartRefusal.self) { number in
      let (station, staff) = number == 0 ? (till.front, till.dewi) : (till.back, till.ratna)
      for _ in 1...10 {
        let cart = try await till.shop.add(pin.number, to: station, at: afternoon, by: .house)
        _ = try await till.shop.pay(
          cart.number, with: .cash(given: cart.total), by: .staff(staff), at: afternoon)
      }
    }
    #expect(sold == 2)
    let serials = try await till.shop.sales(on: afternoon.day).map(\.receiptNumber.serial)
    #expect(serials.sorted() == Array(1...20))
    #expect(try await till.onHand(pin) == 30)
    try await till.expectGoodBooks()
  }
}
