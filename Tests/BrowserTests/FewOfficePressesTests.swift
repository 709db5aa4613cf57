import Access
import Catalog
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values
import Waiting

/// How often somebody has to press in the office, counted by the hand that does it.
@Suite(.serialized)
struct `So few presses in the office` {
  private static let quick = "form[data-quick]"

  @Test func `one enters a book by its title and three fields`() async throws {
    try await Screen.sit { screen in
      let catalogue = screen.house.house.catalogue
      let before = try await catalogue.count()
      try await screen.comeIn(back: "/office/records/quick")
      try await screen.browser.waitFor("\(Self.quick) [name=title]")
      var hand = CountedHand(screen.browser)
      for (name, text) in [
        ("title", "Xenon bercerita"), ("authors", "Chudori, Leila S."), ("year", "2017"),
        ("callNumber", "899.221"),
      ] {
        try await hand.type(text, into: "\(Self.quick) [name=\(name)]")
      }
      try await hand.press("\(Self.quick) .acts button.primary")
      try await screen.browser.waitFor(text: "“Xenon bercerita” dicatat")
      #expect(hand.counts == [0, 4, 1])
      #expect(try await catalogue.count() == before + 1)
      let entered = try #require(
        try await catalogue.lastEntered(
          1, at: screen.house.house.clock.now, for: .staff
        ).first)
      #expect(entered.title == "Xenon bercerita" && entered.copies == 1)
    }
  }

  @Test func `one adds a copy of a book that is there, by one scan`() async throws {
    try await Screen.sit { screen in
      let rooms = screen.house.house
      var entry = SimpleEntry(form: .book, title: "Pagi di Jalan Sekolah")
      entry.isbn = "9786020324784"
      let record = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      try await screen.comeIn(back: "/office/records/quick")
      try await screen.browser.waitFor("\(Self.quick) [name=isbn]:focus")
      var hand = CountedHand(screen.browser)
      try await hand.scan("9786020324784")
      try await hand.press("\(Self.quick) button[name=add]")
      let isThere = try await eventually {
        try await rooms.catalogue.items(of: record).count == 1
      }
      #expect(isThere)
      #expect(hand.counts == [1, 0, 1])
    }
  }

  @Test func `one leads from the public page of a title to where it is changed`() async throws {
    try await Screen.sit { screen in
      let record = screen.item.record
      let address = try #require(try await screen.house.house.catalogue.address(of: record))
      try await screen.comeIn()
      try await screen.open("/records/\(address)")
      var hand = CountedHand(screen.browser)
      try await hand.press("main a[href='/office/records/\(record)/edit']")
      try await screen.browser.waitFor("main [name=title]")
      let title = try await screen.browser.run(
        "return document.querySelector('main [name=title]').value")
      #expect(title.text == Screen.title)
      #expect(hand.counts == [0, 0, 1])
    }
  }
}
