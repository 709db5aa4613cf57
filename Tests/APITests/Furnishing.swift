import Access
import Catalog
import Circulation
import FrontDoor
import GRDB
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

/// What stands in the house before a test begins.
extension OpenHouse {
  /// A title with one copy.
  func copy(
    _ title: String = "Sarinah", isbn: String? = nil, closed: Bool = false
  ) async throws -> Item {
    var entry = SimpleEntry(form: .book, title: title)
    entry.isbn = isbn
    entry.isClosed = closed
    let record = try await house.catalogue.addRecord(entry, at: watch.now, by: .house)
    return try await house.catalogue.addItem(
      NewItem(), to: record, on: watch.now.day, at: watch.now, by: .house)
  }

  /// How everybody knows the record of a copy.
  func address(of copy: Item) async throws -> JSONValue {
    let address = try await house.catalogue.address(of: copy.record)
    return .number(Double(try #require(address).rawValue))
  }

  /// A member, without the work of hashing a PIN.
  func member(
    _ name: String = "Sari", until expires: Day = OpenHouse.morning.day + 300
  ) async throws -> (number: MemberNumber, card: String) {
    let card = try Self.card(for: name)
    let number = try await house.database.transaction { db in
      try db.execute(
        sql: """
          INSERT INTO member (card, name, nameKey, category, expires, language, pin)
          VALUES (?, ?, lower(?), 'umum', ?, 'id', '$argon2id$none')
          """, arguments: [card, name, name, expires])
      return MemberNumber(db.lastInsertedRowID)
    }
    return (number, card)
  }

  /// A card with a right check character, another for each name.
  private static func card(for name: String) throws -> String {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    var random = name.utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) % 1_000_003 }
    let letters = Array(alphabet)
    let body = (0..<10).map { _ -> Character in
      random = (random &* 48_271) % 2_147_483_647
      return letters[Int(random % 32)]
    }
    for last in alphabet {
      let text = "A" + String(body) + String(last)
      if let card = try? CardBarcode(text) { return card.barcode.text }
    }
    throw CardRefusal.misread
  }

  /// Something to sell.
  @discardableResult
  func goods(
    _ name: String = "Pin Kartini", price: Int64? = 15_000, barcode: String? = nil,
    stock: Int = 10, record: RecordNumber? = nil
  ) async throws -> Variant {
    let variant = NewVariant(
      barcode: try barcode.map { try Barcode($0) }, price: price.map { Rupiah($0) }, opening: stock)
    let product = try await house.shop.addProduct(
      NewProduct(
        name: name, kind: record == nil ? .goods : .book, record: record, variants: [variant]),
      at: watch.now, by: .house)
    return product.variants[0]
  }

  /// An open drawer at the till and at the place that is both.
  func openDrawers() async throws {
    let dewi = try await house.keyring.staff().first { $0.signInName == "dewi" }
    guard let dewi else { return }
    for station in [stations.till, stations.both] {
      _ = try await house.shop.openDrawer(
        at: station.number, float: Rupiah(100_000), by: .staff(dewi.number), at: watch.now)
    }
  }
}
