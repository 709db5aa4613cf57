import Foundation
import FrontDoor
import PointOfSale
import Testing
import Values

struct `The reason why a form is refused` {
  private static let field = "class=\"wrong\""
  private static let box = "class=\"note stop\" data-notice"

  /// How often a page says something.
  private static func times(_ words: String, in page: String) -> Int {
    Paper.words(page).components(separatedBy: words).count - 1
  }

  @Test func `stands at the field alone, when it is one and there is a field`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let till = try await ratna.press(
        "/till/pay/cash", ["given": "1.000"], on: "/till", expecting: 422
      ).text
      #expect(Self.times("Uangnya kurang", in: till) == 1)
      #expect(till.contains(/class="wrong"[^>]*>.*Uangnya kurang/))
      let settings = try await ratna.press(
        "/office/settings", ["name": "Melati", "hosts": "http://katalog/x"],
        on: "/office/settings", expecting: 422
      ).text
      #expect(settings.contains(Self.field) && !settings.contains(Self.box))
    }
  }

  @Test(arguments: ["/account/sign-in", "/office/sign-in", "/office/code"])
  func `is said once each at a door of two fields`(door: String) async throws {
    try await Furnished.visit { day in
      let page = try await Guest(day.house).press(door, on: door, expecting: 422).text
      #expect(!page.contains(Self.box) && page.components(separatedBy: Self.field).count == 3)
    }
  }

  @Test func `leads to its field from above a form of more`() async throws {
    try await Furnished.visit { day in
      let first = "/office/first"
      let page = try await Guest(day.house).press(first, on: first, expecting: 422).text
      #expect(page.contains(Self.box))
      for field in ["code", "name", "signIn", "passphrase"] {
        #expect(page.contains(##"<li><a href="#field-\##(field)">"##), "\(field)")
      }
    }
  }

  @Test func `stays above the form when there are several, or none is at a field`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let several = try await ratna.press(
        "/till/drawer/cash", ["amount": "banyak", "reason": ""], on: "/till/drawer",
        expecting: 422
      ).text
      #expect(several.contains(Self.box) && several.contains(Self.field))
      let empty = try await ratna.press(
        "/till/drawer/close", on: "/till/drawer", expecting: 422
      ).text
      #expect(empty.contains(Self.box) && !empty.contains(Self.field))
    }
  }
}
