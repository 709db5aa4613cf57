public import Printing

/// One side of a sheet of paper: its size, and what is drawn on it, in that order.
///
/// A value, so that a test can ask what stands where; `PaperDocument` makes ink of it. Everything is
/// counted in millimetres from the upper left corner.
public struct PaperPage: Hashable, Sendable {
  /// Millimetres from left to right.
  public let width: Double
  /// Millimetres from top to bottom.
  public let height: Double
  /// What is drawn, the later over the earlier.
  public var marks: [PaperMark]

  /// A page of some size, empty unless something is given.
  public init(width: Double, height: Double, marks: [PaperMark] = []) {
    self.width = width
    self.height = height
    self.marks = marks
  }

  /// A4, upright (ISO 216).
  public static var a4: PaperPage { PaperPage(width: 210, height: 297) }

  /// Puts what another page shows on this one, moved so far to the right and down.
  public mutating func put(_ page: PaperPage, x: Double, y: Double) {
    marks += page.marks.map { $0.moved(x: x, y: y) }
  }
}

/// A point on a page, in millimetres.
public struct PaperPoint: Hashable, Sendable {
  /// From the left edge.
  public let x: Double
  /// From the upper edge.
  public let y: Double

  /// A point by its way from the upper left corner.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  func moved(x: Double, y: Double) -> PaperPoint { PaperPoint(self.x + x, self.y + y) }
}

/// A rectangle on a page, in millimetres.
public struct PaperBox: Hashable, Sendable {
  /// From the left edge of the page.
  public let x: Double
  /// From its upper edge.
  public let y: Double
  /// From left to right.
  public let width: Double
  /// From top to bottom.
  public let height: Double

  /// A rectangle by its upper left corner and its size.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  func moved(x: Double, y: Double) -> PaperBox {
    PaperBox(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}

/// The inks of the house, and black and white.
public enum PaperInk: Hashable, Sendable, CaseIterable {
  case black, white, tarum, gading, cabe, kunyit, manggu, pandan, tinta, jambu, langit

  /// Red, green and blue, 0 to 255.
  public var rgb: (red: Int, green: Int, blue: Int) {
    switch self {
    case .black: (0, 0, 0)
    case .white: (255, 255, 255)
    case .tarum: (0x1D, 0x27, 0x57)
    case .gading: (0xF6, 0xED, 0xD6)
    case .cabe: (0xC0, 0x34, 0x1A)
    case .kunyit: (0xF0, 0xA8, 0x1C)
    case .manggu: (0x6A, 0x1B, 0x4D)
    case .pandan: (0x2A, 0x66, 0x48)
    case .tinta: (0x17, 0x1B, 0x38)
    case .jambu: (0xE5, 0x8F, 0xA8)
    case .langit: (0x9F, 0xB4, 0xE8)
    }
  }
}

/// Something drawn on a page.
public enum PaperMark: Hashable, Sendable {
  /// A full area.
  case area(PaperBox, PaperInk)
  /// A full area with these corners.
  case shape([PaperPoint], PaperInk)
  /// A straight line, so many millimetres thick.
  case line(PaperPoint, PaperPoint, Double, PaperInk)
  /// Lines between these points, so many millimetres thick; what leaves the box is not drawn.
  case stroke([PaperPoint], Double, PaperInk, within: PaperBox)
  /// The edge of a box, so many millimetres thick, turned by some degrees around its middle.
  case frame(PaperBox, Double, PaperInk, turned: Double)
  /// Words.
  case text(PaperText)
  /// A word or number, in the middle of a box or at one of its sides: its letters and figures are as
  /// high as the box, and it is at most as wide.
  case giant(String, PaperBox, PaperInk, across: PaperText.Across = .middle)
  /// A barcode from its upper left corner, quiet zone included, with the width of a module; as high
  /// as is said, or as its modules are.
  case bars(BarcodeDrawing, PaperPoint, module: Double, height: Double?)

  func moved(x: Double, y: Double) -> PaperMark {
    switch self {
    case .area(let box, let ink): .area(box.moved(x: x, y: y), ink)
    case .shape(let points, let ink): .shape(points.map { $0.moved(x: x, y: y) }, ink)
    case .line(let start, let end, let thick, let ink):
      .line(start.moved(x: x, y: y), end.moved(x: x, y: y), thick, ink)
    case .stroke(let points, let thick, let ink, let box):
      .stroke(
        points.map { $0.moved(x: x, y: y) }, thick, ink, within: box.moved(x: x, y: y))
    case .frame(let box, let thick, let ink, let degrees):
      .frame(box.moved(x: x, y: y), thick, ink, turned: degrees)
    case .text(let text): .text(text.moved(x: x, y: y))
    case .giant(let word, let box, let ink, let across):
      .giant(word, box.moved(x: x, y: y), ink, across: across)
    case .bars(let drawing, let point, let module, let height):
      .bars(drawing, point.moved(x: x, y: y), module: module, height: height)
    }
  }
}
