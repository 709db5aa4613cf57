import Printing
public import Values

/// What stands in a copy on the hold shelf: its code in giant letters, its last day, and which it is.
///
/// 80 × 112 mm; no name and no title.
public struct ShelfSlip: Hashable, Sendable {
  /// Four characters by which it is found.
  public let code: String
  /// The last day on which it waits.
  public let until: Day
  /// The copy.
  public let barcode: Barcode
  /// The day it is printed.
  public let printed: Day

  /// Takes what is printed.
  public init(code: String, until: Day, barcode: Barcode, printed: Day) {
    self.code = code
    self.until = until
    self.barcode = barcode
    self.printed = printed
  }

  /// The slip, on a page of its size.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  public func page(in language: Language) throws -> PaperPage {
    func say(
      _ sentence: Sentence, _ box: PaperBox, _ face: PaperText.Face, _ size: Double,
      _ across: PaperText.Across = .start, _ down: PaperText.Down = .middle
    ) -> PaperMark {
      .text(
        PaperText(
          sentence.text(in: language), in: box, face, size: size, least: 2, across: across,
          down: down))
    }
    var page = PaperPage(width: 80, height: 112)
    page.marks = [
      say(PaperWords.waits, PaperBox(x: 4, y: 2, width: 36, height: 8), .poster, 7.4),
      say(PaperWords.holdShelf, PaperBox(x: 40, y: 3, width: 36, height: 7), .text, 3.4, .end),
      .line(PaperPoint(4, 11), PaperPoint(76, 11), 0.6, .black),
      .giant(code, PaperBox(x: 4, y: 14, width: 72, height: 46), .black),
    ]
    page.marks += Cloth.band(x: 4, y: 66, width: 72, ink: .black)
    page.marks += [
      say(PaperWords.until, PaperBox(x: 4, y: 71, width: 14, height: 12), .text, 3.8),
      say(until.sentence, PaperBox(x: 18, y: 70, width: 58, height: 13), .poster, 11, .end),
    ]
    page.marks += try BarcodeMarks.code128(
      barcode, in: PaperBox(x: 1, y: 88, width: 44, height: 14), module: 0.25)
    page.marks += [
      .text(
        PaperText(
          barcode.text, in: PaperBox(x: 46, y: 89, width: 31, height: 5), .bold, size: 3.6,
          least: 1.8)),
      say(
        PaperWords.prepared(printed), PaperBox(x: 46, y: 95, width: 31, height: 5), .text, 2.9),
    ]
    return page
  }
}
