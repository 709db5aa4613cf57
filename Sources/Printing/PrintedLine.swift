/// One line of a receipt or a slip, as it stands on the paper.
public struct PrintedLine: Hashable, Sendable, Codable {
  /// Where the text stands between the edges.
  public enum Alignment: UInt8, Hashable, Sendable, Codable, CaseIterable {
    /// At the left edge; the numbers are those of ESC a.
    case left = 0
    /// In the middle, for the name of the house.
    case centre = 1
    /// At the right edge, for amounts.
    case right = 2
  }

  /// The characters, without the blanks that alignment adds.
  public let text: String
  /// Where the text stands.
  public let alignment: Alignment
  /// Whether the letters are bold.
  public let isBold: Bool
  /// Whether the letters are twice as wide and twice as high.
  public let isLarge: Bool

  /// A plain line at the left edge, unless it is said.
  public init(
    _ text: String, alignment: Alignment = .left, isBold: Bool = false, isLarge: Bool = false
  ) {
    self.text = text
    self.alignment = alignment
    self.isBold = isBold
    self.isLarge = isLarge
  }

  /// The line on a screen, where all letters have one size: blanks before it, none after it.
  public func plain(_ width: PaperWidth) -> String {
    let room = max(0, width.columns - text.count)
    let blanks =
      switch alignment {
      case .left: 0
      case .centre: room / 2
      case .right: room
      }
    let line = String(repeating: " ", count: blanks) + text
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension [PrintedLine] {
  /// The same lines for a screen, each ended by a line feed.
  public func plainText(_ width: PaperWidth) -> String {
    map { $0.plain(width) + "\n" }.joined()
  }
}
