import Printing
public import Values

/// What sticks on a copy: the call number for its spine, a tick to cut along, and its barcode.
///
/// On a label that is too narrow for both, the call number stands above the barcode.
public struct CopyLabel: PaperLabel, Hashable {
  /// The copy's barcode.
  public let barcode: Barcode
  /// The call number, one part a line, as on the spine, and which issue it is below.
  public let callNumberLines: [String]
  /// What it is a copy of; printed where a label has room for it.
  public let title: String
  /// Whose copy it is.
  public let library: String

  /// - Parameters:
  ///   - callNumber: as in the catalogue: `305.42 SAR p`.
  ///   - issue: which issue or volume it is, if that is said.
  public init(
    barcode: Barcode, callNumber: String, issue: String? = nil, title: String, library: String
  ) {
    self.barcode = barcode
    callNumberLines = SpineLabel(callNumber: callNumber, issue: issue).lines
    self.title = title
    self.library = library
  }

  /// The thinnest bar where there is room: two dots at 203 dpi, three at 300 (millimetres).
  static let module = 0.25
  /// The width of the part for the spine.
  static let spine = 25.0
  /// What the part with the barcode needs at least.
  static let body = 44.0

  /// How wide the part for the spine is on a label of some width; 0 when there is none.
  static func spine(of width: Double) -> Double {
    width - body < 15 ? 0 : min(spine, width - body)
  }

  public func drawn(width: Double, height: Double) throws -> PaperPage {
    var page = PaperPage(width: width, height: height)
    let spine = Self.spine(of: width)
    if spine > 0 {
      page.marks += SpineLabel.marks(
        callNumberLines, in: PaperBox(x: 0, y: 0, width: spine, height: height))
      page.marks += [
        .line(PaperPoint(spine, 0), PaperPoint(spine, 1.6), 0.15, .black),
        .line(PaperPoint(spine, height - 1.6), PaperPoint(spine, height), 0.15, .black),
      ]
    }
    let head = spine > 0 ? library : callNumberLines.joined(separator: " ")
    page.marks += try body(
      in: PaperBox(x: spine, y: 0, width: width - spine, height: height), below: head)
    return page
  }

  /// The barcode with a line above it and its characters below.
  private func body(in box: PaperBox, below head: String) throws -> [PaperMark] {
    let edge = 1.6
    let isHigh = box.height >= 30
    let line = min(3.2, box.height * 0.14)
    func row(_ y: Double, _ height: Double) -> PaperBox {
      PaperBox(x: box.x + 1.5, y: y, width: box.width - 3, height: height)
    }
    var marks: [PaperMark] = [
      .text(
        PaperText(
          head, in: row(edge, line), .bold, size: line * 0.72, least: line * 0.55,
          across: .middle, down: .middle))
    ]
    let title = isHigh ? line * 2 : 0
    let foot = box.height - edge - line - title
    let bars = PaperBox(
      x: box.x, y: edge + line + 0.5, width: box.width, height: foot - edge - line - 0.8)
    marks += try BarcodeMarks.code128(barcode, in: bars, module: Self.module)
    // What is typed when no scanner is at hand is the largest; below it nothing stands but a title.
    let isLast = !isHigh
    marks.append(
      .text(
        PaperText(
          barcode.text, in: row(foot, isLast ? line * 1.2 : line), .bold,
          size: line * (isLast ? 1 : 0.86), least: line * 0.4, across: .middle, down: .middle)))
    if isHigh {
      marks.append(
        .text(
          PaperText(
            self.title, in: row(foot + line, title), .text, size: line * 0.76,
            least: line * 0.66, lines: 2, across: .middle)))
    }
    return marks
  }
}

/// The call number alone, for the spine of a copy.
public struct SpineLabel: PaperLabel, Hashable {
  /// The call number, one part a line, and which issue it is below.
  public let lines: [String]

  /// - Parameters:
  ///   - callNumber: as in the catalogue: `305.42 SAR p`.
  ///   - issue: which issue or volume it is, if that is said.
  public init(callNumber: String, issue: String? = nil) {
    let issue = issue.flatMap { $0.isEmpty ? nil : $0 }
    lines = Self.lines(of: callNumber) + [issue].compactMap(\.self)
  }

  /// The call number broken at its blanks into at most four lines; the fourth keeps the rest.
  public static func lines(of callNumber: String) -> [String] {
    let parts = callNumber.split(whereSeparator: \.isWhitespace)
    let rest = parts.dropFirst(3).joined(separator: " ")
    return parts.prefix(3).map(String.init) + (rest.isEmpty ? [] : [rest])
  }

  public func drawn(width: Double, height: Double) throws -> PaperPage {
    PaperPage(
      width: width, height: height,
      marks: Self.marks(lines, in: PaperBox(x: 0, y: 0, width: width, height: height)))
  }

  /// Each part in a line of its own, all of them in the middle between top and bottom.
  static func marks(_ lines: [String], in box: PaperBox) -> [PaperMark] {
    guard !lines.isEmpty else { return [] }
    let row = min(5.6, (box.height - 2.4) / Double(lines.count))
    let top = box.y + (box.height - row * Double(lines.count)) / 2
    return lines.enumerated().map { number, part in
      .text(
        PaperText(
          part,
          in: PaperBox(
            x: box.x + 4, y: top + Double(number) * row, width: box.width - 5, height: row),
          .poster, size: row * 0.98, least: 1.8, down: .middle))
    }
  }
}
