import Members
import Secrets
import Testing
import Values

struct `A PIN` {
  @Test(arguments: [
    "000000", "111111", "123456", "654321", "121212", "123123", "112233", "998877", "135791",
    "246802", "159753", "12345678", "1212121212",
  ])
  func `that everybody tries first is refused`(_ digits: String) {
    if digits == "135791" || digits == "246802" {
      // Not a row to the end: these are good.
      #expect(throws: Never.self) { try PIN(digits) }
    } else {
      #expect(throws: PINRefusal.tooEasy) { try PIN(digits) }
    }
  }

  @Test(arguments: ["210487", "290200", "19870421", "21041987", "29022000", "20010131"])
  func `that is a birthday is refused, a member's and a colleague's`(_ digits: String) {
    #expect(throws: PINRefusal.aDate) { try PIN(digits) }
    #expect(throws: PINRefusal.aDate) { try PIN(ofColleague: digits) }
  }

  @Test(arguments: ["320487", "211387", "290201", "30021987", "21041887", "2104198", "210419875"])
  func `that is no day of these years is taken`(_ digits: String) {
    #expect(throws: Never.self) { try PIN(digits) }
    #expect(throws: Never.self) { try PIN(ofColleague: digits) }
  }

  @Test(arguments: ["12345", "", "1234567890123"])
  func `has six to twelve digits`(_ digits: String) {
    #expect(throws: PINRefusal.length) { try PIN(digits) }
  }

  @Test func `of a colleague is told from a passphrase by its digits and their number`() {
    for typed in ["481526", "48152604815"] { #expect(PIN.isLikeAColleagues(typed), "\(typed)") }
    for typed in ["48152", "481526048152", "48152a", "٤٨١٥٢٦", ""] {
      #expect(!PIN.isLikeAColleagues(typed), "\(typed)")
    }
  }

  @Test(arguments: ["48 1526", "48152a", "٤٨١٥٢٦", "-48152"])
  func `has digits only`(_ digits: String) {
    #expect(throws: PINRefusal.notDigits) { try PIN(digits) }
  }

  @Test func `made by chance is never easy and never printed`() throws {
    for _ in 1...2000 {
      let pin = try PIN.random()
      #expect(pin.digits.count == 6)
      #expect(throws: Never.self) { try PIN(pin.digits) }
      #expect("\(pin)" == "‹PIN›")
    }
  }
}
