import Access
import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// A shop in a folder of its own: what it sells, and Dewi, who sells it.
struct TillHour: Sendable {
  /// One kind of goods.
  struct Ware: Sendable {
    let title: String
    /// What a scanner reads on it.
    let code: String
    let price: Rupiah
    /// `nil` for what has no card in the shop.
    let variant: VariantNumber?
    /// Pieces before the first sale.
    var stock = TillHour.stock

    /// Its tile at the till, once that is in sight.
    var tile: String {
      let number = variant.map { "\($0)" } ?? ""
      return "form[action='/till/lines']:has([name=variant][value='\(number)']) button"
    }
  }

  static let passphrase = "melati putih di pagar"
  static let float = Rupiah(200_000)
  /// Pieces of each ware before the first sale.
  static let stock = 100

  let folder: DataFolder
  let station: StationNumber
  let wares: [Ware]

  /// Fills a new folder, and leaves it closed.
  init() async throws {
    folder = DataFolder(NSTemporaryDirectory() + "sartika-till-" + UUID().uuidString)
    let house = try await House.openQuickly(try LibraryDatabase.open(folder, rooms: House.rooms))
    let (keyring, now) = (house.keyring, house.clock.now)
    let code = try #require(try await keyring.firstSignInCode(at: now))
    _ = try await keyring.claimFirstCode(
      code, name: "Ratna", signInName: "ratna", passphrase: Self.passphrase, at: now)
    let dewi = try await keyring.addStaff(
      name: "Dewi", signInName: "dewi", roles: [.cashier, .shopkeeper], at: now, by: .house)
    _ = try await keyring.setPassphrase(
      code: dewi.code, passphrase: Self.passphrase, from: "test", at: now)
    station = try await house.workplaces.addStation(
      "Kasir", kind: .both, at: now, by: .house
    ).number
    var wares: [Ware] = []
    for goods in Goods.shelf { wares += try await goods.put(into: house) }
    self.wares = wares
  }
}

/// A product about to be put on the shelf, with its forms.
struct Goods: Sendable {
  let name: String
  /// Its forms, each with a price in rupiah.
  let forms: [(label: String, price: Int64)]
  /// The code that is printed on it; the shop makes one where there is none.
  var printed: String?
  /// The number of the book, when the catalogue has it and the shop has a label of its own.
  var isbn: String?
  /// What the till does when none is left.
  var policy: StockPolicy = .warn
  /// Pieces of each form before the first sale.
  var opening = TillHour.stock

  static let shelf = [
    Goods(name: "Pagi di Jalan Sekolah", forms: [("", 85_000)], printed: "9786020324784"),
    Goods(name: "Kebun di Belakang Rumah", forms: [("", 120_000)], isbn: "9786237001126"),
    Goods(name: "Surat dari Pagar", forms: [("", 62_500)], printed: "9786029913477"),
    Goods(name: "Kaus Kartini", forms: [("S", 95_000), ("M", 95_000), ("L", 100_000)]),
    Goods(name: "Pulpen ungu", forms: [("", 10_000)], printed: "4006381333931"),
    Goods(name: "Tas kain", forms: [("ungu", 55_000)], printed: "036000291452"),
    Goods(name: "Pin Bersuara", forms: [("", 7_500)], printed: "PIN-0042"),
    Goods(name: "Syal tenun", forms: [("merah", 145_000), ("biru", 145_000)]),
  ]

  func put(into house: House) async throws -> [TillHour.Ware] {
    let now = house.clock.now
    var record: RecordNumber?
    if let isbn {
      var entry = SimpleEntry(form: .book, title: name)
      entry.isbn = isbn
      record = try await house.catalogue.addRecord(entry, at: now, by: .house)
    }
    let code = try printed.map { try Barcode($0) }
    let isBook = isbn != nil || printed?.hasPrefix("978") == true
    let product = try await house.shop.addProduct(
      NewProduct(
        name: name, kind: isBook ? .book : .goods, record: record,
        variants: forms.map { form in
          NewVariant(
            label: form.label, barcode: code, price: Rupiah(form.price), stockPolicy: policy,
            opening: opening)
        }), at: now, by: .house)
    return product.variants.map { variant in
      TillHour.Ware(
        title: variant.label.isEmpty ? name : "\(name), \(variant.label)",
        code: isbn ?? printed ?? variant.barcode.text, price: variant.price ?? .zero,
        variant: variant.number, stock: opening)
    }
  }
}
