import Foundation

/// A font that the house serves itself.
///
/// `drawn` (all of them) and `licence` (what has to travel with them) are in the file that
/// `Plugins/DrawFonts` writes when the program is built. Where Debian's fonts or its fonttools are
/// missing then, there are none, and pages use letters of the system.
package struct HouseFont: Sendable {
  /// Its name on the shelf: `karla.woff2`.
  let file: String
  /// The file itself, WOFF2.
  let bytes: [UInt8]

  /// - Parameter base64: the bytes of the file.
  init(file: String, base64: String) {
    self.file = file
    bytes = Array(Data(base64Encoded: base64) ?? Data())
  }

  /// The name of their licences on the shelf.
  static let licenceFile = "fonts.txt"

  /// Whether this program was built with the letters of the house.
  package static var areDrawn: Bool { !drawn.isEmpty }

  /// What lies on the shelf: the fonts, and their licences with them.
  static func files(of fonts: [HouseFont]) -> [(String, [UInt8])] {
    guard !fonts.isEmpty else { return [] }
    return fonts.map { ($0.file, $0.bytes) } + [(licenceFile, Array(licence.utf8))]
  }
}
