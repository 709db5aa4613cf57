/// What stands on a cover, before it is cut to its size.
struct CoverText {
  let title: String
  var rest: String?
  /// Who made it, as names are sorted: `Madasari, Okky, 1984-`.
  var maker: String?
  var year: String?
  /// The MARC code of the language of its title.
  var language: String?

  /// Whether there are letters in it that have signs above or below them, as Arabic, Thai or Javanese:
  /// a line that is as high as Latin ones would cut them off.
  var isTall: Bool {
    [title, rest, maker].contains { text in
      text?.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x590..<0x10A0, 0x1780..<0x1AB0, 0x1B00..<0x1C50, 0xA980..<0xABC0, 0xFB1D...0xFDFF,
          0xFE70...0xFEFE:
          true
        default: false
        }
      } == true
    }
  }

  /// Who made it, as people say it: `Okky Madasari`.
  var named: String? {
    let said = maker.map(SaidName.of) ?? ""
    return said.isEmpty ? nil : CoverSize.short.cut(said)
  }
}

/// How large a title stands on its cover, by its length and by its longest word.
enum CoverSize: Int, CaseIterable {
  case huge, large, middle, small, tiny

  /// For what stands beside a title: a name, a theme, a paper.
  static let short = CoverSize.small

  /// The largest at which a title fits.
  init(of title: String) {
    let words = title.split(whereSeparator: \.isWhitespace).map { Self.widest($0) }
    let whole = Self.width(of: title)
    self =
      Self.allCases.first { size in
        whole <= size.most && words.allSatisfy { $0 <= size.widestWord }
          && size.lines(of: words) <= size.mostLines
      } ?? .tiny
  }

  /// The class by which the stylesheet knows it.
  var name: String { "t\(rawValue)" }

  /// How wide a title may be in all, in widths of a common letter.
  private var most: Double {
    switch self {
    case .huge: 15
    case .large: 27
    case .middle: 47
    case .small: 76
    case .tiny: 120
    }
  }

  /// How wide a word may be that cannot be parted.
  private var widestWord: Double {
    switch self {
    case .huge: 6
    case .large: 9
    case .middle: 11
    case .small: 14
    case .tiny: .infinity
    }
  }

  /// How many lines leave room for a name and a figure below them.
  private var mostLines: Int {
    switch self {
    case .huge: 2
    case .large: 3
    case .middle: 4
    case .small, .tiny: .max
    }
  }

  /// On how many lines words of such widths stand.
  private func lines(of words: [Double]) -> Int {
    var (lines, left) = (1, widestWord)
    for word in words {
      if word > left {
        lines += 1
        left = widestWord
      }
      left -= word + 0.5
    }
    return lines
  }

  /// As much of a text as fits at this size; what is cut off is replaced by dots.
  func cut(_ text: String) -> String { Self.cut(text, to: most) }

  /// As much of a text as is so wide at most; it is cut between words where that is possible.
  static func cut(_ text: String, to most: Double) -> String {
    var room = most
    var end = text.startIndex
    while end < text.endIndex, room > 0 {
      room -= width(of: text[end])
      end = text.index(after: end)
    }
    guard end < text.endIndex else { return text }
    let kept = text[..<end]
    let blank = text[end].isWhitespace ? end : kept.lastIndex { $0.isWhitespace }
    let words = blank.map { kept[..<$0] } ?? kept
    return String(words.count * 2 > kept.count ? words : kept) + "…"
  }

  static func width(of text: String) -> Double { text.reduce(0) { $0 + width(of: $1) } }

  /// Chinese, Japanese and Korean signs are as wide as they are high; what is not Latin is drawn in
  /// a letter that is not condensed.
  private static func width(of sign: Character) -> Double {
    isWide(sign) ? 2.3 : isLatin(sign) ? 1 : 1.4
  }

  /// Between wide signs a line may be broken anywhere.
  private static func widest(_ word: Substring) -> Double {
    let runs = word.split(whereSeparator: isWide)
    return runs.map { width(of: String($0)) }.max() ?? 2.3
  }

  /// Up to the end of Latin Extended-B, and the signs between words.
  private static func isLatin(_ sign: Character) -> Bool {
    sign.unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x250 || (0x2010...0x203A).contains(scalar.value)
    }
  }

  private static func isWide(_ sign: Character) -> Bool {
    guard let scalar = sign.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
