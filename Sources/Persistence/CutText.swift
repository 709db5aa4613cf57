import Foundation

/// A text that the end of a page has cut in two, be it through a letter.
///
/// Half of a contact is half of other people's, too: `@gmail.com`, the first digits of a number. It
/// counts only where SQLite cuts (file format, 1.6 and 1.7): a row that does not fit ends with the
/// number of the page where it goes on; such a page begins with the number of the next, and is full
/// to its end when there is one.
struct CutText {
  private let text: [UInt8]
  private let middle: Int

  /// Halves shorter than this are found everywhere.
  private static let shortestHalf = 6
  /// How many bytes the number of a page has.
  private static let number = 4
  /// Numbers of pages as files of up to 64 GB have them; no text begins with the 0 of such a number.
  private static let numbers = 2..<(1 << 24)

  /// - Returns: `nil` for what is too short to be known by half of it.
  init?(_ text: String) {
    self.text = Array(text.utf8)
    middle = self.text.count / 2
    guard middle >= Self.shortestHalf else { return nil }
  }

  /// Where at least half of it stands in some bytes, up to a cut or from one on.
  ///
  /// - Parameter start: where in their file the bytes begin.
  func places(in bytes: Data, from start: Int, cutBy pages: PageLayout) -> [Int] {
    let shift = start - bytes.startIndex
    let first = bytes.places(of: Data(text.prefix(middle))).filter { place in
      guard let page = pages.page(around: place + shift) else { return false }
      return isCut(at: place, in: bytes, page.lowerBound - shift..<page.upperBound - shift)
    }
    let second = bytes.places(of: Data(text.dropFirst(middle))).filter { place in
      guard let page = pages.page(around: place + shift) else { return false }
      return goesOn(at: place, in: bytes, page.lowerBound - shift)
    }
    return first + second
  }

  /// Whether it stands there from its beginning on, and a cut ends it.
  private func isCut(at place: Int, in bytes: Data, _ page: Range<Int>) -> Bool {
    let room = min(page.upperBound, bytes.endIndex) - place
    var length = min(middle, room)
    while length < min(text.count, room), bytes[place + length] == text[length] { length += 1 }
    guard length < text.count else { return false }
    let end = place + length
    if isNumber(at: page.lowerBound, in: bytes) { return end == page.upperBound }
    return end + Self.number <= page.upperBound && isNumber(at: end, in: bytes)
  }

  private func isNumber(at place: Int, in bytes: Data) -> Bool {
    guard place >= bytes.startIndex, place + Self.number <= bytes.endIndex else { return false }
    return Self.numbers.contains(PageLayout.word(bytes[place..<(place + Self.number)]))
  }

  /// Whether what stands there is the rest of it, from where a page begins to tell.
  private func goesOn(at place: Int, in bytes: Data, _ page: Int) -> Bool {
    let begins = page + Self.number
    let before = place - begins
    guard (0...middle).contains(before), begins >= bytes.startIndex else { return false }
    return bytes[begins..<place].elementsEqual(text[(middle - before)..<middle])
  }
}
