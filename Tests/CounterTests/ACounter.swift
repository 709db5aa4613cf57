import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

/// The counter of a small library with its shop, and no server: Ratna lends, Dewi is at the till.
struct ACounter: Sendable {
  let watch: Watch
  let database: LibraryDatabase
  let catalogue: Catalogue
  let loanDesk: LoanDesk
  let shop: Shop
  let workplaces: Workplaces
  let live: LiveHub
  var scans: ScanDesk
  /// Where books are lent, where things are sold, and where both is done.
  let places: (desk: Station, till: Station, both: Station)
  let ratna: Staff
  let dewi: Staff

  init() async throws {
    let watch = Watch()
    let database = try LibraryDatabase.inMemory(
      rooms: [.catalog, .stations, .access, .members, .circulation, .pointOfSale])
    let keyring = Keyring(database: database)
    let workplaces = Workplaces(of: database)
    self.watch = watch
    self.database = database
    self.workplaces = workplaces
    catalogue = Catalogue(database: database)
    loanDesk = LoanDesk(database: database)
    shop = Shop(database: database)
    live = LiveHub(start: "a")
    scans = ScanDesk(
      catalogue: catalogue, keyring: keyring, loanDesk: loanDesk, shop: shop,
      workplaces: workplaces, clock: Clock { watch.now }, live: live)
    func place(_ name: String, _ kind: Station.Kind) async throws -> Station {
      try await workplaces.addStation(name, kind: kind, at: watch.now, by: .house)
    }
    func colleague(_ name: String, _ role: Role) async throws -> Staff {
      try await keyring.addStaff(
        name: name, signInName: name.lowercased(), roles: [role], at: watch.now, by: .house
      ).staff
    }
    places = (
      try await place("Meja depan", .desk), try await place("Kasir", .till),
      try await place("Sudut", .both)
    )
    ratna = try await colleague("Ratna", .librarian)
    dewi = try await colleague("Dewi", .cashier)
  }

  /// A title with one copy.
  func copy(_ title: String = "Sarinah") async throws -> Item {
    let record = try await catalogue.addRecord(
      SimpleEntry(form: .book, title: title), at: watch.now, by: .house)
    return try await catalogue.addItem(
      NewItem(), to: record, on: watch.now.day, at: watch.now, by: .house)
  }

  /// A member, without the work of hashing a PIN.
  func member(_ name: String = "Sari") async throws -> (number: MemberNumber, card: String) {
    let card = try Self.card()
    let expires = watch.now.day + 300
    let number = try await database.transaction { db in
      try db.execute(
        sql: """
          INSERT INTO member (card, name, nameKey, category, expires, language, pin)
          VALUES (?, ?, lower(?), 'umum', ?, 'id', '$argon2id$none')
          """, arguments: [card, name, name, expires])
      return MemberNumber(db.lastInsertedRowID)
    }
    return (number, card)
  }

  /// A card with a right check character.
  private static func card() throws -> String {
    let body = "A" + String(Int64.random(in: 1_000_000_000...9_999_999_999))
    for last in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" {
      if let card = try? CardBarcode(body + String(last)) { return card.barcode.text }
    }
    throw CardRefusal.misread
  }

  /// Something to sell.
  func goods(_ name: String = "Pin Kartini", price: Int64 = 15_000) async throws -> Variant {
    let product = try await shop.addProduct(
      NewProduct(
        name: name, kind: .goods, variants: [NewVariant(price: Rupiah(price), opening: 10)]),
      at: watch.now, by: .house)
    return try #require(product.variants.first)
  }

  /// One scan, made now.
  func newScan(_ text: String, late: Bool = false) throws -> Scan {
    var chance = SystemRandomNumberGenerator()
    return try Scan(
      id: Scan.ID(from: &chance), symbology: nil, text: text, at: watch.now, late: late)
  }

  /// What is scanned at a place; the name of what the place says.
  @discardableResult
  func scan(
    _ text: String, at place: Station, by staff: Staff? = nil, late: Bool = false
  ) async throws -> String? {
    let scan = try newScan(text, late: late)
    let actor = staff.map { Actor.staff($0.number) } ?? .station(place.number)
    let outcome = try await scans.receive(scan, at: place, by: actor)
    let said = await scans.lastAnswer(at: place.number)?.type
    return outcome?.reason?.type ?? said
  }
}
