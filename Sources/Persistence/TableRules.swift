/// The rules of a table (`CHECK`), as they stand in the SQL that made it.
enum TableRules {
  /// Each rule in its brackets: `(title <> '')`.
  static func checks(in sql: String) -> [String] {
    var reader = Reader(sql)
    var found: [String] = []
    while let word = reader.nextWord() {
      if word.uppercased() == "CHECK", let rule = reader.bracketed() { found.append(rule) }
    }
    return found
  }

  /// Goes through SQL; what stands in quotes, or is a remark, is neither a word nor a bracket.
  private struct Reader {
    private let text: [UInt8]
    private var place = 0

    init(_ sql: String) { text = Array(sql.utf8) }

    private static func isOfWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...UInt8.max:
        true
      default: false
      }
    }

    mutating func nextWord() -> String? {
      while place < text.count, !Self.isOfWord(text[place]) { step() }
      let begin = place
      while place < text.count, Self.isOfWord(text[place]) { place += 1 }
      return begin < place ? String(decoding: text[begin..<place], as: UTF8.self) : nil
    }

    /// What stands in brackets, with them, when they come next.
    mutating func bracketed() -> String? {
      while place < text.count, text[place] != UInt8(ascii: "(") {
        guard !Self.isOfWord(text[place]) else { return nil }
        step()
      }
      let begin = place
      var depth = 0
      while place < text.count {
        switch text[place] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        step()
        if depth == 0 { return String(decoding: text[begin..<place], as: UTF8.self) }
      }
      return nil
    }

    /// Goes on by one byte, or to the end of what stands in quotes or of a remark.
    private mutating func step() {
      switch text[place] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): go(behind: [text[place]])
      case UInt8(ascii: "["): go(behind: [UInt8(ascii: "]")])
      case UInt8(ascii: "-") where text[place...].starts(with: "--".utf8): go(behind: [10])
      case UInt8(ascii: "/") where text[place...].starts(with: "/*".utf8):
        place += 1
        go(behind: Array("*/".utf8))
      default: place += 1
      }
    }

    private mutating func go(behind end: [UInt8]) {
      place += 1
      while place < text.count, !text[place...].starts(with: end) { place += 1 }
      place = min(place + end.count, text.count)
    }
  }
}
