public import Values

/// A book of the demo that is for sale too: by its ISBN, with its price and how many there are.
public struct DemoBookOffer: Hashable, Sendable {
  /// Of which record it is a copy to sell.
  public let isbn: ISBN
  /// What one costs.
  public let price: Rupiah
  /// How many there are on the first day.
  public let stock: Int

  /// Every book for sale, always in the same order.
  ///
  /// - Throws: `DemoDataFault`, `ISBNRefusal` or `RupiahRefusal` when a row cannot be read.
  public static func all() throws -> [DemoBookOffer] {
    try rows.split(separator: "\n").map { line in
      let columns = try DemoCards.columns(String(line), 3)
      guard let stock = Int(columns[2]), stock >= 0 else {
        throw DemoDataFault("a stock", in: String(line))
      }
      return DemoBookOffer(
        isbn: try ISBN(columns[0]), price: try Rupiah(parsing: columns[1]), stock: stock)
    }
  }

  private static let rows = """
    9786020312583 | 125rb | 8
    9789792281415 | 89rb | 10
    9786024246945 | 115rb | 12
    9789799105158 | 105rb | 6
    9786020650746 | 99rb | 5
    9789792255898 | 95rb | 7
    9789792280098 | 88rb | 5
    9789799731234 | 145rb | 9
    9789799023179 | 75rb | 6
    9789799105387 | 79rb | 5
    9789792277289 | 105rb | 6
    9786020339153 | 78rb | 8
    9786020346304 | 72rb | 9
    9786020377728 | 135rb | 4
    9786020648453 | 93rb | 10
    9786020654201 | 72rb | 7
    9789794618677 | 60rb | 11
    9786020636191 | 82rb | 9
    9786020644394 | 68rb | 6
    9789793820057 | 95rb | 8
    9789799103635 | 85rb | 5
    9789793731780 | 110rb | 4
    9786024816230 | 125rb | 3
    9786021318935 | 78rb | 10
    9781138821620 | 320rb | 3
    9781788734424 | 245rb | 3
    """
}
