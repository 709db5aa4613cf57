import Printing
import Values

/// Barcodes in the middle of a box, as wide as they may be.
enum BarcodeMarks {
  /// A code of the house (Code 128); its characters in large letters when it would be too fine to
  /// scan.
  ///
  /// - Parameter module: the thinnest bar that is wanted, in millimetres.
  /// - Throws: `BarcodeDrawingFault`.
  static func code128(
    _ barcode: Barcode, in box: PaperBox, module: Double
  ) throws -> [PaperMark] {
    try marks(.code128(barcode), barcode, in: box, module: module)
  }

  /// An article number when it is one, else a code of the house.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  static func article(_ barcode: Barcode, in box: PaperBox, module: Double) throws -> [PaperMark] {
    try marks(drawing(ofArticle: barcode), barcode, in: box, module: module)
  }

  private static func drawing(ofArticle barcode: Barcode) throws -> BarcodeDrawing {
    let number = try? EAN13(barcode.text)
    return try number.map { try BarcodeDrawing.ean13($0) } ?? .code128(barcode)
  }

  /// Whether the code of goods is printed as bars in a box.
  static func fits(article barcode: Barcode, in box: PaperBox) throws -> Bool {
    hasRoom(for: try drawing(ofArticle: barcode), in: box)
  }

  private static func hasRoom(for drawing: BarcodeDrawing, in box: PaperBox) -> Bool {
    drawing.module(fitting: box.width) != nil && box.height >= 3
  }

  /// Whether a code of the house is printed as bars in so many millimetres.
  static func fits(_ barcode: Barcode, width: Double) throws -> Bool {
    try BarcodeDrawing.code128(barcode).module(fitting: width) != nil
  }

  private static func marks(
    _ drawing: BarcodeDrawing, _ barcode: Barcode, in box: PaperBox, module wanted: Double
  ) throws -> [PaperMark] {
    guard hasRoom(for: drawing, in: box), let widest = drawing.module(fitting: box.width) else {
      return [
        .text(
          PaperText(
            barcode.text, in: box, .bold, size: min(4, box.height * 0.8), least: 1.4, lines: 3,
            across: .middle, down: .middle))
      ]
    }
    let module = min(wanted, widest)
    let left = box.x + (box.width - Double(drawing.width) * module) / 2
    return [.bars(drawing, PaperPoint(left, box.y), module: module, height: box.height)]
  }
}

extension CopyLabel {
  /// Whether its barcode is printed as bars on a label of this width, in millimetres.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  public func hasBars(width: Double) throws -> Bool {
    try BarcodeMarks.fits(barcode, width: width - Self.spine(of: width))
  }
}
