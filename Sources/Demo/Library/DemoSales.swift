import Access
import PointOfSale
import Trail
import Values

/// Six weeks at the till: a drawer is opened, some things are sold, the drawer is counted.
struct DemoSales {
  private let shop: Shop
  private let house: DemoHouse
  private var goods: [DemoGoods]
  private var chance: DemoChance

  private static let float = Rupiah(200_000)

  init(_ library: DemoLibrary, _ house: DemoHouse, _ goods: [DemoGoods], chance: DemoChance) {
    shop = Shop(database: library.database)
    self.house = house
    self.goods = goods
    self.chance = chance
  }

  /// One day at the till.
  mutating func work(on day: Day) async throws {
    _ = try await shop.openDrawer(
      at: house.till, float: Self.float, by: .staff(house.cashier),
      at: DemoCalendar.moment(day, 9))
    var cash = Self.float
    // More customers on Saturday.
    let customers = chance.number(day.weekday == 6 ? 5...9 : 2...6)
    for customer in 0..<customers {
      let minutes = 30 + customer * 50 + chance.number(0...40)
      let now = DemoCalendar.moment(day, 9 + minutes / 60, minutes % 60)
      cash += try await sell(at: now)
    }
    try await close(with: cash, on: day)
  }

  /// Serves one customer.
  ///
  /// - Returns: the cash that stays in the drawer.
  private mutating func sell(at now: Instant) async throws -> Rupiah {
    var total = Rupiah.zero
    for _ in 0..<chance.number(1...3) {
      let places = goods.indices.filter { goods[$0].left > 0 }
      guard let place = chance.one(of: places) else { break }
      let pieces = min(goods[place].left, chance.happens(85) ? 1 : 2)
      let cart = try await shop.add(
        goods[place].variant, to: house.till, quantity: pieces, at: now, by: .staff(house.cashier))
      goods[place].left -= pieces
      total = cart.total
    }
    guard total > .zero else { return .zero }
    let tender = tender(for: total, at: now)
    _ = try await shop.pay(
      cartOf: house.till, seen: total, with: tender, by: .staff(house.cashier), at: now)
    return tender.method == .cash ? total : .zero
  }

  private mutating func tender(for total: Rupiah, at now: Instant) -> Tender {
    let reference = "\(now.seconds % 1_000_000_000)"
    switch chance.number(0...9) {
    case 0...5: return .cash(given: given(for: total))
    case 6...8: return .qris(reference: "DEMO" + reference)
    default: return .transfer(bank: "Bank Contoh", reference: reference)
    }
  }

  /// What somebody puts on the counter: the sum itself, or the next notes of 10, 50, 100 thousand.
  private mutating func given(for total: Rupiah) -> Rupiah {
    guard let note = chance.one(of: [1, 10_000, 50_000, 100_000]) else { return total }
    return Rupiah((total.amount + Int64(note) - 1) / Int64(note) * Int64(note))
  }

  /// Counts the drawer; now and then two thousand are missing.
  private mutating func close(with cash: Rupiah, on day: Day) async throws {
    let isShort = chance.happens(8)
    _ = try await shop.closeDrawer(
      at: house.till, counted: .sum(isShort ? cash - Rupiah(2000) : cash),
      note: isShort ? "Kurang dua ribu, kembalian salah hitung." : nil,
      by: .staff(house.cashier),
      at: DemoCalendar.moment(day, 18))
  }
}
