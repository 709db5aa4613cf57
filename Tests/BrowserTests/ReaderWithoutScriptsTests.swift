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

/// What a reader does at home in a browser that runs no scripts.
///
/// The hours at the desk and at the till are spent so, too, by `make hour`.
@Suite(.serialized)
struct `A counted hour without scripts` {
  @Test func `finds, signs in, renews, reserves, cancels and signs out`() async throws {
    try await Screen.sit { screen in
      let (desk, today) = (screen.house.house.loanDesk, screen.house.house.clock.today)
      let wanted = try await screen.copy(titled: "Dahlia di Beranda")
      let hers = try await screen.copy(titled: "Cempaka di Beranda")
      let wati = try await screen.enrol("Wati Quirina")
      for (copy, member) in [(wanted, wati.number), (hers, screen.sari.number)] {
        _ = try await desk.checkOut(
          copy.number, to: member, on: today - 10, at: screen.house.house.clock.now, by: .house)
      }
      try await screen.browser.letScriptsRun(false)
      let page = try await Self.find(wanted, screen)
      try await screen.comeInAsSari()
      try await Self.renew(hers, screen)
      try await Self.reserve(wanted, on: page, screen)
      try await screen.open("/account")
      try await screen.leave()
      try await screen.open("/account")
      try await screen.browser.waitFor("form[action='/account/sign-in']")
      #expect(try await screen.browser.complaints() == [])
    }
  }

  /// By one word, from the first page to the page of the title.
  private static func find(_ copy: Item, _ screen: Screen) async throws -> String {
    let address = try await screen.house.house.catalogue.address(of: copy.record)
    let page = "/records/\(try #require(address))"
    try await screen.open("/")
    try await screen.browser.type("dahlia" + CountedHand.enter, into: "main [name=q]")
    try await screen.browser.click("main a:not([tabindex])[href^='\(page)']")
    try await screen.browser.waitFor(text: "Dahlia di Beranda", in: "h1")
    return page
  }

  private static func renew(_ copy: Item, _ screen: Screen) async throws {
    let (desk, today) = (screen.house.house.loanDesk, screen.house.house.clock.today)
    func loan() async throws -> LoanLine {
      let loans = try await desk.loans(of: screen.sari.number, on: today)
      return try #require(loans.first { $0.item == copy.number })
    }
    let before = try await loan()
    try await screen.open("/account")
    try await screen.browser.waitFor(text: "Cempaka di Beranda", in: ".loans")
    let field = "[name=loan][value='\(before.loan)']"
    try await screen.browser.click("form[action='/account/renewals']:has(\(field)) button")
    let isLater = try await eventually { try await loan().due > before.due }
    #expect(isLater, "\(before.due)")
  }

  /// What another has is reserved on its page, and cancelled on hers, where the house asks first.
  private static func reserve(_ copy: Item, on page: String, _ screen: Screen) async throws {
    let (desk, sari) = (screen.house.house.loanDesk, screen.sari.number)
    try await screen.open(page)
    try await screen.browser.click("form[action='\(page)/holds'] button")
    let isPlaced = try await eventually {
      try await desk.holds(of: sari).map(\.record) == [copy.record]
    }
    #expect(isPlaced)
    try await screen.open("/account")
    try await screen.browser.click("form[action='/account/holds/cancellations'] button")
    try await screen.browser.click("form:has([name=sure][value=yes]) button.danger")
    let isGone = try await eventually { try await desk.holds(of: sari).isEmpty }
    #expect(isGone)
  }
}
