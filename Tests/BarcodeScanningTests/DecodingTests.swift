import BarcodeDrawing
import BarcodeScanning
import Testing
import Values

private func read(_ page: Page, _ kinds: Set<Symbology> = BarcodeDecoder.everyday) throws
  -> [BarcodeReading]
{
  let frame = try #require(page.frame)
  return try BarcodeDecoder(reading: kinds).readings(in: frame)
}

struct `Reading drawn pictures` {
  @Test(arguments: ["9786020324784", "9789794333204", "2000000000015", "8991234567890"])
  func `an EAN-13 is read`(digits: String) throws {
    let code = try EAN13(String(digits.dropLast()) + checkDigit(digits))
    let readings = try read(Page(.ean13(code.digits)))
    #expect(readings == [BarcodeReading(.ean13, code.digits)])
  }

  private func checkDigit(_ digits: String) throws -> String {
    let found = (0...9).map(String.init).first {
      (try? EAN13(String(digits.dropLast()) + $0)) != nil
    }
    return try #require(found)
  }

  @Test(arguments: ["IP-0000001", "IP-0012345", "A7KQ2M4X9TZ", "S-0042", "a~ !"])
  func `an item label, a card and a badge in Code 128 are read`(text: String) throws {
    let readings = try read(Page([.code128(text)], width: 900))
    #expect(readings == [BarcodeReading(.code128, text)])
  }

  @Test func `an older label in Code 39 is read`() throws {
    let readings = try read(Page([.code39("IP-0012")], width: 900))
    #expect(readings == [BarcodeReading(.code39, "IP-0012")])
  }

  @Test func `a book with five digits beside its code`() throws {
    let readings = try read(Page(.ean13("9786020324784", addOn: "54495")))
    #expect(readings == [BarcodeReading(.ean13, "9786020324784", addOn: "54495")])
  }

  @Test func `a journal with its issue beside its code`() throws {
    let readings = try read(Page(.ean13("9770216313003", addOn: "05")))
    #expect(readings.map(\.addOn) == ["05"])
  }

  @Test func `two labels on one page are both read`() throws {
    let page = Page([.ean13("9786020324784"), .code128("IP-0000042")])
    #expect(
      try Set(read(page)) == [
        BarcodeReading(.ean13, "9786020324784"), BarcodeReading(.code128, "IP-0000042"),
      ])
  }

  @Test func `a kind that nobody asked for is passed over`() throws {
    let page = Page([.ean13("9786020324784"), .code128("IP-0000042")])
    #expect(try read(page, [.code128]) == [BarcodeReading(.code128, "IP-0000042")])
    #expect(try read(page, []).isEmpty)
  }

  @Test func `white paper has no code`() throws {
    #expect(try read(Page([])).isEmpty)
  }

  @Test func `a picture of one pixel has no code`() throws {
    let frame = try #require(GreyFrame(width: 1, height: 1, pixels: [0]))
    #expect(try BarcodeDecoder().readings(in: frame).isEmpty)
  }

  @Test func `a decoder can be used again and again`() throws {
    let decoder = try BarcodeDecoder()
    let frame = try #require(Page(.ean13("9786020324784")).frame)
    for _ in 0..<20 { #expect(decoder.readings(in: frame).count == 1) }
  }
}
