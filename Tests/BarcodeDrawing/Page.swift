public import BarcodeScanning

/// White paper, as a camera or a browser would show it, with barcodes one below the other.
public struct Page: Sendable {
  /// The drawn picture.
  public let width: Int
  public let height: Int
  public private(set) var pixels: [UInt8]

  /// Takes barcodes and pixels a module.
  public init(
    _ barcodes: [DrawnBarcode], width: Int = 640, height: Int = 480, module: Int = 3
  ) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 240, count: width * height)
    let share = height / max(1, barcodes.count)
    for (index, barcode) in barcodes.enumerated() {
      draw(barcode, rows: (index * share + share / 6)..<((index + 1) * share - share / 6), module)
    }
  }

  /// One barcode in the middle.
  public init(_ barcode: DrawnBarcode) { self.init([barcode]) }

  private mutating func draw(_ barcode: DrawnBarcode, rows: Range<Int>, _ module: Int) {
    let start = (width - barcode.modules.count * module) / 2
    for (index, black) in barcode.modules.enumerated() where black {
      for row in rows {
        for column in 0..<module { pixels[row * width + start + index * module + column] = 20 }
      }
    }
  }

  /// The picture for the decoder; `nil` never, since the pixels fill it.
  public var frame: GreyFrame? { GreyFrame(width: width, height: height, pixels: pixels) }

  /// The picture as a file, PGM.
  public var pgm: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }
}
