import Access
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values

/// What a hand does with the pages, on a phone and on a tablet.
@Suite(.serialized)
struct `Under a finger` {
  /// What stands in the way of nobody and is lower than 40 pixels.
  private static let low = """
    const pressed = ".mark, .tools a, .tools button, .safe a, .safe button, .rooms a, .button, "
      + "a.chip, button.chip, .choice, .facets li a, .crumbs a, .row > a, .to-facets, summary";
    return [...document.querySelectorAll(pressed)]
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 39.5)
      .map((part) => part.textContent.trim()).join("; ");
    """

  @Test func `everything is high enough to be pressed`() async throws {
    try await `Every page`.inTheDemo { walk in
      try await walk.browser.look(.phone)
      try await walk.signInManager()
      for path in [
        "/search?q=perempuan", "/records/satu", "/desk", "/till", "/office/staff/1",
        "/office/products", "/office/members/1",
      ] {
        try await walk.open(path)
        try await walk.browser.waitFor("main")
        let low = try await walk.browser.run(Self.low).text
        #expect(low == "", "\(path)")
      }
    }
  }

  @Test func `the way out stays at hand, however far a page is scrolled`() async throws {
    try await `Every page`.inTheDemo { walk in
      try await walk.browser.look(.phone)
      for path in ["/", "/search?q=perempuan", "/privacy"] {
        try await walk.open(path)
        try await walk.browser.waitFor(".safe .leave")
        // Where it is after the way down, and whether a finger meets it there.
        let top = try await walk.browser.run(
          """
          scrollTo({ top: 9e6, behavior: "instant" });
          return new Promise((done) => requestAnimationFrame(() => {
            const leave = document.querySelector(".safe .leave");
            const { left, top, height } = leave.getBoundingClientRect();
            const met = document.elementFromPoint(left + 60, top + height / 2);
            done(scrollY > 100 && height > 43.5 && leave.contains(met) ? top : -1);
          }));
          """)
        #expect(top.number == 0, "\(path)")
      }
    }
  }

  @Test func `a one-time code lies whole in its card`() async throws {
    try await `Every page`.inTheDemo { walk in
      try await walk.browser.look(.phone)
      try await walk.signInManager()
      let staff = try await walk.house.house.keyring.staff()
      let other = try #require(staff.first { !$0.roles.contains(.manager) })
      try await walk.open("/office/staff/\(other.number)")
      try await walk.browser.click("form[action$='/code'] button")
      try await walk.browser.waitFor("dialog button.danger")
      try await walk.browser.click("dialog button.danger")
      try await walk.browser.waitFor("[data-code]")
      #expect(try await walk.browser.overflow() <= 0)
      let height = try await walk.browser.run(
        "return document.querySelector('[data-code]').getBoundingClientRect().height")
      #expect((height.number ?? 99) < 40, "it is broken over lines")
    }
  }

  @Test func `a wide button keeps its drawing and its word apart on a tablet`() async throws {
    try await `Every page`.inTheDemo { walk in
      try await walk.browser.look(Look(width: 800))
      for path in ["/office/sign-in", "/account/sign-in"] {
        try await walk.open(path)
        try await walk.browser.waitFor(".button.wide .icon")
        let display = try await walk.browser.run(
          "return getComputedStyle(document.querySelector('.button.wide')).display")
        #expect(display.text?.hasSuffix("flex") == true, "\(path)")
      }
    }
  }

  @Test func `a search says whole what may be looked for`() async throws {
    try await TillPage.visit { till in
      let browser = till.browser
      try await browser.look(.phone)
      for page in ["/", "/search"] {
        try await till.open(page)
        try await browser.waitFor("main [name=q]")
        let cut = try await browser.run(
          """
          const field = document.querySelector("main [name=q]");
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = getComputedStyle(field, "::placeholder").font;
          return pen.measureText(field.placeholder).width
            - field.clientWidth + 2 * parseFloat(getComputedStyle(field).paddingLeft);
          """)
        #expect((cut.number ?? 99) <= 0, "\(page)")
      }
    }
  }
}
