import Access
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

/// How often somebody has to press at the desk, counted by the hand that does it.
@Suite(.serialized)
struct `So few presses at the desk` {
  @Test func `none lends three copies by four scans, and none takes a copy back by one`()
    async throws
  {
    try await Screen.sit { screen in
      let copies = try await screen.copies(3)
      let wati = try await screen.enrol("Wati Quirina")
      try await screen.sitDown()
      var hand = CountedHand(screen.browser)
      for code in [wati.card.text] + copies.map(\.barcode.text) { try await hand.scan(code) }
      try await screen.browser.waitFor(text: "3 pinjaman", in: "[data-region=member]")
      #expect(hand.counts == [4, 0, 0])
      try await hand.scan("CMD-DONE")
      try await screen.browser.waitFor("[data-region=member] .leaf")
      // The same code at once would be a slip of the hand.
      try await Task.sleep(for: .seconds(2))
      var back = CountedHand(screen.browser)
      try await back.scan(copies[0].barcode.text)
      try await screen.expect(copies[0], isLent: false)
      #expect(back.counts == [1, 0, 0])
      try await screen.browser.waitFor("#scan-code:focus")
    }
  }

  @Test func `one lends in spite of a rule, and one renews all`() async throws {
    try await Screen.sit { screen in
      let (desk, now) = (screen.house.house.loanDesk, screen.house.house.clock.now)
      let copy = try await screen.copies(1)[0]
      try await desk.setRule(LoanRule(loans: .atMost(1)), at: now, by: .house)
      try await screen.sitDown()
      var hand = CountedHand(screen.browser)
      for code in [screen.sari.card, copy.barcode.text] { try await hand.scan(code) }
      try await hand.press(".refusal .anyway button")
      try await screen.expect(copy, isLent: true)
      #expect(hand.counts == [2, 0, 1])

      try await desk.setRule(LoanRule(loans: .atMost(9)), at: now, by: .house)
      try await screen.open("/desk")
      var again = CountedHand(screen.browser)
      try await again.press("form[action='/desk/renewals/all'] button")
      try await screen.browser.waitFor(
        text: "2 pinjaman diperpanjang", in: "[data-region=answer]")
      #expect(again.counts == [0, 0, 1])
    }
  }

  @Test func `one places a hold by its title, and one when the copy was scanned`() async throws {
    try await Screen.sit { screen in
      let desk = screen.house.house.loanDesk
      let wati = try await screen.enrol("Wati Quirina")
      let ningsih = try await screen.enrol("Ningsih Prameswari")
      try await screen.sitDown()
      try await screen.browser.burst(wati.card.text, every: 10)
      try await screen.browser.waitFor(text: "Wati", in: "[data-region=member]")
      var hand = CountedHand(screen.browser)
      try await hand.type("zirkonium", into: "#scan-code")
      try await screen.browser.waitFor("[data-region=found] form[action='/desk/holds'] button")
      try await hand.press("[data-region=found] form[action='/desk/holds'] button")
      let hasPlaced = try await eventually { try await desk.holds(of: wati.number).count == 1 }
      #expect(hasPlaced)
      #expect(hand.counts == [0, 1, 1])

      try await screen.open("/desk")
      try await screen.browser.waitFor("#scan-code:focus")
      var next = CountedHand(screen.browser)
      for code in [ningsih.card.text, screen.item.barcode.text] { try await next.scan(code) }
      try await next.press(".refusal form[action='/desk/holds'] button")
      let isNext = try await eventually { try await desk.holds(of: ningsih.number).count == 1 }
      #expect(isNext)
      #expect(next.counts == [2, 0, 1])
    }
  }
}
