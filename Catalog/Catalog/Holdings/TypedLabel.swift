package import GRDB
import Persistence
public import Values

extension Catalogue {
  /// The copy whose label was scanned, or typed by hand.
  ///
  /// What stands on a label is that label. Where no label says so, a hyphen and zeros that were not
  /// typed are forgiven (`IP680` for `IP-0000680`), if only one copy can be meant.
  public func item(typed barcode: Barcode) async throws -> Item? {
    try await database.read { db in try Item.find(db, typed: barcode) }
  }
}

extension Item {
  /// The copy whose label was scanned, or typed by hand, as `Catalogue.item(typed:)` finds it.
  package static func find(_ db: Database, typed barcode: Barcode) throws -> Item? {
    if let item = try find(db, barcode: barcode) { return item }
    let meant = try TypedLabel(barcode)?.spellings.compactMap { try find(db, barcode: $0) }
    return meant?.count == 1 ? meant?.first : nil
  }

  /// How a label of ours begins: `IP-0000001`.
  static let ownLetters = "IP"

  /// Whether it is a label as ours are, scanned or typed by hand; there need be no such copy.
  public static func isOwnLabel(_ barcode: Barcode) -> Bool {
    TypedLabel(barcode)?.letters == ownLetters
  }
}

/// A label as somebody types it: letters, perhaps a hyphen or a blank, and a number.
struct TypedLabel: Hashable, Sendable {
  private static let mostDigits = 10

  fileprivate let letters: String
  private let number: String

  /// - Returns: `nil` when it is no such label.
  init?(_ barcode: Barcode) {
    let letters = barcode.text.prefix { $0.isASCII && $0.isLetter }
    let rest = barcode.text.dropFirst(letters.count).drop { $0 == "-" || $0 == " " }
    let number = rest.drop { $0 == "0" }
    guard (1...4).contains(letters.count), (1...Self.mostDigits).contains(number.count),
      rest.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    self.letters = String(letters)
    self.number = String(number)
  }

  /// Every label that it may be short for.
  var spellings: [Barcode] {
    ["-", ""].flatMap { hyphen in
      (0...Self.mostDigits - number.count).compactMap { zeros in
        try? Barcode(letters + hyphen + String(repeating: "0", count: zeros) + number)
      }
    }
  }
}
