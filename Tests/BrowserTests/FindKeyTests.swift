import FrontDoor
import Testing

@Suite(.serialized)
struct `The one search of the staff, by keys` {
  private static let field = "[data-find]:focus"

  @Test func `has the cursor by a slash, and from within a field by Ctrl and K`() async throws {
    try await Screen.sit { screen in
      let browser = screen.browser
      try await browser.look(.desk)
      try await screen.comeIn()
      try await screen.open("/office")
      try await browser.run("document.activeElement.blur()")
      try await browser.press("/")
      try await browser.waitFor(Self.field)
      // There it is a sign like any other.
      try await browser.press("/")
      let typed = try await browser.run("return document.querySelector('[data-find]').value")
      #expect(typed.text == "/")
      try await browser.click("main [name=q]")
      try await browser.waitFor("main [name=q]:focus")
      try await browser.run(
        """
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {
          key: "k", ctrlKey: true, bubbles: true, cancelable: true,
        }));
        """)
      try await browser.waitFor(Self.field)
    }
  }

  @Test func `leads to its page where its field has no room`() async throws {
    try await Screen.sit { screen in
      let browser = screen.browser
      try await browser.look(.phone)
      try await screen.comeIn()
      try await screen.open("/office")
      try await browser.run("document.activeElement.blur()")
      try await browser.press("/")
      try await browser.waitFor("main form[action='/office/find'] [name=q]")
    }
  }
}
