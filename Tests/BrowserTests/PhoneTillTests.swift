import FrontDoor
import Testing

@Suite(.serialized)
struct `The till on a phone` {
  @Test func `lays no word of a line or of the total on another`() async throws {
    try await TillPage.visit { till in
      try await till.browser.look(.phone)
      try await till.open("/till")
      try await till.browser.type(till.code + "\u{E007}", into: "#scan-code")
      try await till.browser.waitFor(".stepper small.number")
      let lies = try await till.browser.run(
        """
        const words = (one) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(one));
          return range.getBoundingClientRect();
        };
        const box = (one) => document.querySelector(one).getBoundingClientRect();
        const [price, drop] = [words(".stepper small.number"), box(".stepper > form:last-child")];
        const isBeside = price.right <= drop.left + 0.5 || price.bottom <= drop.top + 0.5;
        const total = document.querySelector(".sum .total");
        const foot = parseFloat(getComputedStyle(total).fontSize) * 0.12;
        const line = total.getBoundingClientRect().bottom;
        const below = parseFloat(getComputedStyle(total).paddingBottom);
        const isWhole = below >= foot && line <= box(".pay-ways").top + 0.5;
        return [isBeside ? "" : "price", isWhole ? "" : "total"].join("");
        """)
      #expect(lies.text == "")
    }
  }

  @Test func `shows two lines of a long name, and no third under them`() async throws {
    try await TillPage.visit { till in
      try await till.browser.look(.phone)
      try await till.open("/till")
      // Beside it stands one whose name is longer, and both tiles are as high as that.
      let height = try await till.browser.run(
        """
        const name = document.querySelector(".tile .goods-name:not(.of-variant)");
        name.firstChild.textContent = "Pulpen ungu dengan tinta yang sangat tahan lama sekali ".repeat(3);
        name.closest("form").style.height = "26rem";
        const style = getComputedStyle(name);
        const two = 2 * parseFloat(style.lineHeight) + parseFloat(style.paddingTop);
        return name.getBoundingClientRect().height - Math.max(two, parseFloat(style.minHeight));
        """)
      #expect((height.number ?? 99) < 2)
    }
  }

  @Test func `shows no caps of keys under a finger, and the list of keys all the same`()
    async throws
  {
    try await TillPage.visit { till in
      let rule = try await till.browser.run(
        """
        const all = (rules) => [...rules].flatMap((rule) => [rule, ...all(rule.cssRules ?? [])]);
        return [...document.styleSheets].flatMap((sheet) => all(sheet.cssRules))
          .filter((rule) => rule.conditionText === "(pointer: coarse)")
          .map((rule) => rule.cssText).join(" ");
        """)
      #expect(rule.text?.contains("kbd:not(dt > kbd)") == true, "\(rule.text ?? "")")
    }
  }
}
