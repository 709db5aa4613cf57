/// How wide the house's letters are, for a text that no browser has drawn yet.
///
/// A letter's width is told by its height, a little more than Karla has it in bold; those of the
/// posters are narrower by `condensed`. It is for reckoning how long a paper is, and draws nothing.
enum LetterWidths {
  /// What the letters of posters are narrower by.
  static let condensed = 0.64

  private static let blank = 0.26

  /// How wide a text is on one line.
  static func width(of text: some StringProtocol) -> Double {
    text.reduce(0) { $0 + ems($1) }
  }

  private static func ems(_ letter: Character) -> Double {
    switch letter {
    case " ": blank
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "!", "|": 0.34
    case "f", "r", "t", "J", "-", "(", ")", "\"", "“", "”": 0.43
    case "m", "M", "W", "&", "@", "%": 0.97
    case "w": 0.76
    case _ where letter.isUppercase: 0.71
    case _ where letter.isASCII || letter.isLowercase: 0.65
    // Not a letter of ours: it comes from wherever the browser finds it.
    default: 1.1
    }
  }

  /// On how many lines a text stands that breaks at blanks, and within a word that is too long.
  static func rows(of text: String, within room: Double) -> Double {
    var (rows, filled) = (1.0, 0.0)
    for word in text.split(whereSeparator: \.isWhitespace) {
      let wide = width(of: word)
      if filled > 0, filled + blank + wide > room {
        rows += 1
        filled = 0
      }
      filled += (filled > 0 ? blank : 0) + wide
      while filled > room {
        rows += 1
        filled -= room
      }
    }
    return rows
  }
}
