import FrontDoor
import Testing

@Suite(.serialized)
struct `What stands beside each other on a page for the staff` {
  @Test func `is even: tiles and the table for a count`() async throws {
    try await TillPage.visit { till in
      let browser = till.browser
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

  @Test func `is even: the answers to a question, and buttons on a phone`() async throws {
    try await TillPage.visit { till in
      let browser = till.browser
      for look in [Look.phone, .desk] {
        try await browser.look(look)
        try await till.open("/office/stations")
        try await browser.click("td form[data-confirm] button")
        try await browser.waitFor("dialog .row button")
        let apart = try await browser.run(Self.apart, ["dialog .row"]).list
        #expect(apart.map(\.integer) == [0], "a question at \(look.width)")
      }
      try await browser.look(.phone)
      for page in ["/office/stations", "/office/staff/1"] {
        try await till.open(page)
        try await browser.waitFor(".acts")
        let apart = try await browser.run(Self.apart, [".acts"]).list.map(\.integer)
        #expect(!apart.isEmpty && apart.allSatisfy { $0 == 0 }, "\(page): \(apart)")
      }
    }
  }

  @Test func `stays in one line on a phone: her name, the lock and the way out`() async throws {
    try await TillPage.visit { till in
      let browser = till.browser
      try await browser.look(.phone)
      try await till.open("/till")
      try await browser.waitFor("form[data-lock-now]")
      let down = try await browser.run(
        """
        const tops = [...document.querySelectorAll(".tools > *")]
          .map((part) => part.getBoundingClientRect().top);
        return Math.max(...tops) - Math.min(...tops);
        """)
      #expect((down.number ?? 99) < 30, "something falls to a second line")
      let sign = try await browser.run(
        "return document.querySelector('.mark').getBoundingClientRect().height")
      #expect((sign.number ?? 0) >= 39.5, "the way home")
    }
  }

  /// By how many pixels the widths of what stands in a row differ, row by row.
  private static let apart = """
    return [...document.querySelectorAll(arguments[0])].map((row) => {
      const widths = [...row.children].map((one) => one.getBoundingClientRect().width);
      return Math.round(Math.max(...widths) - Math.min(...widths));
    });
    """
}
