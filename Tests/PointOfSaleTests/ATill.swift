import Access
import Catalog
import Foundation
import GRDB
import Members
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// Saturday, 21 November 2026, 13:05:09 in Bandung.
let afternoon = Instant(seconds: 1_795_241_109)

/// A shop with two tills, Dewi at one and Ratna at the other, each with Rp200.000 in the drawer.
struct ATill {
  let database: LibraryDatabase
  let shop: Shop
  let front: StationNumber
  let back: StationNumber
  let dewi: StaffNumber
  let ratna: StaffNumber
  /// The manager, who may take back anybody's sale.
  let sartika: StaffNumber

  static let rooms: [Room] = [.catalog, .members, .stations, .access, .pointOfSale]

  init(_ database: LibraryDatabase? = nil, drawersAreOpen: Bool = true) async throws {
    self.database = try database ?? .inMemory(rooms: Self.rooms)
    shop = Shop(database: self.database)
    let keyring = Keyring(database: self.database)
    let workplaces = Workplaces(of: self.database)
    front = try await workplaces.addStation(
      "Depan", kind: .till, at: afternoon, by: .house
    ).number
    back = try await workplaces.addStation(
      "Belakang", kind: .both, at: afternoon, by: .house
    ).number
    dewi = try await keyring.addStaff(
      name: "Dewi", signInName: "dewi", roles: [.cashier], at: afternoon, by: .house
    ).staff.number
    ratna = try await keyring.addStaff(
      name: "Ratna", signInName: "ratna", roles: [.librarian, .cashier, .shopkeeper], at: afternoon,
      by: .house
    ).staff.number
    sartika = try await keyring.addStaff(
      name: "Ibu Sartika", signInName: "sartika", roles: [.manager], at: afternoon, by: .house
    ).staff.number
    guard drawersAreOpen else { return }
    for (station, staff) in [(front, dewi), (back, ratna)] {
      _ = try await shop.openDrawer(
        at: station, float: Rupiah(200_000), by: .staff(staff), at: afternoon)
    }
  }

  /// Goods with one variant; five pieces unless it is said.
  func goods(
    _ name: String = "Pin ungu", _ price: Int64? = 12_500, opening: Int = 5,
    policy: StockPolicy = .warn, barcode: String? = nil
  ) async throws -> Variant {
    let product = try await shop.addProduct(
      NewProduct(
        name: name, kind: .goods,
        variants: [
          NewVariant(
            barcode: try barcode.map { try Barcode($0) }, price: price.map { Rupiah($0) },
            stockPolicy: policy, opening: opening)
        ]), at: afternoon, by: .staff(ratna))
    return try #require(product.variants.first)
  }

  /// Rings up some pieces at the front till and pays for them.
  func sell(
    _ variant: Variant, _ quantity: Int = 1, with tender: Tender? = nil,
    at now: Instant = afternoon
  ) async throws -> Sale {
    let cart = try await shop.add(
      variant.number, to: front, quantity: quantity, at: now, by: .staff(dewi))
    return try await shop.pay(
      cart.number, with: tender ?? .cash(given: cart.total), by: .staff(dewi), at: now)
  }

  func onHand(_ variant: Variant) async throws -> Int? {
    try await database.read { db in try Variant.find(db, numbered: variant.number)?.onHand }
  }

  /// Runs SQL past the verbs, as somebody with the file and a tool would.
  func run(_ sql: String) async throws {
    try await database.transaction { db in try db.execute(sql: sql) }
  }

  /// Runs SQL past the verbs and tells what the file objects to, or `nil` when it lets it happen.
  func objection(to sql: String) async throws -> String? {
    do {
      try await run(sql)
      return nil
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return error.message ?? ""
    }
  }

  func count(_ table: String) async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
  }

  /// Nothing in the books contradicts anything else.
  func expectGoodBooks() async throws {
    #expect(try await database.violations() == [])
  }
}

/// A folder that is gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sartika-shop-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      print("left \(path): \(error)")
    }
  }
}

/// Chance that is the same every time.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
