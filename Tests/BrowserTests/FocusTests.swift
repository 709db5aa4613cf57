import FrontDoor
import PointOfSale
import Testing
import Values

@Suite(.serialized)
struct `Keys that are pressed on a fresh page of the till` {
  @Test func `go to the sum that was refused, and write over it`() async throws {
    try await TillPage.visit(expecting: ["422"]) { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("[name=given]")
      try await till.browser.typeUnfolded("7500", into: "[name=given]")
      try await till.browser.click(".pay")
      try await till.browser.waitFor(text: "Uangnya kurang", in: "[data-region=cart]")
      try await till.browser.waitFor("[name=given]:focus")
      // A scan on the way there still lands, and leaves the sum as it was.
      try await till.scanned("a sum that was refused", every: 40)
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      #expect(try await till.value("[name=given]") == "7.500")
      try await till.browser.click(".pay")
      try await till.browser.waitFor("[name=given]:focus")
      try await till.browser.burst("50000", every: 200, ending: nil)
      #expect(try await till.value("[name=given]") == "50.000")
      #expect(try await till.value("#scan-code") == "")
      try await till.browser.click(".pay")
      try await till.browser.waitFor("[data-change]")
      #expect(try await till.browser.text(of: "[data-change]") == "Rp30.000")
    }
  }

  /// A sum that nobody means, up to the question whether it is meant.
  private func payTooMuch(_ till: TillPage) async throws {
    try await till.scanned("nowhere", every: 10)
    try await till.browser.waitFor("[name=given]")
    try await till.browser.typeUnfolded("900000", into: "[name=given]")
    try await till.browser.click(".pay")
    try await till.browser.waitFor("[data-takes-focus]:focus")
  }

  @Test func `answer the question of the house, and never with a yes of their own`() async throws {
    try await TillPage.visit { till in
      try await payTooMuch(till)
      try await till.scanned("a question about a sum", every: 40)
      #expect(try await till.browser.has("main form[action='/till/pay/cash'] [name=sure]"))
    }
  }

  @Test func `go to the sum again that she took back, and write over it`() async throws {
    try await TillPage.visit { till in
      try await payTooMuch(till)
      try await till.browser.click("a[data-takes-focus]")
      try await till.browser.waitFor("[name=given]:focus")
      #expect(try await till.value("[name=given]") == "900.000")
      try await till.browser.burst("50000", every: 200, ending: nil)
      #expect(try await till.value("[name=given]") == "50.000")
      #expect(try await till.value("#scan-code") == "")
    }
  }

  @Test func `go to the float, each time that its page is opened`() async throws {
    try await TillPage.visit(expecting: ["422"]) { till in
      try await till.open("/till/drawer")
      try await till.browser.type("2", into: "[name=count-100000]")
      try await till.browser.click("form[action='/till/drawer/close'] button")
      try await till.browser.waitFor("[data-takes-focus]:focus")
      try await till.browser.click("main form[action='/till/drawer/close'] button")
      try await till.browser.waitFor(text: "Laporan laci", in: "h1")
      for _ in 1...5 {
        try await till.open("/till/drawer")
        try await till.browser.waitFor("[name=float]:focus")
        try await till.browser.burst("1500", every: 200, ending: nil)
        #expect(try await till.value("[name=float]") == "1.500")
        #expect(try await till.value("#scan-code") == "")
      }
    }
  }

  @Test func `answer the question of the office, too, which has no field for scans`() async throws {
    try await TillPage.visit { till in
      try await till.open("/office/variants/\(till.pen.number)")
      let price = "form[action='/office/variants/\(till.pen.number)/price']"
      try await till.browser.type("900000", into: "\(price) [name=price]")
      try await till.browser.click("\(price) button")
      try await till.browser.waitFor("main form [name=sure]")
      try await till.browser.waitFor("[data-takes-focus]:focus")
    }
  }

  @Test func `go to what is said of a price that was saved`() async throws {
    try await TillPage.visit { till in
      try await till.open("/office/variants/\(till.pen.number)")
      let price = "form[action='/office/variants/\(till.pen.number)/price']"
      try await till.browser.type("12000", into: "\(price) [name=price]")
      try await till.browser.click("\(price) button")
      try await till.browser.waitFor(".toasts [data-notice]:focus")
    }
  }

  @Test func `go to the count that was refused`() async throws {
    try await TillPage.visit(expecting: ["422"]) { till in
      try await till.open("/till/drawer")
      try await till.browser.type("dua", into: "[name=count-100000]")
      try await till.browser.click("form[action='/till/drawer/close'] button")
      try await till.browser.waitFor("[name=count-100000]:focus")
    }
  }
}
