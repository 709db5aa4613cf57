import Access
import Foundation
import FrontDoor
import Pages
import Testing
import Values

extension Walk {
  /// Puts what is on the screen into the documents, when they are being made anew.
  func picture(_ name: String, whole: Bool = false) async throws {
    guard Pictures.areForGuides else { return }
    let file = Programs.root.appending(path: "Docs/pictures/\(name).png")
    try await browser.run("window.scrollTo(0, 0)")
    try await browser.picture(wholePage: whole).write(to: file)
  }
}

/// The steps of the guides, done as they are written; their pictures are taken on the way.
@Suite(.serialized)
struct `The guides` {
  @Test func `lead a librarian, a cashier and a member through their work`() async throws {
    try await `Every page`.inTheDemo { walk in
      try await walk.browser.look(.desk)
      try await walk.open("/")
      try await walk.picture("beranda")
      try await librarian(walk)
      try await cashier(walk)
      try await walk.open("/office")
      try await walk.signOut()
      try await member(walk)
    }
  }

  private func librarian(_ walk: Walk) async throws {
    try await walk.signInManager()
    let sari = try #require(walk.keys.members.first)
    try await walk.open("/desk")
    try await walk.browser.type(sari.signIn + "\u{E007}", into: "#scan-code")
    try await walk.browser.waitFor(text: "Sari", in: "[data-region=member]")
    // A copy that stands on its shelf, whichever that is in this demo.
    for number in 1...9 {
      try await walk.browser.type("IP-000000\(number)\u{E007}", into: "#scan-code")
      try await Task.sleep(for: .milliseconds(700))
      if try await walk.browser.has("[data-region=answer] .note.there") { break }
    }
    // What was out already has been said.
    if try await walk.browser.has("form[action='/desk/refused-scans'] button") {
      try await walk.browser.run(
        "[...document.querySelectorAll('form[action=\"/desk/refused-scans\"] button')].at(-1).click()"
      )
      try await walk.browser.waitFor("main:not(:has(form[action='/desk/refused-scans']))")
    }
    try await walk.browser.waitFor("[data-region=member] .stamp")
    try await walk.picture("meja")
    try await walk.browser.click("form[action='/desk/done'] button")
    try await walk.browser.waitFor("main:not(:has(form[action='/desk/done']))")
    try await walk.open("/office/records/new")
    try await walk.picture("cantuman-baru")
    try await walk.open("/office/labels?item=1&item=2&item=3")
    try await walk.browser.waitFor(".label svg")
    try await walk.picture("label")
  }

  private func cashier(_ walk: Walk) async throws {
    try await walk.open("/till/drawer")
    try await walk.browser.type("200000", into: "[name=float]")
    try await walk.browser.click("form[action='/till/drawer/open'] button")
    try await walk.browser.waitFor(".tiles")
    for tile in ["1", "2", "2"] {
      try await walk.browser.click(".tiles > form:nth-of-type(\(tile)) button")
      try await walk.browser.waitFor("[data-total]")
    }
    try await walk.browser.waitFor(text: "3 barang", in: "[data-region=cart]")
    try await walk.picture("kasir")
    // The largest of the sums that a customer is likely to give.
    try await walk.browser.click(".cash button:last-child")
    try await walk.browser.waitFor("[data-change]")
    try await walk.picture("struk")
  }

  private func member(_ walk: Walk) async throws {
    try await walk.browser.look(.phone)
    try await walk.signInMember()
    try await walk.open("/account")
    try await walk.browser.waitFor(".stamp")
    try await walk.picture("akun")
  }
}
