import Catalog
import FrontDoor
import House
import Pages
import Stations
import Testing
import Trail
import Values
import Waiting

/// A page on which nobody looked until the next morning.
@Suite(.serialized)
struct `A desk left open overnight` {
  @Test func `leads to the door with its first scan, which is done when she has come in`()
    async throws
  {
    let watch = Watch()
    try await Screen.sit(clock: Clock { watch.now }) { screen in
      try await screen.sitDown()
      try await screen.browser.burst(screen.sari.card, every: 10)
      try await screen.browser.waitFor(text: "Xanthippe", in: "[data-region=member]")
      watch.pass(minutes: 14 * 60)
      try await screen.browser.burst(screen.item.barcode.text, every: 10)
      try await screen.browser.waitFor("form[action='/office/sign-in'] [name=passphrase]")
      #expect(try await !screen.shown().contains("Xanthippe"))
      try await screen.fillIn()
      try await screen.open("/desk")
      try await screen.browser.waitFor("#scan-code")
      #expect(try await !screen.shown().contains("Xanthippe"))
      // It may wait for a yes, since it was kept from before.
      let yes = "form[action='/desk/late-scans'] button"
      let isBack = try await eventually {
        try await screen.browser.run("document.querySelector(arguments[0])?.click()", [yes])
        return try await !screen.isLent(screen.item)
      }
      #expect(isBack)
    }
  }
}
