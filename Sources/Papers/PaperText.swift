/// Words in a box that they never leave, whatever they are and however long.
///
/// They are broken at blanks, made smaller down to the least size, and end in an ellipsis when even
/// then there is too much: what is printed on a label cannot move what stands below it.
public struct PaperText: Hashable, Sendable {
  /// What stands there; what is no letter or blank, such as a line end, counts as a blank.
  public let words: String
  /// Where they have room.
  public let box: PaperBox
  /// The letters.
  public var face: Face
  /// The height of an em, in millimetres.
  public var size: Double
  /// The smallest size that it may be made, in millimetres; the same as `size` when not smaller.
  public var least: Double
  /// At most so many lines.
  public var lines: Int
  /// Where a line stands in the box.
  public var across: Across
  /// Where all lines stand in the box.
  public var down: Down
  /// The ink.
  public var ink: PaperInk
  /// So many degrees to the left around the middle of the box.
  public var turned: Double

  /// Takes words, their room, and how they stand in it.
  public init(
    _ words: String, in box: PaperBox, _ face: Face = .text, size: Double, least: Double? = nil,
    lines: Int = 1, across: Across = .start, down: Down = .top, ink: PaperInk = .black,
    turned: Double = 0
  ) {
    self.words = words
    self.box = box
    self.face = face
    self.size = size
    self.least = min(least ?? size, size)
    self.lines = max(1, lines)
    self.across = across
    self.down = down
    self.ink = ink
    self.turned = turned
  }

  func moved(x: Double, y: Double) -> PaperText {
    PaperText(
      words, in: box.moved(x: x, y: y), face, size: size, least: least, lines: lines,
      across: across, down: down, ink: ink, turned: turned)
  }
}

extension PaperText {
  /// Which letters: those of the posters, or those one reads.
  public enum Face: Hashable, Sendable {
    case poster, text, bold

    /// Families by name, the first that is here (Sartika Judul comes by `PaperLetters`); any other
    /// serves when a letter is missing.
    var families: String {
      switch self {
      case .poster: "Sartika Judul,Yanone Kaffeesatz,DejaVu Sans Condensed,Sans"
      case .text, .bold: "Karla,DejaVu Sans,Sans"
      }
    }

    var isBold: Bool { self != .text }
  }

  /// Where a line stands: at the side where its script begins, in the middle, at the other side.
  public enum Across: Hashable, Sendable { case start, middle, end }

  /// Where the lines stand.
  public enum Down: Hashable, Sendable { case top, middle, bottom }
}
