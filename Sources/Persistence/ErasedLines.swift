/// What stands on a list of erased people, line by line.
struct ErasedLines {
  /// The marks on whole lines.
  let marks: Set<String>
  /// The first line that is neither empty nor a mark, counted from one.
  let damagedLine: Int?
  /// The beginning of a mark at the end: a power cut left it, or the list was cut there.
  let brokenOff: String
  /// The line that broke off, or the last one, counted from one.
  let lastLine: Int
  /// How long the list is; one that nobody stands on has a line end.
  let size: Int

  /// Reads a list; a mark for UTF-8 at its beginning and line ends of Windows are no damage.
  init(_ bytes: [UInt8]) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var (marks, damaged, brokenOff) = (Set<String>(), Int?.none, "")
    for (place, whole) in lines.enumerated() {
      let line = whole.last == UInt8(ascii: "\r") ? whole.dropLast() : whole
      let word = String(decoding: line, as: UTF8.self)
      if line.isEmpty { continue }
      if Self.isMark(word) {
        marks.insert(word)
      } else if place == lines.count - 1, whole.count < 32, whole.allSatisfy(Self.isDigit) {
        brokenOff = word
      } else if damaged == nil {
        damaged = place + 1
      }
    }
    (self.marks, damagedLine, self.brokenOff) = (marks, damaged, brokenOff)
    (lastLine, size) = (lines.count, bytes.count)
  }

  /// By so many digits of a line that broke off its mark is known; by fewer another may be meant.
  private static let enough = 6

  /// Whether the whole of what broke off is among these marks, and not on this list already.
  func knowsWhatBrokeOff(among known: Set<String>) -> Bool {
    brokenOff.utf8.count >= Self.enough
      && known.subtracting(marks).contains { $0.hasPrefix(brokenOff) }
  }

  static func isMark(_ text: String) -> Bool {
    text.utf8.count == 32 && text.utf8.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
