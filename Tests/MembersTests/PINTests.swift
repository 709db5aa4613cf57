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

  @Test(arguments: ["12345", "", "1234567890123"])
  func `has six to twelve digits`(_ digits: String) {
    #expect(throws: PINRefusal.length) { try PIN(digits) }
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
