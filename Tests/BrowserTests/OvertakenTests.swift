import Catalog
import FrontDoor
import House
import Testing
import Trail
import Values

/// The first question is still under way when the second is asked, and comes to nothing meanwhile.
@Suite(.serialized)
struct `An answer that overtakes one that fails` {
  @Test func `says what the catalogue has, in quick entry`() async throws {
    try await Screen.sit { screen in
      let rooms = screen.house.house
      _ = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Pagi di Jalan Sekolah"), at: rooms.clock.now, by: .house)
      try await screen.comeIn(back: "/office/records/quick")
      try await screen.browser.waitFor("form[data-quick] [name=title]")
      try await screen.browser.ask(
        ["Pagi", "Pagi di Jalan Sekolah"], in: "form[data-quick] [name=title]", of: "/alike")
      try await screen.browser.waitFor(text: "Pagi di Jalan Sekolah", in: "[data-region=alike]")
    }
  }

  @Test func `shows the goods that were meant, at the till`() async throws {
    try await TillPage.visit { till in
      try await till.browser.waitFor("[data-scan-field]")
      try await till.browser.ask(["Pul", "Pulpen"], in: "[data-scan-field]", of: "/offers")
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=found]")
    }
  }
}

extension Browser {
  /// Types one text and soon another; the question about the first fails before the second is answered.
  fileprivate func ask(_ texts: [String], in field: String, of place: String) async throws {
    try await run(
      """
      const [first, second, selector, part] = arguments;
      const real = window.fetch;
      const wait = (time) => new Promise((done) => setTimeout(done, time));
      let asked = 0;
      window.fetch = async (place, sent) => {
        if (!String(place).includes(part)) return real(place, sent);
        asked += 1;
        if (asked === 1) {
          await wait(900);
          throw new TypeError("away");
        }
        const answer = await real(place, sent);
        await wait(900);
        return answer;
      };
      const field = document.querySelector(selector);
      const type = (text) => {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      };
      type(first);
      setTimeout(() => type(second), 400);
      """, texts + [field, place])
  }
}
