import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Persistence
import PointOfSale
import Secrets
import Stations
import Testing
import Trail
import Values

/// A member with what she carries.
struct AlbumMember: Sendable {
  let name: String
  let card: String
  let pin: String
  let number: MemberNumber
}

/// A title with its copies.
struct AlbumTitle: Sendable {
  let record: RecordNumber
  let address: RecordAddress
  let copies: [Item]

  /// The first copy.
  var copy: Item { copies[0] }
}

/// A house that is laid for the album: its manager, her station, and what is brought there.
struct Laid: Sendable {
  let house: RunningHouse
  let manager: StaffNumber
  let station: StationNumber

  init(_ house: RunningHouse) async throws {
    let (manager, station) = try await house.settleIn(passphrase: Screen.passphrase)
    self.house = house
    self.manager = manager.number
    self.station = station.number
  }

  var rooms: House { house.house }
  private var now: Instant { rooms.clock.now }

  func title(_ entry: SimpleEntry, copies count: Int = 1) async throws -> AlbumTitle {
    let record = try await rooms.catalogue.addRecord(entry, at: now, by: .house)
    var copies: [Item] = []
    for _ in 0..<count {
      copies.append(
        try await rooms.catalogue.addItem(
          NewItem(), to: record, on: now.day, at: now, by: .house))
    }
    let address = try #require(try await rooms.catalogue.address(of: record))
    return AlbumTitle(record: record, address: address, copies: copies)
  }

  func book(_ title: String) async throws -> AlbumTitle {
    var entry = SimpleEntry(form: .book, title: title)
    entry.authors = ["Wulan, Ratih"]
    return try await self.title(entry)
  }

  func member(_ name: String) async throws -> AlbumMember {
    let (member, pin) = try await rooms.membership.enrol(
      NewMember(name: name), at: now, by: .house)
    return AlbumMember(
      name: name, card: member.card.text, pin: pin.digits, number: member.number)
  }

  func goods(_ name: String, _ price: Rupiah) async throws -> Variant {
    let product = try await rooms.shop.addProduct(
      NewProduct(
        name: name, kind: .goods, variants: [NewVariant(price: price, opening: 500)]),
      at: now, by: .house)
    return product.variants[0]
  }

  /// Lends a copy, as it was so many days ago.
  func lend(_ copy: Item, to member: AlbumMember, ago days: Int = 0) async throws {
    _ = try await rooms.loanDesk.checkOut(
      copy.number, to: member.number, on: now.day - days, at: now, by: .house)
  }

  func hold(_ title: AlbumTitle, for member: AlbumMember) async throws {
    _ = try await rooms.loanDesk.placeHold(
      record: title.record, for: member.number, on: now.day, at: now,
      by: .member(member.number))
  }

  /// A copy comes in; it is caught for whoever waits.
  func takeBack(_ copy: Item) async throws {
    _ = try await rooms.loanDesk.checkIn(copy.number, on: now.day, at: now, by: .house)
  }

  func openDrawer() async throws {
    _ = try await rooms.shop.openDrawer(
      at: station, float: Rupiah(200_000), by: .staff(manager), at: now)
  }

  /// Puts one of each into a new cart of the till.
  func ringUp(_ goods: [Variant]) async throws {
    try await rooms.shop.clear(cartOf: station, by: .house)
    for variant in goods {
      _ = try await rooms.shop.add(variant.number, to: station, at: now, by: .house)
    }
  }

  /// Pages for the manager at her station.
  func atWork(_ plates: [Plate]) -> PlateGroup {
    PlateGroup(plates) { stage in
      try await stage.comeIn("ratna")
      try await stage.sit(at: station)
    }
  }

  /// Pages for a member.
  func atHome(_ member: AlbumMember, _ plates: [Plate]) -> PlateGroup {
    PlateGroup(plates) { stage in try await stage.comeIn(card: member.card, pin: member.pin) }
  }
}
