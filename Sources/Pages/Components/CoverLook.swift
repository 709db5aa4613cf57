import Catalog
import Values

/// How a thing looks, chosen by its address alone, so that it looks the same everywhere and always.
///
/// Classes of `covers.css`: no style stands in a page, since browsers are told to take none.
struct CoverLook {
  /// How many pairs of inks there are; the first half have a dark ground.
  static let inks = 12
  /// How many figures there are; the second half hang from above, with the title below.
  static let figures = 12

  private let bits: UInt64

  init(of address: RecordAddress) {
    // Addresses that lie side by side look nothing alike.
    var chance = SplitMix64(seed: UInt64(bitPattern: address.rawValue))
    bits = chance.next()
  }

  private func choice(_ byte: UInt64, of count: Int) -> Int {
    Int(((bits >> (byte * 8) & 0xFF) * UInt64(count)) >> 8)
  }

  /// Ground, figure and letters.
  var ink: String { "i\(choice(0, of: Self.inks))" }

  /// The same, with a ground on which white letters can be read.
  var darkInk: String { "i\(choice(0, of: Self.inks / 2))" }

  /// The figure, and where the title stands.
  var figure: String {
    let figure = choice(1, of: Self.figures)
    return figure < Self.figures / 2 ? "f\(figure)" : "f\(figure) low"
  }

  /// A figure that stands on the ground.
  var standing: String { "f\(choice(1, of: Self.figures / 2))" }

  /// How a clipping lies.
  var tilt: String { "a\(choice(2, of: 2))" }

  /// Bands, a panel, a foot or a dot.
  var pattern: String { "p\(choice(3, of: 4))" }

  /// How thick a spine is, among those that have room for its title.
  func width(from least: Int, to most: Int) -> String {
    "w\(least + choice(4, of: most - least + 1))"
  }

  /// How high a spine is.
  func height(from least: Int, to most: Int) -> String {
    "h\(least + choice(5, of: most - least + 1))"
  }
}
