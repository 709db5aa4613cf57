import Access
import Catalog
import FrontDoor
import House
import Members
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

/// A house in which a day can begin: colleagues, a desk that is a till, a copy, members, goods.
struct Furnished: Sendable {
  static let passphrase = "melati putih di pagar"
  static let title = "Zirkonium di Beranda Xylofon"

  let house: RunningHouse
  let station: Station
  let second: Station
  let record: RecordNumber
  /// Where the record stands for everybody.
  let address: RecordAddress
  let item: Item
  let sari: (card: String, pin: String, number: MemberNumber)
  let wati: (card: String, pin: String, number: MemberNumber)
  let pin: Variant
  let unpriced: Variant

  init(_ house: RunningHouse) async throws {
    self.house = house
    let rooms = house.house
    let now = rooms.clock.now
    station = try await house.settleIn().station
    second = try await rooms.workplaces.addStation(
      "Meja belakang", kind: .desk, at: now, by: .house)
    var entry = SimpleEntry(form: .book, title: Self.title)
    entry.authors = ["Wulan, Ratih"]
    record = try await rooms.catalogue.addRecord(entry, at: now, by: .house)
    address = try #require(try await rooms.catalogue.address(of: record))
    item = try await rooms.catalogue.addItem(
      NewItem(), to: record, on: now.day, at: now, by: .house)
    sari = try await Self.enrol("Xanthippe Sari", rooms)
    wati = try await Self.enrol("Wati Quirina", rooms)
    pin = try await Self.goods("Pin Perempuan Bersuara", Rupiah(15_000), rooms)
    unpriced = try await Self.goods("Poster tanpa harga", nil, rooms)
  }

  private static func enrol(
    _ name: String, _ house: House
  ) async throws -> (card: String, pin: String, number: MemberNumber) {
    let (member, pin) = try await house.membership.enrol(
      NewMember(name: name, category: MemberCategory.Code(rawValue: "umum")),
      at: house.clock.now, by: .house)
    return (member.card.text, pin.digits, member.number)
  }

  private static func goods(
    _ name: String, _ price: Rupiah?, _ house: House
  ) async throws -> Variant {
    let product = try await house.shop.addProduct(
      NewProduct(
        name: name, kind: .goods, variants: [NewVariant(price: price, opening: 10)]),
      at: house.clock.now, by: .house)
    return product.variants[0]
  }

  /// A colleague who chooses her passphrase with a one-time code and comes in.
  func colleague(_ name: String, _ role: Role) async throws -> Guest {
    let keyring = house.house.keyring
    let now = house.house.clock.now
    let code = try await keyring.addStaff(
      name: name, signInName: name.lowercased(), roles: [role], at: now, by: .house
    ).code
    _ = try await keyring.setPassphrase(
      code: code, passphrase: Self.passphrase, from: "test", at: now)
    let guest = Guest(house)
    try await guest.comeIn(name.lowercased())
    return guest
  }

  /// Ratna, the manager, at the desk that is a till.
  func ratna() async throws -> Guest {
    let guest = Guest(house)
    try await guest.comeIn("ratna")
    try await guest.press(
      "/stations/seat", ["station": "\(station.number)"], on: "/stations?back=/desk")
    return guest
  }

  /// Opens the till's drawer.
  func openDrawer() async throws {
    let staff = try await house.house.keyring.staff()[0]
    _ = try await house.house.shop.openDrawer(
      at: station.number, float: Rupiah(100_000), by: .staff(staff.number),
      at: house.house.clock.now)
  }

  /// A house that has chosen that its places never lock by themselves.
  func neverLocks() async throws {
    try await house.house.keyring.trail.changeSettings(
      ["till.lock", "desk.lock"].map { SettingChange($0, to: "0") }, at: house.house.clock.now,
      by: .house)
  }

  /// Opens a furnished house, lets a test walk through it, and closes it.
  static func visit(
    clock: Clock = .morning, languages: Languages? = nil,
    _ walk: @escaping @Sendable (Furnished) async throws -> Void
  ) async throws {
    try await inAHouse(clock: clock, languages: languages) { house in
      try await walk(Furnished(house))
    }
  }
}
