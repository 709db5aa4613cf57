/// What stands on a list of erased people, line by line.
struct ErasedLines {
  /// The marks on whole lines.
  let marks: Set<String>
  /// The first line that is neither empty nor a mark, counted from one.
  let damagedLine: Int?
  /// The beginning of a mark at the end, which a power cut left.
  let brokenOff: String
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
    // Behind nothing whole it may be what is left of a list that was cut.
    if !brokenOff.isEmpty, marks.isEmpty, damaged == nil { damaged = lines.count }
    (self.marks, damagedLine, self.brokenOff, size) = (marks, damaged, brokenOff, bytes.count)
  }

  /// Whether what broke off is known: it was never promised, or the whole mark is among these.
  func knowsWhatBrokeOff(among all: Set<String>) -> Bool {
    !brokenOff.isEmpty && (!marks.isEmpty || all.contains { $0.hasPrefix(brokenOff) })
  }

  static func isMark(_ text: String) -> Bool {
    text.utf8.count == 32 && text.utf8.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
