import Catalog
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values
import Waiting

@Suite(.serialized)
struct `Books that are entered one after the other` {
  private static let form = "form[data-quick]"

  private static func value(_ name: String, _ screen: Screen) async throws -> String? {
    try await screen.browser.run(
      "return document.querySelector(arguments[0]).value", ["\(form) [name=\(name)]"]
    ).text
  }

  private static func focus(_ name: String, _ screen: Screen) async throws {
    try await screen.browser.run(
      "document.querySelector(arguments[0]).focus()", ["\(form) [name=\(name)]"])
  }

  @Test func `are scanned into the ISBN wherever the keys fall, and what was said goes`()
    async throws
  {
    try await Screen.sit { screen in
      let rooms = screen.house.house
      var entry = SimpleEntry(form: .book, title: "Pagi di Jalan Sekolah")
      entry.isbn = "9786020324784"
      _ = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      try await screen.comeIn(back: "/office/records/quick")
      try await screen.browser.waitFor("\(Self.form) [name=title]")
      try await screen.browser.type("Xenon bercerita", into: "\(Self.form) [name=title]")
      try await screen.browser.click("#quick-save")
      try await screen.browser.waitFor(text: "“Xenon bercerita” dicatat", in: ".toasts")
      for name in ["title", "location", "barcode"] {
        if name != "title" { try await screen.open("/office/records/quick") }
        try await Self.focus(name, screen)
        try await screen.browser.burst("9786020324784", every: 10)
        try await screen.browser.waitFor(text: "Pagi di Jalan Sekolah", in: "[data-region=alike]")
        #expect(try await Self.value("isbn", screen) == "9786020324784", "\(name)")
        #expect(try await Self.value(name, screen) == "", "\(name)")
        #expect(try await screen.browser.has("#quick-save[name=add]"), "\(name)")
        #expect(try await !screen.browser.has(".toasts > *"), "\(name)")
      }
    }
  }

  @Test func `are told a wrong ISBN as soon as its field is left`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/office/records/quick")
      try await screen.browser.waitFor("\(Self.form) [name=isbn]:focus")
      try await screen.browser.type("9786020324785", into: "\(Self.form) [name=isbn]")
      try await Self.focus("title", screen)
      try await screen.browser.waitFor(text: "bukan ISBN yang benar", in: "[data-region=alike]")
      #expect(try await screen.browser.has("[name=isbn][aria-invalid=true]"))
    }
  }

  @Test func `have no subject that nobody meant`() async throws {
    try await Screen.sit { screen in
      let rooms = screen.house.house
      var entry = SimpleEntry(form: .book, title: "Pagi")
      entry.subjects = ["Argon"]
      _ = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      try await screen.comeIn(back: "/office/records/quick")
      let finder = "input[list=field-subjects-offers]"
      try await screen.browser.waitFor(finder)
      try await screen.browser.type("Arg", into: finder)
      try await screen.browser.press(CountedHand.enter)
      try await screen.browser.waitFor(text: "“Arg” belum ada", in: Self.form)
      #expect(try await Self.value("subjects", screen) == "")
      try await screen.browser.type("argon", into: finder)
      try await screen.browser.press(CountedHand.enter)
      let isTaken = try await eventually {
        try await Self.value("subjects", screen) == "Argon"
      }
      #expect(isTaken)
      // Several at once: the one that the house has goes into its line, the other is asked about.
      try await screen.browser.click(finder)
      // No faster than hands: a burst of so many letters is a scanner's.
      try await screen.browser.burst("argon; Neon", every: 150, ending: nil)
      try await screen.browser.press(CountedHand.enter)
      try await screen.browser.waitFor(text: "“Neon” belum ada", in: Self.form)
      #expect(try await Self.value("subjects", screen) == "Argon")
    }
  }
}
