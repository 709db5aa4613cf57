import Access
import Demo
import Foundation
import FrontDoor
import House
import Members
import Pages
import Persistence
import Testing
import Values

/// Every page of a house that has been lived in, on a phone and on a desk, by day and by night.
@Suite(.serialized)
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
      prepare: { database in
        await keys.keep(try await DemoLibrary(database: database, clock: .system).fill())
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

/// What opens the demo.
actor Keys {
  private(set) var demo: DemoKeys?
  func keep(_ keys: DemoKeys) { demo = keys }
}
