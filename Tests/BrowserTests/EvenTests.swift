import FrontDoor
import Testing

@Suite(.serialized)
struct `What stands beside each other on a page for the staff` {
  @Test func `is even: searches, tiles and the table for a count`() async throws {
    try await TillPage.visit { till in
      let browser = till.browser
      try await till.open("/desk")
      let widths = try await browser.run(
        """
        const buttons = Array.from(document.querySelectorAll("aside form[role=search] button"));
        return new Set(buttons.map((one) => Math.round(one.getBoundingClientRect().width))).size;
        """)
      #expect(widths.number == 1, "the searches of the desk")
      try await till.open("/till/drawer")
      let isNarrow = try await browser.run(
        """
        const table = document.querySelector("table.count");
        return table.offsetWidth < table.closest("form").offsetWidth / 2;
        """)
      #expect(isNarrow.truth, "the table for a count")
      try await till.open("/office")
      for look in [Look.phone, Look(width: 800), .desk] {
        try await browser.look(look)
        let apart = try await browser.run(
          """
          const rows = Array.from(document.querySelectorAll("a.tile .row"));
          return rows.filter(({ children: [icon, name] }) =>
            icon.getBoundingClientRect().bottom <= name.getBoundingClientRect().top).length;
          """)
        #expect(apart.number == 0, "tiles at \(look.width)")
      }
    }
  }
}
