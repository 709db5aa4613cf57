import CZint

/// Draws barcodes as rectangles of whole modules.
///
/// The only file that calls libzint. No picture file is written and no text is drawn; a symbol
/// lives and ends inside one call.
enum Zint {
  /// The kinds of code that the house prints.
  enum Kind {
    case code128, ean13
    /// Readable with 15 % of it damaged (ISO/IEC 18004, level M).
    case qr

    fileprivate var symbology: Int32 {
      switch self {
      case .code128: BARCODE_CODE128
      case .ean13: BARCODE_EANX
      case .qr: BARCODE_QRCODE
      }
    }

    fileprivate var level: Int32 {
      switch self {
      case .code128, .ean13: 0
      case .qr: 2
      }
    }
  }

  /// The dark rectangles of a code and the size of the whole, in modules, without a quiet zone.
  ///
  /// - Parameter height: modules from top to bottom; a QR code has its own height.
  /// - Throws: `BarcodeDrawingFault` when the library cannot draw this text.
  static func rectangles(
    _ kind: Kind, _ text: String, height: Int
  ) throws(BarcodeDrawingFault) -> (
    rectangles: [ModuleRectangle], width: Int, height: Int
  ) {
    guard let symbol = sartika_zint_symbol(kind.symbology, Float(height), kind.level) else {
      throw .outOfMemory
    }
    defer { ZBarcode_Delete(symbol) }
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let length = Int32(exactly: bytes.count) else { throw .notDrawn(code: 5) }
    let code = ZBarcode_Encode_and_Buffer_Vector(symbol, bytes, length, 0)
    // Warnings (below 5) mean that the code differs from what was asked for: as bad as an error.
    guard code == 0, let vector = sartika_zint_vector(symbol) else {
      throw .notDrawn(code: Int(code))
    }
    return (
      dark(vector.pointee.rectangles), Int(vector.pointee.width.rounded()),
      Int(vector.pointee.height.rounded())
    )
  }

  private static func dark(_ first: UnsafeMutablePointer<zint_vector_rect>?) -> [ModuleRectangle] {
    var found: [ModuleRectangle] = []
    var next = first
    while let rectangle = next?.pointee {
      if rectangle.colour == -1 {
        found.append(
          ModuleRectangle(
            x: Int(rectangle.x.rounded()), y: Int(rectangle.y.rounded()),
            width: Int(rectangle.width.rounded()), height: Int(rectangle.height.rounded())))
      }
      next = rectangle.next
    }
    return found
  }
}
