import FrontDoor
import Testing
import Waiting

@Suite(.serialized)
struct `The quick exit` {
  /// How somebody leaves: a press on the button, or Esc as often as it takes and once more.
  private static let ways = [
    "document.querySelector('[data-quick-exit]').click();",
    """
    for (let press = 0; press < 4; press += 1) {
      document.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    }
    """,
  ]

  /// Leaves for a place that is slow, and says what the page shows while it waits: at once, and when
  /// the house was surely heard of.
  private static func leaving(_ way: String, for place: String) -> String {
    """
    const seen = () => `${document.title}|${document.body.innerText.trim()}`;
    document.querySelector("[data-quick-exit]").dataset.quickExit = "\(place)";
    \(way)
    const first = seen();
    return new Promise((done) => setTimeout(() => done(`${first} ${seen()}`), 2000));
    """
  }

  @Test(arguments: ["/account", "/"], [true, false])
  func `empties the page and leaves it, however slow the place is where it leads`(
    path: String, isMember: Bool
  ) async throws {
    let elsewhere = try SlowPlace(after: 4)
    defer { elsewhere.close() }
    try await Screen.sit { screen in
      for way in Self.ways {
        if isMember { try await screen.comeInAsSari() }
        try await screen.open(path)
        try await screen.browser.waitFor("[data-quick-exit]")
        let seen = try await screen.browser.run(Self.leaving(way, for: elsewhere.address))
        #expect(seen.text == "…| …|")
        let isThere = try await eventually {
          try await screen.browser.address().hasPrefix(elsewhere.address)
        }
        #expect(isThere, "she is still in the house")
        #expect(try await screen.browser.text(of: "body").contains(SlowPlace.words))
      }
    }
  }
}
