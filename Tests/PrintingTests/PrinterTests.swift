import Printing
import Testing
import Values

struct `The receipt printer` {
  @Test(arguments: PaperWidth.allCases, Language.allCases)
  func `gets bytes that read back as the same lines`(width: PaperWidth, language: Language) throws {
    let lines = ReceiptLayout(width, language: language).lines(dewisSale)
    let bytes = ESCPOS.encode(
      dewisSale, width: width, language: language, ending: .init(cuts: true, kick: .two))
    let decoded = try ESCPOS.decode(bytes)
    #expect(decoded == lines)
    #expect(decoded.plainText(width) == lines.plainText(width))
    #expect(decoded.contains { $0.isBold && $0.text.hasSuffix("Rp110.000") })
  }

  @Test func `is set back first, opens the drawer for cash, and cuts last`() throws {
    let bytes = ESCPOS.encode(dewisSale, width: .wide, ending: .init(cuts: true, kick: .five))
    let operations = try ESCPOS.operations(in: bytes)
    #expect(operations.prefix(3) == [.initialise, .codePage(16), .kick(.five)])
    #expect(operations.suffix(2) == [.feed(4), .cut])
    #expect(bytes.starts(with: [0x1B, 0x40, 0x1B, 0x74, 16, 0x1B, 0x70, 1, 0x32, 0x32]))
    #expect(bytes.suffix(4) == [0x1D, 0x56, 0x42, 0x00])
  }

  @Test func `leaves the drawer shut and the knife alone unless it is told`() throws {
    let operations = try ESCPOS.operations(in: ESCPOS.encode(dewisSale, width: .narrow))
    #expect(!operations.contains(.cut))
    #expect(!operations.contains(.kick(.two)))
    #expect(!operations.contains(.kick(.five)))
  }

  @Test func `takes no orders from a title`() throws {
    let sly = "Buku\u{1B}p\u{0}22\u{1D}V\u{0}\u{7F}\u{9B}\r\nhabis"
    let line = ReceiptLine(title: sly, quantity: 1, unit: .zero, total: .zero)
    let operations = try ESCPOS.operations(
      in: ESCPOS.encode(receipt(lines: [line]), width: .wide))
    #expect(!operations.contains(.kick(.two)))
    #expect(!operations.contains(.cut))
    var printed = 0
    for case .text(let bytes) in operations {
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      printed += bytes.count
    }
    #expect(printed > sly.utf8.count)
  }

  @Test(arguments: [
    ("Gadis Pantai", "Gadis Pantai"), ("Café “Ibu”", "Café “Ibu”"), ("Cafe\u{301}", "Café"),
    ("Sākuntalā", "Sakuntala"), ("ﬁksi", "fiksi"), ("Łódź", "Lódz"), ("Rp₀", "Rp0"),
    ("Nawāl as-Saʿdāwī", "Nawal as-Sa?dawi"), ("نوال", "????"), ("上海", "??"), ("♀", "?"),
    ("a\u{200B}b\u{AD}c", "abc"), ("a\u{A0}b", "a b"), ("€5 – 7…", "€5 – 7…"),
    ("a\u{1B}b\u{9B}c", "a b c"),
  ])
  func `prints every letter it can, and a question mark for the rest`(
    title: String, printed: String
  ) throws {
    let line = ReceiptLine(title: title, quantity: 1, unit: .zero, total: .zero)
    let lines = try ESCPOS.decode(ESCPOS.encode(receipt(lines: [line]), width: .wide))
    #expect(lines.contains { $0.text == printed })
  }

  @Test func `sends one byte a column`() throws {
    let bytes = ESCPOS.encode([PrintedLine("é“”€ÿ")])
    let operations = try ESCPOS.operations(in: bytes)
    #expect(operations.contains(.text([0xE9, 0x93, 0x94, 0x80, 0xFF])))
  }

  @Test(arguments: [[0x1B], [0x1B, 0x64], [0x1B, 0x70, 0x00, 0x32], [0x1D, 0x28], [0x07]])
  func `is not understood when the bytes are not ours`(bytes: [UInt8]) {
    #expect(throws: ESCPOSFault.unknownCommand(at: 2)) {
      try ESCPOS.decode([0x1B, 0x40] + bytes)
    }
  }

  @Test func `must end its lines`() {
    #expect(throws: ESCPOSFault.lineNotEnded) { try ESCPOS.decode([0x41]) }
  }
}
