import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values
import Waiting

/// A window of 1280 pixels that somebody enlarges to 400 %: 320 are left.
@Suite(.serialized)
struct `A page at four hundred per cent` {
  private static let enlarged = Look(width: 320, height: 256, density: 4)

  private static let pages = [
    "/desk", "/desk/members", "/desk/titles", "/desk/hold-shelf", "/office", "/office/find",
    "/office/handover", "/office/members", "/office/products", "/office/records/quick",
    "/office/records/unfinished", "/office/settings",
  ]

  @Test func `is read without going sideways`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn()
      try await screen.browser.look(Self.enlarged)
      for path in Self.pages {
        try await screen.open(path)
        try await screen.browser.waitFor("main h1")
        #expect(try await screen.browser.overflow() <= 0, "\(path)")
      }
    }
  }

  @Test func `lends, and shows what was refused and its ways on`() async throws {
    try await Screen.sit { screen in
      let wati = try await screen.enrol("Wati Quirina")
      try await screen.sitDown()
      try await screen.browser.look(Self.enlarged)
      for code in [wati.card.text, screen.item.barcode.text] {
        try await screen.browser.burst(code, every: 10)
      }
      let reserve = ".refusal form[action='/desk/holds'] button"
      try await screen.browser.waitFor(reserve)
      #expect(try await screen.browser.overflow() <= 0)
      try await screen.browser.click(reserve)
      let loanDesk = screen.house.house.loanDesk
      let isPlaced = try await eventually {
        try await loanDesk.holds(of: wati.number).count == 1
      }
      #expect(isPlaced)
    }
  }
}
