import Testing
import Values

@testable import BarcodeScanning

private func symbol(_ kind: RawSymbol.Kind, _ text: String) -> RawSymbol {
  RawSymbol(kind: kind, bytes: Array(text.utf8))
}

private func readings(_ symbols: RawSymbol...) -> [BarcodeReading] {
  ReadingRules().readings(among: symbols)
}

private let book = symbol(.code(.ean13), "9786020324784")
private let journal = symbol(.code(.ean13), "9770216313003")
private let pin = symbol(.code(.ean13), "2000000000015")

struct `What counts as a code` {
  @Test func `an EAN-13 whose last digit does not fit does not count`() {
    #expect(readings(symbol(.code(.ean13), "9786020324785")).isEmpty)
    #expect(readings(book) == [BarcodeReading(.ean13, "9786020324784")])
  }

  @Test func `a short Code 39 does not count`() {
    #expect(readings(symbol(.code(.code39), "A12")).isEmpty)
    #expect(readings(symbol(.code(.code39), "A123")).count == 1)
  }

  @Test func `a Code 128 of fewer than four signs does not count, nor one with others`() {
    #expect(readings(symbol(.code(.code128), "z")).isEmpty)
    #expect(readings(symbol(.code(.code128), "B01")).isEmpty)
    #expect(readings(symbol(.code(.code128), "B001")).count == 1)
    #expect(readings(symbol(.code(.code128), "IP\u{1}00")).isEmpty)
    #expect(readings(symbol(.code(.code128), "   z")).isEmpty)
  }

  @Test func `a short Codabar does not count`() {
    #expect(readings(symbol(.code(.codabar), "A123B")).isEmpty)
    #expect(readings(symbol(.code(.codabar), "A1234B")).count == 1)
  }

  @Test func `contents that are not text do not count`() {
    #expect(readings(RawSymbol(kind: .code(.qr), bytes: [0xFF, 0xFE, 0x00])).isEmpty)
  }

  @Test func `a zero byte does not cut a text short`() {
    let code = RawSymbol(kind: .code(.qr), bytes: [0x41, 0x00, 0x42])
    #expect(readings(code) == [BarcodeReading(.qr, "A\0B")])
  }

  @Test func `five digits beside a book belong to it`() {
    let both = readings(book, symbol(.addOn5, "54495"))
    #expect(both == [BarcodeReading(.ean13, "9786020324784", addOn: "54495")])
  }

  @Test func `two digits beside a book are half of five and are dropped`() {
    #expect(readings(book, symbol(.addOn2, "54")) == readings(book))
  }

  @Test func `two or five digits beside a journal are its issue`() {
    #expect(readings(journal, symbol(.addOn2, "05")).first?.addOn == "05")
    #expect(readings(journal, symbol(.addOn5, "00020")).first?.addOn == "00020")
  }

  @Test func `digits beside other goods are dropped`() {
    #expect(readings(pin, symbol(.addOn5, "54495")) == readings(pin))
    #expect(readings(pin, symbol(.addOn2, "05")) == readings(pin))
  }

  @Test func `an add-on between two books is nobody's`() {
    let other = symbol(.code(.ean13), "9789794333204")
    let seen = readings(book, other, symbol(.addOn5, "54495"))
    #expect(seen.count == 2 && seen.allSatisfy { $0.addOn == nil })
  }

  @Test func `two add-ons that contradict are none`() {
    let seen = readings(book, symbol(.addOn5, "54495"), symbol(.addOn5, "54496"))
    #expect(seen.first?.addOn == nil)
  }

  @Test func `an add-on beside a book and a pin is the book's`() {
    let seen = readings(pin, book, symbol(.addOn5, "54495"))
    #expect(seen.map(\.addOn) == [nil, "54495"])
  }

  @Test func `an add-on alone is nothing`() {
    #expect(readings(symbol(.addOn5, "54495"), symbol(.addOn2, "05")).isEmpty)
  }

  @Test func `a reading prints without its text`() {
    let card = BarcodeReading(.code128, "A7KQ2M4X9TZ")
    #expect(!"\(card) \(String(reflecting: card))".contains("A7KQ"))
  }
}
