public import Values

/// What sticks on goods: what they are, their price in large figures, and their code.
public struct PriceLabel: PaperLabel, Hashable {
  /// What is sold.
  public let name: String
  /// Its size, colour or edition; empty when there is only one.
  public let variant: String
  /// What it costs.
  public let price: Rupiah
  /// The code that the till reads.
  public let barcode: Barcode

  /// Takes what is printed.
  public init(name: String, variant: String, price: Rupiah, barcode: Barcode) {
    self.name = name
    self.variant = variant
    self.price = price
    self.barcode = barcode
  }

  /// The thinnest bar of an article number in its usual size (GS1 General Specifications, 5.2).
  static let module = 0.33
  /// What is white between the sign of the currency and the figures, in millimetres.
  private static let gap = 0.6

  /// Whether its code is printed as bars on a label of this size, in millimetres.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  public func hasBars(width: Double, height: Double) throws -> Bool {
    try BarcodeMarks.fits(article: barcode, in: Self.parts(width, height).bars)
  }

  /// Where its price and its bars stand on a label of some size.
  private static func parts(
    _ width: Double, _ height: Double
  ) -> (figures: PaperBox, bars: PaperBox) {
    let (edge, head) = (Self.edge, Self.head(of: height))
    let foot = Self.foot(of: height)
    let figures = PaperBox(
      x: edge, y: 1.2 + head, width: width - 2 * edge, height: (height - head - foot - 2.4) * 0.5)
    let bars = PaperBox(
      x: 0.5, y: figures.y + figures.height + 0.4, width: width - 1,
      height: height - figures.y - figures.height - foot - 1.6)
    return (figures, bars)
  }

  private static let edge = 2.0
  private static func head(of height: Double) -> Double { min(3.8, height * 0.13) }
  private static func foot(of height: Double) -> Double { min(3.0, height * 0.1) }

  public func drawn(width: Double, height: Double) throws -> PaperPage {
    let (edge, head, foot) = (Self.edge, Self.head(of: height), Self.foot(of: height))
    let room = width - 2 * edge
    let (figures, bars) = Self.parts(width, height)
    let own = variant.isEmpty ? 0 : room * 0.34
    // The sign of the currency ends where the figures begin, whatever the price.
    let sign = room * 0.115
    let first = edge + sign + Self.gap
    var marks: [PaperMark] = [
      .text(
        PaperText(
          name,
          in: PaperBox(x: edge, y: 1.2, width: room - own - (own > 0 ? 1 : 0), height: head), .bold,
          size: head * 0.72, least: head * 0.56, down: .middle)),
      .text(
        PaperText(
          "Rp", in: PaperBox(x: edge, y: figures.y, width: sign, height: figures.height * 0.6),
          .poster, size: figures.height * 0.5, least: 1.5, across: .end)),
      .giant(
        (price.amount < 0 ? "-" : "") + price.digits,
        PaperBox(
          x: first, y: figures.y + figures.height * 0.1, width: width - edge - first,
          height: figures.height * 0.8), .black, across: .start),
    ]
    if own > 0 {
      marks.append(
        .text(
          PaperText(
            variant, in: PaperBox(x: width - edge - own, y: 1.2, width: own, height: head), .text,
            size: head * 0.72, least: head * 0.5, across: .end, down: .middle)))
    }
    marks += try BarcodeMarks.article(barcode, in: bars, module: Self.module)
    marks.append(
      .text(
        PaperText(
          barcode.text, in: PaperBox(x: edge, y: height - foot - 0.9, width: room, height: foot),
          .text, size: foot * 0.9, least: 1.2, across: .middle, down: .middle)))
    return PaperPage(width: width, height: height, marks: marks)
  }
}
