public import Values

/// A barcode as dark rectangles on white, counted in modules, with its quiet zone around it.
///
/// One module is the width of the thinnest bar. It says nothing about ink or paper: `svg` does.
public struct BarcodeDrawing: Hashable, Sendable {
  /// The whole width, quiet zone included.
  public let width: Int
  /// The whole height, quiet zone included.
  public let height: Int
  /// The dark parts; the quiet zone holds none.
  public let bars: [ModuleRectangle]
  /// Modules of white on the left and on the right.
  public let quietZone: Int

  /// A library label or card (Code 128, ISO/IEC 15417), with ten modules of white beside it.
  ///
  /// - Parameter height: modules from top to bottom of the bars.
  public static func code128(_ barcode: Barcode, height: Int = 50) throws -> BarcodeDrawing {
    let drawn = try Zint.rectangles(.code128, barcode.text, height: height)
    return BarcodeDrawing(drawn, beside: 10, above: 0)
  }

  /// An article number (EAN-13, ISO/IEC 15420), with eleven modules of white beside it.
  ///
  /// - Parameter height: modules from top to bottom of the bars.
  public static func ean13(_ number: EAN13, height: Int = 60) throws -> BarcodeDrawing {
    let drawn = try Zint.rectangles(.ean13, number.digits, height: height)
    return BarcodeDrawing(drawn, beside: 11, above: 0)
  }

  /// A QR code (ISO/IEC 18004), with four modules of white around it.
  public static func qr(_ text: String) throws -> BarcodeDrawing {
    let drawn = try Zint.rectangles(.qr, text, height: 0)
    return BarcodeDrawing(drawn, beside: 4, above: 4)
  }

  private init(
    _ drawn: (rectangles: [ModuleRectangle], width: Int, height: Int), beside: Int, above: Int
  ) {
    quietZone = beside
    width = drawn.width + 2 * beside
    height = drawn.height + 2 * above
    bars = drawn.rectangles.map {
      ModuleRectangle(x: $0.x + beside, y: $0.y + above, width: $0.width, height: $0.height)
    }
  }
}

/// One dark rectangle of a barcode, in modules from its upper left corner.
public struct ModuleRectangle: Hashable, Sendable {
  /// From the left edge of the drawing.
  public let x: Int
  /// From its upper edge.
  public let y: Int
  /// Modules from left to right.
  public let width: Int
  /// Modules from top to bottom.
  public let height: Int

  /// A rectangle by its upper left corner and its size.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// A barcode could not be drawn.
public enum BarcodeDrawingFault: Error, Hashable {
  /// libzint could not take the memory for a symbol.
  case outOfMemory
  /// The text does not fit the kind of code; libzint's own number says how.
  case notDrawn(code: Int)
}
