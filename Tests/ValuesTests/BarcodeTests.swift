import Foundation
import Testing
import Values

struct `What a scanner sends` {
  @Test(arguments: [
    "IP-0000001", "ip-0000001", " IP-0000001", "IP-0000001\r\n", "\tip-0000001\u{A0}",
    "\u{FEFF}IP-0000001", "IP-0000001\u{0}", "\u{7F}ip-0000001",
  ])
  func `is the same label whatever the scanner adds`(text: String) throws {
    #expect(try Barcode(text).text == "IP-0000001")
    #expect(try Barcode(text) == Barcode("IP-0000001"))
  }

  @Test(arguments: [
    "]C1IP-0000001", "]c1ip-0000001", "]A0IP-0000001", "*IP-0000001*", " *ip-0000001*\r\n",
    "]A0*IP-0000001*", "]XaIP-0000001",
  ])
  func `is the same label with the scanner's word for the kind of code, and with stars`(
    text: String
  ) throws {
    #expect(try Barcode(text).text == "IP-0000001")
  }

  @Test(arguments: ["IP*1", "*IP-1", "IP-1*", "]", "]C", "C1IP-1", "]-1IP-1"])
  func `keeps stars and brackets that mean something else`(text: String) throws {
    #expect(try Barcode(text).text == text)
  }

  @Test(arguments: ["]E09786020324784", "]E0 9786020324784"])
  func `is a book's number behind the scanner's word, too`(text: String) throws {
    #expect(try Barcode(text).isbn?.description == ISBN("9786020324784").description)
  }

  @Test(arguments: ["**", "]C1", "]C1**"])
  func `is refused when there is nothing between`(text: String) {
    #expect(throws: BarcodeRefusal.empty) { try Barcode(text) }
  }

  @Test(arguments: ["", " ", "\r\n", "\t \u{A0}\u{FEFF}"])
  func `is refused when nothing is left`(text: String) {
    #expect(throws: BarcodeRefusal.empty) { try Barcode(text) }
  }

  @Test func `has at most 80 characters, not counting blanks around it`() throws {
    let longest = String(repeating: "A", count: 80)
    #expect(try Barcode("  \(longest)\n").text == longest)
    #expect(throws: BarcodeRefusal.tooLong(81)) { try Barcode(longest + "A") }
    #expect(throws: BarcodeRefusal.tooLong(1_000_000)) {
      try Barcode(String(repeating: "9", count: 1_000_000))
    }
  }

  @Test(arguments: ["IP\u{1D}1", "IP\t1", "IP\n1", "café", "IP‑1", "١٢٣", "A\u{301}", "IP\u{0}1"])
  func `is refused when it has signs that no barcode has`(text: String) {
    #expect(throws: BarcodeRefusal.unreadable) { try Barcode(text) }
  }

  @Test func `keeps every printable sign of ASCII, in upper case`() throws {
    let signs = String(String.UnicodeScalarView((0x21...0x7E).compactMap(Unicode.Scalar.init)))
    #expect(try Barcode(String(signs.prefix(60))).text == signs.prefix(60).uppercased())
    #expect(try Barcode(String(signs.dropFirst(60))).text == signs.dropFirst(60).uppercased())
    #expect(try Barcode("A B").text == "A B")
  }

  @Test func `knows whether it is a book's or a product's`() throws {
    #expect(try Barcode("9780306406157").isbn == ISBN("0306406152"))
    #expect(try Barcode("9780306406157").ean13 == EAN13("9780306406157"))
    #expect(try Barcode("4006381333931").isbn == nil)
    #expect(try Barcode("4006381333931").ean13?.digits == "4006381333931")
    #expect(try Barcode("IP-0000001").isbn == nil)
    #expect(try Barcode("IP-0000001").ean13 == nil)
    #expect(try Barcode("080442957x").isbn?.digits == "9780804429573")
  }

  @Test func `is checked again when a program sends it`() throws {
    let codes = [try Barcode("IP-1"), try Barcode("A7")]
    let json = try JSONEncoder().encode(codes)
    #expect(String(decoding: json, as: UTF8.self) == #"["IP-1","A7"]"#)
    #expect(try JSONDecoder().decode([Barcode].self, from: json) == codes)
    #expect(throws: BarcodeRefusal.empty) {
      try JSONDecoder().decode([Barcode].self, from: Data(#"[" "]"#.utf8))
    }
  }
}
