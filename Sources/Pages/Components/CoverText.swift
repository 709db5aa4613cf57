/// What stands on a cover, before it is cut to its size.
struct CoverText {
  let title: String
  var rest: String?
  /// Who made it, as names are sorted: `Madasari, Okky, 1984-`.
  var maker: String?
  var year: String?

  /// Who made it, as people say it: `Okky Madasari`.
  var named: String? {
    guard let maker else { return nil }
    let parts = maker.split(separator: ",").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let names = parts.filter { part in
      !part.isEmpty && !part.contains(where: \.isNumber)
    }
    let said = names.count == 2 ? "\(names[1]) \(names[0])" : names.joined(separator: ", ")
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
      } ?? .tiny
  }

  /// The class by which the stylesheet knows it.
  var name: String { "t\(rawValue)" }

  /// How wide a title may be in all, in widths of a common letter.
  private var most: Double {
    switch self {
    case .huge: 18
    case .large: 32
    case .middle: 52
    case .small: 78
    case .tiny: 120
    }
  }

  /// How wide a word may be that cannot be parted.
  private var widestWord: Double {
    switch self {
    case .huge: 7
    case .large: 9
    case .middle: 12
    case .small: 15
    case .tiny: .infinity
    }
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
    let word = kept.lastIndex { $0.isWhitespace }.map { kept[..<$0] }
    return String(word.flatMap { $0.count * 2 > kept.count ? $0 : nil } ?? kept) + "…"
  }

  static func width(of text: String) -> Double { text.reduce(0) { $0 + width(of: $1) } }

  /// Chinese, Japanese and Korean signs are as wide as they are high.
  private static func width(of sign: Character) -> Double { isWide(sign) ? 2.3 : 1 }

  /// Between wide signs a line may be broken anywhere.
  private static func widest(_ word: Substring) -> Double {
    word.split(whereSeparator: isWide).map { Double($0.count) }.max() ?? 2.3
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
