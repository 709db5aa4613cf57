import BarcodeScanning
import Printing
import Testing
import Values

struct `A printed barcode` {
  private static let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func codes() -> [(String, Symbology)] {
    var dice = Dice(state: 1904)
    return (0..<200).map { index in
      let serial = Int.random(in: 0...9_999_999, using: &dice)
      switch index % 4 {
      case 0: return ("IP-" + String(10_000_000 + serial).dropFirst(), .code128)
      case 1:
        let letters = (0..<11).compactMap { _ in crockford.randomElement(using: &dice) }
        return ("A" + String(letters), .code128)
      case 2: return (EAN13(inShop: serial).digits, .ean13)
      default:
        let count = Int.random(in: 4...24, using: &dice)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0x21...0x5F, using: &dice) }
        return (String(decoding: bytes, as: UTF8.self), .code128)
      }
    }
  }

  @Test func `is read by the camera, two hundred times out of two hundred`() throws {
    let decoder = try BarcodeDecoder()
    var read = 0
    for (text, symbology) in Self.codes() {
      let drawing =
        symbology == .ean13
        ? try BarcodeDrawing.ean13(EAN13(text)) : try BarcodeDrawing.code128(Barcode(text))
      let readings = decoder.readings(in: try Raster(svg: drawing.svg(), dots: 2).frame)
      #expect(readings == [BarcodeReading(symbology, text)], "\(text)")
      read += readings.count
    }
    #expect(read == 200)
  }

  @Test func `of dots is read too`() throws {
    let decoder = try BarcodeDecoder(reading: [.qr])
    for text in ["https://sartika.test/cantuman/12", "IP-0000001", "Perempuan membaca – ☂"] {
      let raster = try Raster(svg: BarcodeDrawing.qr(text).svg(), dots: 4)
      #expect(decoder.readings(in: raster.frame) == [BarcodeReading(.qr, text)])
    }
  }

  @Test func `has its quiet zone on both sides`() throws {
    let drawings = [
      try BarcodeDrawing.code128(Barcode("IP-0000001")),
      try BarcodeDrawing.ean13(EAN13(inShop: 7)),
    ]
    for drawing in drawings {
      #expect(drawing.quietZone >= 10)
      #expect(drawing.bars.map(\.x).min() == drawing.quietZone)
      #expect(drawing.bars.map { $0.x + $0.width }.max() == drawing.width - drawing.quietZone)
    }
    let qr = try BarcodeDrawing.qr("IP-0000001")
    #expect(qr.quietZone == 4 && qr.width == qr.height)
    #expect(qr.bars.map(\.y).min() == 4)
  }

  @Test func `is drawn with numbers only`() throws {
    let svg = try BarcodeDrawing.code128(Barcode("\"><SCRIPT>")).svg(module: 0.33)
    #expect(!svg.contains("SCRIPT") && !svg.contains("<text") && !svg.contains("style"))
    let quoted = svg.split(separator: "\"", omittingEmptySubsequences: false)
    #expect(quoted.count > 10)
    for (index, part) in quoted.enumerated() where !index.isMultiple(of: 2) {
      #expect(
        part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " .-:/#".contains($0)) })
    }
  }

  @Test func `has its size on paper in millimetres`() throws {
    let drawing = try BarcodeDrawing.code128(Barcode("IP-0000001"))
    #expect(drawing.width == 143 && drawing.height == 50)
    #expect(drawing.svg(module: 0.25).contains("width=\"35.75mm\" height=\"12.50mm\""))
    #expect(drawing.svg(module: 0.1).contains("height=\"5.00mm\""))
  }

  @Test func `is made finer for a small label, but never too fine to scan`() throws {
    let drawing = try BarcodeDrawing.code128(Barcode("IP-0000001"))
    #expect(drawing.module(fitting: 64) == BarcodeDrawing.usualModule)
    let small = try #require(drawing.module(fitting: 40))
    #expect(small < BarcodeDrawing.usualModule && small * 143 <= 40.001)
    #expect(drawing.module(fitting: 20) == nil)
  }

  @Test func `that cannot be drawn is a fault with libzint's number`() {
    #expect(throws: BarcodeDrawingFault.notDrawn(code: 5)) { try BarcodeDrawing.qr("") }
    #expect(throws: BarcodeDrawingFault.notDrawn(code: 5)) {
      try BarcodeDrawing.qr(String(repeating: "panjang", count: 2_000))
    }
  }
}
