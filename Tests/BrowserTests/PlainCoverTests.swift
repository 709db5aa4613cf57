import FrontDoor
import Testing

@Suite(.serialized)
struct `Plain covers on a screen` {
  @Test func `go on and off by the keyboard, and are still on when the page is opened again`()
    async throws
  {
    try await Screen.sit { screen in
      let browser = screen.browser
      try await screen.comeInAsSari()
      #expect(try await screen.shown().contains(Screen.title))
      try await browser.run("document.querySelector('.plain-switch').focus()")
      try await browser.press("\u{E007}")
      try await browser.waitFor(".plain-switch[aria-pressed=true]")
      try await screen.open("/account")
      try await browser.waitFor(".plain-switch[aria-pressed=true]")
      let bytes = try await browser.run("return document.documentElement.outerHTML").text ?? ""
      #expect(bytes.contains("Buku 1"))
      #expect(!bytes.contains("Xanthippe") && !bytes.contains(Screen.title))
      try await browser.run("document.querySelector('.plain-switch').focus()")
      try await browser.press("\u{E007}")
      try await browser.waitFor(text: "Halo, Xanthippe Sari")
    }
  }
}
