import FrontDoor
import Testing

@Suite(.serialized)
struct `What the till tells of a drawer that was just opened` {
  @Test func `goes from above the field with the first thing that is scanned`() async throws {
    try await TillPage.visit { till in
      try await till.open("/till/drawer")
      try await till.browser.type("2", into: "[name=count-100000]")
      try await till.browser.click("form[action='/till/drawer/close'] button")
      try await till.browser.waitFor("[data-takes-focus]:focus")
      try await till.browser.click("main form[action='/till/drawer/close'] button")
      try await till.browser.waitFor(text: "Laporan laci", in: "h1")
      try await till.open("/till/drawer")
      try await till.browser.type("200000", into: "[name=float]")
      try await till.browser.click("form[action='/till/drawer/open'] button")
      try await till.browser.waitFor(text: "Laci dibuka dengan Rp200.000", in: ".toasts")
      try await till.scanned("a drawer that was just opened", every: 10)
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
      #expect(try await !till.browser.has(".toasts [role=status]"))
    }
  }
}
