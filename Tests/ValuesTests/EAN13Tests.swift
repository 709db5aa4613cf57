import Testing
import Values

struct `The thirteen digits of a product` {
  @Test(arguments: ["4006381333931", "9780306406157", "0000000000000", "8992770011022"])
  func `are kept when the last fits`(text: String) throws {
    #expect(try EAN13(text).digits == text)
    #expect(try EAN13(text).barcode.text == text)
  }

  @Test(arguments: ["4006381333930", "9780306406158", "0000000000001"])
  func `are refused when the last does not fit`(text: String) {
    #expect(throws: EAN13Refusal.wrongCheckDigit(text)) { try EAN13(text) }
  }

  @Test(arguments: [
    "", "400638133393", "40063813339311", "400638133393X", " 4006381333931", "４006381333931",
  ])
  func `are neither more nor fewer nor other signs`(text: String) {
    #expect(throws: EAN13Refusal.notThirteenDigits(text)) { try EAN13(text) }
  }

  @Test(arguments: [0, 1, 42, 9_999_999_999])
  func `of our own goods begin with 20 and are valid`(serial: Int) throws {
    let ours = EAN13(inShop: serial)
    #expect(ours.digits.hasPrefix("20"))
    #expect(try EAN13(ours.digits) == ours)
    #expect(Int(ours.digits.dropFirst(2).dropLast()) == serial)
  }

  @Test func `find every single slip of a finger`() {
    let right = Array("8992770011022")
    for place in right.indices {
      for digit in "0123456789" where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: EAN13Refusal.self) { try EAN13(String(wrong)) }
      }
    }
  }
}
