import ScanFeed
import Values

/// One of each refusal that the house knows, with something invented in it.
///
/// A case that is missing here is named by the test beside it.
enum Sample {
  static let day = Day(number: 20_780)
  static let moment = Instant(seconds: 1_795_228_200)
  static let sentence = Sentence(id: "Judul", en: "Title")
  static var scan: Scan.ID {
    var chance = SystemRandomNumberGenerator()
    return Scan.ID(from: &chance)
  }
  static func barcode() throws -> Barcode { try Barcode("IP-0000001") }
  static func server() throws -> ServerAddress { try ServerAddress(url: "http://localhost:8080") }

  /// A case as `PayRefusal.empty`, a structure as `BenchBusy.`.
  static func name(of refusal: any Refusal) -> String {
    let type = String(describing: Swift.type(of: refusal))
    let text = isOfSeveral(refusal) ? "\(refusal)" : ""
    return type + "." + text.prefix { $0 != "(" }
  }

  /// Whether it is one case of an enum.
  static func isOfSeveral(_ refusal: any Refusal) -> Bool {
    Mirror(reflecting: refusal).displayStyle == .enum
  }

  static func all() throws -> [any Refusal] {
    let counter = try ofCounter() + ofCirculation() + ofPointOfSale() + ofMembers()
    let doors = try ofAccess() + ofStations() + ofSecrets() + ofWindow() + ofDuty()
    let house = try doors + ofDemo() + ofPersistence() + ofValues() + ofServing()
    let faces = try ofPages() + ofPapers() + ofFaces() + ofAPI() + ofHouse()
    let records = try ofCatalog() + ofMARC() + ofXML()
    let scanner = try ofBarcodeScanning() + ofScanFeed()
    return try counter + house + faces + records + scanner + ofTheProgram()
  }
}
