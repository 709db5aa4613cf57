import Testing
import Values

struct `The number on a journal` {
  @Test(arguments: ["1410-153X", "1410153X", "1410-153x", "1410 153X", "1410-153X "])
  func `is one number however it is written`(text: String) throws {
    #expect(try ISSN(text).text == "1410-153X")
    #expect(try ISSN(text).description == "1410-153X")
  }

  @Test(arguments: ["0378-5955", "2049-3630", "0028-0836", "0317-8471", "0000-0000"])
  func `is kept when its check digit fits`(text: String) throws {
    #expect(try ISSN(text).text == text)
  }

  @Test(arguments: ["1410-1530", "0378-5954", "0028-083X"])
  func `is refused when its check digit does not fit`(text: String) {
    #expect(throws: ISSNRefusal.wrongCheckDigit(text)) { try ISSN(text) }
  }

  @Test(arguments: ["", "1410", "1410-153XX", "141X-1530", "ABCD-EFGH", "１４１０153X", "1410–153X"])
  func `is refused when it is no ISSN at all`(text: String) {
    #expect(throws: ISSNRefusal.notAnISSN(text)) { try ISSN(text) }
  }

  @Test func `is in the barcode of an issue, without its check digit`() throws {
    #expect(ISSN(barcode: try EAN13("9771410153006"))?.text == "1410-153X")
    #expect(ISSN(barcode: try EAN13("9770378595002"))?.text == "0378-5955")
    #expect(ISSN(barcode: try EAN13("9780306406157")) == nil)
  }

  @Test func `has one check digit for every body`() throws {
    for serial in stride(from: 0, to: 10_000_000, by: 91_193) {
      let body = String(repeating: "0", count: 7 - String(serial).count) + String(serial)
      let fitting = "0123456789X".filter { (try? ISSN(body + String($0))) != nil }
      #expect(fitting.count == 1)
    }
  }
}
