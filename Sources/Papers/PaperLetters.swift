import CFontconfig
import Foundation

/// The display letters of the house, which no system has installed, among those that pango finds.
///
/// The only file that calls fontconfig. `drawn`, the font in base64, is in the file that
/// `Plugins/DrawFonts` writes when the program is built; where Debian's fonts were missing then, it
/// is empty, and papers take the next family.
enum PaperLetters {
  /// Whether they are there; the first who asks gives them to fontconfig, for this process alone.
  ///
  /// They lie in memory, and are gone with the process.
  static let areHere: Bool = {
    guard let font = Data(base64Encoded: PaperLetters.drawn), !font.isEmpty else { return false }
    return Array(font).withUnsafeBufferPointer { bytes in
      sartika_add_font(bytes.baseAddress, bytes.count) != 0
    }
  }()
}
