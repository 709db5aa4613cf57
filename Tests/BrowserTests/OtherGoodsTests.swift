import FrontDoor
import Testing

@Suite(.serialized)
struct `Goods without a label, at the till` {
  @Test func `are typed at once where their form opens, in sight`() async throws {
    try await TillPage.visit { till in
      for look in [Look(width: 1024, height: 768), Look(width: 360)] {
        try await till.browser.look(look)
        try await till.open("/till")
        try await till.browser.click("#other-goods > summary")
        try await till.browser.waitFor("#other-goods [name=word]:focus")
        let isSeen = try await till.browser.run(
          """
          const box = document.activeElement.getBoundingClientRect();
          return box.top >= 0 && box.bottom <= innerHeight;
          """)
        #expect(isSeen.truth, "\(look.width)")
      }
    }
  }
}
