import Access
import Foundation
import FrontDoor
import House
import Members
import Pages
import Persistence
import Testing
import Values

/// Every page of a house that has been lived in, on a phone and on a desk, by day and by night.
struct `Every page` {
  static let looks = [
    Look(width: 360), Look(width: 1280), Look(width: 360, dark: true),
    Look(width: 1280, dark: true),
  ]

  @Test func `fits its window and says nothing to the console`() async throws {
    try await Self.inTheDemo { walk in
      for stop in Walk.everybodys { try await walk.see(stop) }
      try await walk.signInMember()
      for stop in Walk.members { try await walk.see(stop) }
      try await walk.signOut()
      try await walk.signInManager()
      for stop in walk.stops { try await walk.see(stop) }
    }
  }

  @Test func `speaks English when it is asked to`() async throws {
    try await Self.inTheDemo { walk in
      try await walk.browser.look(.desk)
      try await walk.open("/")
      try await walk.browser.click("form[action='/language'] button")
      try await walk.browser.waitFor("html[lang=en]")
      try await walk.signInManager()
      for stop in Walk.everybodys + walk.stops { try await walk.see(stop, in: "en") }
    }
  }

  static func inTheDemo(_ use: @escaping @Sendable (Walk) async throws -> Void) async throws {
    let keys = Keys()
    try await RunningHouse.open(
      laying: { place in
        await keys.keep(try DemoKeys(said: try await Pattern.demonstration.copy(to: place)))
      }
    ) { house in
      let browser = try await Browser.start()
      do {
        try await use(Walk(house: house, browser: browser, keys: try #require(await keys.demo)))
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }
}

/// What opens the demo, as its command told.
struct DemoKeys: Sendable {
  /// With what somebody comes in.
  struct Key: Sendable {
    /// A name for colleagues, a card for members.
    let signIn: String
    /// Her passphrase, or her PIN.
    let secret: String
  }

  let staff: [Key]
  /// Every member, Sari first.
  let members: [Key]

  init(said: String) throws {
    let told = try JSONDecoder().decode(JSONValue.self, from: Data(said.utf8))
    func keys(of whom: String) throws -> [Key] {
      try told[whom].list.map { key in
        Key(signIn: try #require(key["signIn"].text), secret: try #require(key["secret"].text))
      }
    }
    staff = try keys(of: "staff")
    members = try keys(of: "members")
  }
}

/// Keeps what opens the demo until the house is open.
actor Keys {
  private(set) var demo: DemoKeys?
  func keep(_ keys: DemoKeys) { demo = keys }
}
