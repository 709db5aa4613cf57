import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Stations
import Testing
import Trail
import Values

/// The desk as it stands on a counter: nothing that is needed moves, and one press does it.
@Suite(.serialized)
struct `The desk as one screen` {
  /// Upper and lower edges of the field, the refusal, the band; then the lower edge of the list.
  private static let edges = """
    return ["#scan-code", ".refusal", ".band", ".has"].flatMap((part) => {
      const box = document.querySelector(part).getBoundingClientRect();
      return [Math.round(box.top), Math.round(box.bottom)];
    });
    """

  /// One more copy of her title.
  private static func copy(_ screen: Screen) async throws -> Item {
    let rooms = screen.house.house
    return try await rooms.catalogue.addItem(
      NewItem(), to: screen.item.record, on: rooms.clock.today, at: rooms.clock.now, by: .house)
  }

  /// She has so many, which is as many as she may have, and another copy is refused to her.
  private static func refuse(_ screen: Screen, loans: Int) async throws {
    let rooms = screen.house.house
    let (now, sari) = (rooms.clock.now, screen.sari)
    try await rooms.loanDesk.setRule(LoanRule(loans: .atMost(30)), at: now, by: .house)
    let has = try await rooms.loanDesk.loans(of: sari.number, on: now.day).count
    for _ in has..<max(has, loans) {
      let more = try await copy(screen)
      _ = try await rooms.loanDesk.checkOut(
        more.number, to: sari.number, on: now.day, at: now, by: .house)
    }
    try await rooms.loanDesk.setRule(LoanRule(loans: .atMost(loans)), at: now, by: .house)
    let refused = try await copy(screen).barcode.text
    for code in [sari.card, refused] {
      try await screen.browser.type(code + "\u{E007}", into: "#scan-code")
    }
    try await screen.browser.waitFor(
      text: "Batas \(loans) pinjaman", in: "[data-region=answer] .refusal")
    try await screen.browser.waitFor(text: "\(loans) pinjaman", in: "[data-region=member]")
  }

  private static func loans(_ screen: Screen) async throws -> Int {
    let rooms = screen.house.house
    return try await rooms.loanDesk.loans(of: screen.sari.number, on: rooms.clock.today).count
  }

  @Test(arguments: [1024, 1280])
  func `keeps field, refusal and band where they are with 1, 5 and 20 loans`(
    width: Int
  ) async throws {
    try await Screen.sit { screen in
      try await screen.browser.look(Look(width: width))
      try await screen.comeIn(back: "/desk")
      try await screen.browser.waitFor("#scan-code:focus")
      var first: [Int]?
      for loans in [1, 5, 20] {
        try await Self.refuse(screen, loans: loans)
        let edges = try await screen.browser.run(Self.edges).list.compactMap(\.integer)
        try #require(edges.count == 8)
        let still = Array(edges.prefix(6))
        #expect(still == first ?? still, "\(loans) loans")
        #expect(still.allSatisfy { (0...768).contains($0) }, "\(still)")
        #expect(edges[7] <= 860, "the list scrolls, not the page")
        first = still
        // With her goes what was refused to her.
        try await screen.browser.click("form[action='/desk/done'] button")
        try await screen.browser.waitFor("[data-region=member] .leaf")
      }
      #expect(try await screen.browser.overflow() <= 0)
    }
  }

  @Test func `lends in spite of a rule by one press, and by no key of a scanner`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/desk")
      try await screen.browser.waitFor("#scan-code:focus")
      try await Self.refuse(screen, loans: 1)
      try await screen.browser.press("\u{E007}")
      #expect(try await screen.shown().contains("Belum dipinjamkan"))
      #expect(try await Self.loans(screen) == 1)
      try await screen.browser.click(".refusal .anyway button")
      try await screen.browser.waitFor(text: "Dipinjamkan", in: "[data-region=answer]")
      try await screen.browser.waitFor("#scan-code:focus")
      #expect(try await Self.loans(screen) == 2)
    }
  }

  @Test func `renews all by one press, and gives the keys back to the field`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/desk")
      try await screen.browser.waitFor("#scan-code:focus")
      try await Self.refuse(screen, loans: 2)
      try await screen.browser.click("form[action='/desk/renewals/all'] button")
      try await screen.browser.waitFor(
        text: "2 pinjaman diperpanjang", in: "[data-region=answer]")
      try await screen.browser.waitFor("#scan-code:focus")
    }
  }

  @Test func `has a key to the field, and one for the map of all keys`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/desk")
      try await screen.browser.waitFor("#scan-code:focus")
      try await screen.browser.run("document.activeElement.blur()")
      try await screen.browser.press("?")
      try await screen.browser.waitFor("[data-key-map][open]")
      try await screen.browser.press("\u{E032}")
      try await screen.browser.waitFor("#scan-code:focus")
    }
  }

  @Test func `takes a code that begins with the sign of the map as it is`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/desk")
      try await screen.browser.waitFor("#scan-code:focus")
      // Too few signs to be told from fingers: what stands in the field is sent.
      try await screen.browser.press("?K7\u{E007}")
      try await screen.browser.waitFor(text: "?K7", in: "[data-region=answer]")
      #expect(try await !screen.browser.has("[data-key-map][open]"))
    }
  }
}
