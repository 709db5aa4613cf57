import Access
import Catalog
import Circulation
import Members
import Persistence
import PointOfSale
import ScanFeed
import Stations
import Trail
import Values

/// What one act is done to, for one of those who try it: a reader, a desk and a till of her own.
struct Scene: Sendable {
  let premises: Premises
  let who: Who
  let reader: MemberNumber
  let desk: StationNumber
  /// Its drawer is open, with Rp200.000.
  let till: StationNumber

  init(_ premises: Premises, _ who: Who) async throws {
    self.premises = premises
    self.who = who
    reader = try await premises.member()
    desk = try await premises.station("Meja \(who.rawValue)", .desk)
    till = try await premises.station("Kasir \(who.rawValue)", .till)
    _ = try await premises.shop.openDrawer(
      at: till, float: Rupiah(200_000), by: .staff(premises.number(of: .cashier)),
      at: Premises.now)
  }

  var actor: Actor {
    switch who {
    case .librarian, .cashier, .shopkeeper, .manager, .disabled:
      .staff(premises.number(of: who))
    case .desk: .station(desk)
    case .till: .station(till)
    case .member: .member(reader)
    case .house: .house
    case .nobody: .nobody
    }
  }

  /// The colleague at the till.
  var cashier: Actor { .staff(premises.number(of: .cashier)) }

  func record(closed: Bool = false) async throws -> RecordNumber {
    var entry = SimpleEntry(form: .book, title: "Perempuan")
    entry.isClosed = closed
    return try await premises.catalogue.addRecord(entry, at: Premises.now, by: .house)
  }

  func copy() async throws -> Item {
    try await premises.catalogue.addItem(
      NewItem(), to: record(), on: Premises.today, at: Premises.now, by: .house)
  }

  /// A copy that the reader has with her.
  func loan() async throws -> LoanNumber {
    try await premises.desk.checkOut(
      copy().number, to: reader, on: Premises.today, at: Premises.now, by: .house
    ).loan
  }

  /// A title for which the reader waits.
  func hold() async throws -> HoldNumber {
    try await premises.desk.placeHold(
      record: copy().record, for: reader, on: Premises.today, at: Premises.now, by: .house
    ).hold
  }

  /// Five pins for Rp12.500 each.
  func pin() async throws -> Variant {
    try await premises.shop.addProduct(
      NewProduct(
        name: "Pin ungu", kind: .goods, variants: [NewVariant(price: Rupiah(12_500), opening: 5)]),
      at: Premises.now, by: .house
    ).variants[0]
  }

  /// A category of goods.
  func category(_ name: String) async throws -> CategoryNumber {
    try await premises.shop.addCategory(
      "\(name) \(who.rawValue)", at: Premises.now, by: .house
    ).number
  }

  /// A pin in the cart of the till.
  func cart() async throws -> Cart {
    try await premises.shop.add(pin().number, to: till, at: Premises.now, by: .house)
  }

  /// A pin that the cashier has just sold.
  func sale() async throws -> Sale {
    let cart = try await cart()
    return try await premises.shop.pay(
      cart.number, with: .cash(given: cart.total), by: cashier, at: Premises.now)
  }

  /// A scan that waits at a station for a yes or a no.
  func waitingScan(at station: StationNumber) async throws -> Scan.ID {
    var chance = SystemRandomNumberGenerator()
    let scan = try Scan(
      id: Scan.ID(from: &chance), symbology: nil, text: "IP-0000001", at: Premises.now)
    _ = try await premises.workplaces.keep(late: scan, at: station, now: Premises.now)
    return scan.id
  }

  /// Somebody else who works here.
  func colleague() async throws -> Staff {
    try await premises.keyring.addStaff(
      name: "Rini", signInName: "rini-\(who.rawValue)", roles: [.cashier], at: Premises.now,
      by: .house
    ).staff
  }
}
