import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Members
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

/// A house with one reader, one colleague and one browser at the desk.
struct Screen: Sendable {
  static let passphrase = "melati putih di pagar"
  static let title = "Zirkonium di Beranda"

  let house: RunningHouse
  let browser: Browser
  let station: Station
  let sari: (card: String, pin: String, number: MemberNumber)
  let item: Item

  /// Opens the house, lets a test sit before its screen, and closes it.
  static func sit(
    clock: Clock = .system, _ use: @escaping @Sendable (Screen) async throws -> Void
  ) async throws {
    try await RunningHouse.open(clock: clock) { house in
      let browser = try await Browser.start()
      do {
        try await use(Screen(house, browser))
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }

  private init(_ house: RunningHouse, _ browser: Browser) async throws {
    self.house = house
    self.browser = browser
    let (rooms, now) = (house.house, house.house.clock.now)
    station = try await house.settleIn(passphrase: Self.passphrase).station
    let record = try await rooms.catalogue.addRecord(
      SimpleEntry(form: .book, title: Self.title), at: now, by: .house)
    item = try await rooms.catalogue.addItem(
      NewItem(), to: record, on: now.day, at: now, by: .house)
    let (member, pin) = try await rooms.membership.enrol(
      NewMember(name: "Xanthippe Sari"), at: now, by: .house)
    sari = (member.card.text, pin.digits, member.number)
    _ = try await rooms.loanDesk.checkOut(
      item.number, to: member.number, on: now.day, at: now, by: .house)
    try await browser.look(.desk)
  }

  func open(_ path: String) async throws { try await browser.open(house.base + path) }

  func comeIn(back: String = "") async throws {
    try await open("/office/sign-in\(back.isEmpty ? "" : "?back=\(back)")")
    try await fillIn()
  }

  /// Types name and passphrase on whatever sign-in page is there.
  func fillIn() async throws {
    try await browser.type("ratna", into: "[name=name]")
    try await browser.type(Self.passphrase, into: "[name=passphrase]")
    try await browser.click("form[action='/office/sign-in'] button")
    try await browser.waitFor("form[data-sign-out]")
  }

  func comeInAsSari() async throws {
    try await open("/account/sign-in")
    try await browser.type(sari.card, into: "[name=card]")
    try await browser.type(sari.pin, into: "[name=pin]")
    try await browser.click("form[action='/account/sign-in'] button")
    try await browser.waitFor(text: "Halo, Xanthippe Sari")
  }

  func leave() async throws {
    try await browser.click("form[data-sign-out] button")
    try await browser.waitFor("a[href^='/account/sign-in']")
  }

  /// Waits until a text is not on the page any more, for as long as a card may stay open.
  func waitUntilGone(_ text: String) async throws {
    let isGone = try await eventually { try await !browser.text(of: "body").contains(text) }
    #expect(isGone, "“\(text)” is still there")
  }

  /// Waits until a text shows on the page, for as long as a card may stay open.
  func waitUntilThere(_ text: String) async throws {
    let isThere = try await eventually { try await browser.text(of: "body").contains(text) }
    #expect(isThere, "“\(text)” never showed")
  }

  /// What a reader sees now, after the page has had time to think.
  func shown() async throws -> String {
    try await Task.sleep(for: .milliseconds(1500))
    return try await browser.run("return document.body?.innerText ?? ''").text ?? ""
  }
}

@Suite(.serialized)
struct `After she has gone` {
  @Test func `Back shows a member's page to nobody, the one she came in to as little as others`()
    async throws
  {
    try await Screen.sit { screen in
      try await screen.comeInAsSari()
      try await screen.leave()
      try await screen.browser.back()
      #expect(try await !screen.shown().contains("Xanthippe"))
      try await screen.comeInAsSari()
      try await screen.open("/account/pin")
      try await screen.open("/account")
      try await screen.leave()
      for _ in 1...3 {
        try await screen.browser.back()
        let shown = try await screen.shown()
        #expect(!shown.contains("Xanthippe") && !shown.contains(Screen.title))
      }
    }
  }

  @Test(arguments: ["/office", "/desk", "/office/members/1", "/office/audit"])
  func `Back shows a colleague's page to nobody`(page: String) async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: page)
      try await screen.browser.waitFor("h1")
      if page == "/desk" {
        try await screen.browser.type(screen.sari.card + "\u{E007}", into: "#scan-code")
        try await screen.browser.waitFor(text: "Xanthippe", in: "[data-region=member]")
      }
      let marks = try await screen.browser.run("return document.querySelector('h1').innerText")
      try await screen.leave()
      try await screen.browser.back()
      let shown = try await screen.shown()
      #expect(!shown.contains("Xanthippe") && !shown.contains(Screen.title))
      #expect(!shown.contains(marks.text ?? "?") || shown.contains("Masuk sebagai petugas"))
      #expect(try await !screen.browser.has("form[data-sign-out]"))
    }
  }

  @Test func `quickly, Back shows nothing either`() async throws {
    try await Screen.sit { screen in
      try await screen.comeInAsSari()
      try await screen.open("/account/pin")
      try await screen.browser.run("document.querySelector('[data-quick-exit]').click()")
      try await Task.sleep(for: .seconds(2))
      try await screen.browser.back()
      #expect(try await !screen.shown().contains("Xanthippe"))
    }
  }

  @Test func `a page in another tab empties itself`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/office/members/1")
      try await screen.browser.waitFor(text: "Xanthippe Sari")
      let earlier = try await screen.browser.tab()
      try await screen.browser.openTab()
      try await screen.open("/office")
      try await screen.leave()
      try await screen.browser.turn(to: earlier)
      try await screen.browser.waitFor("form[action='/office/sign-in']")
      #expect(try await !screen.shown().contains("Xanthippe"))
    }
  }

  @Test func `a page in another tab keeps what is half typed, and gives it back`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/office/records/new")
      try await screen.browser.type("Judul setengah jadi", into: "[name=title]")
      let earlier = try await screen.browser.tab()
      try await screen.browser.openTab()
      try await screen.open("/office")
      try await screen.leave()
      try await screen.browser.turn(to: earlier)
      try await screen.browser.waitFor(text: "Sesi Anda sudah berakhir")
      try await screen.browser.click("main button")
      try await screen.browser.waitFor("form[action='/office/sign-in']")
      try await screen.fillIn()
      try await screen.browser.waitFor("[name=title]")
      let title = try await screen.browser.run(
        "return document.querySelector('[name=title]').value")
      #expect(title.text == "Judul setengah jadi")
    }
  }
}

@Suite(.serialized)
struct `What is typed into a browser` {
  @Test func `stays when the language is changed`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/office/records/new")
      try await screen.browser.type("Judul dua bahasa", into: "[name=title]")
      try await screen.browser.click("form[action='/language'] button")
      try await screen.browser.waitFor("html[lang=en]")
      let title = try await screen.browser.run(
        "return document.querySelector('[name=title]').value")
      #expect(title.text == "Judul dua bahasa")
    }
  }

  @Test func `stays when she looks at another page and comes Back`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/office/records/new")
      try await screen.browser.type("Judul yang menunggu", into: "[name=title]")
      try await screen.browser.click("nav.rooms a[href='/office']")
      try await screen.browser.waitFor(text: "Kantor", in: "h1")
      try await screen.browser.back()
      try await screen.browser.waitFor("[name=title]")
      try await Task.sleep(for: .milliseconds(1500))
      let title = try await screen.browser.run(
        "return document.querySelector('[name=title]').value")
      #expect(title.text == "Judul yang menunggu")
      #expect(try await screen.shown().contains("Tambah koleksi"))
    }
  }
}

@Suite(.serialized)
struct `An open card on the screen` {
  @Test func `closes by Esc, while nothing is being typed`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/desk")
      try await screen.browser.type(screen.sari.card + "\u{E007}", into: "#scan-code")
      try await screen.browser.waitFor(text: "Xanthippe", in: "[data-region=member]")
      #expect(try await screen.browser.text(of: "form[action='/desk/done']").contains("Esc"))
      try await screen.browser.type("IP-00", into: "#scan-code")
      try await screen.browser.press("\u{E00C}")
      #expect(try await screen.shown().contains("Xanthippe"))
      try await screen.browser.type("", into: "#scan-code")
      try await screen.browser.press("\u{E00C}")
      try await screen.browser.waitFor("[data-region=member] .leaf")
      #expect(try await !screen.shown().contains("Xanthippe"))
    }
  }

  @Test func `says when it closes, stays when somebody says so, and goes by itself`() async throws {
    try await Screen.sit { screen in
      try await screen.house.house.database.transaction { db in
        try Setting.set("desk.quiet", to: "30", in: db)
      }
      try await screen.comeIn(back: "/desk")
      try await screen.browser.type(screen.sari.card + "\u{E007}", into: "#scan-code")
      try await screen.browser.waitFor(text: "Xanthippe", in: "[data-region=member]")
      #expect(try await !screen.shown().contains("Masih dilayani"))
      try await screen.waitUntilThere("Masih dilayani")
      try await screen.browser.click("form[action='/desk/still'] button")
      try await screen.waitUntilGone("Masih dilayani")
      #expect(try await screen.browser.text(of: "[data-region=member]").contains("Xanthippe"))
      try await screen.waitUntilThere("Masih dilayani")
      try await screen.waitUntilGone("Xanthippe")
      try await screen.browser.waitFor(text: "Kartu anggota sudah ditutup")
    }
  }
}

@Suite(.serialized)
struct `A till that nobody has used for half an hour` {
  @Test func `locks the page that lies open, and opens it again with its cart`() async throws {
    let watch = Watch()
    try await Screen.sit(clock: Clock { watch.now }) { screen in
      let rooms = screen.house.house
      let product = try await rooms.shop.addProduct(
        NewProduct(
          name: "Pin Kartini", kind: .goods,
          variants: [NewVariant(price: Rupiah(15_000), opening: 5)]),
        at: rooms.clock.now, by: .house)
      _ = try await rooms.shop.openDrawer(
        at: screen.station.number, float: Rupiah(100_000), by: .staff(StaffNumber(1)),
        at: rooms.clock.now)
      try await screen.comeIn(back: "/till")
      let code = product.variants[0].barcode.text
      try await screen.browser.type(code + "\u{E007}", into: "#scan-code")
      try await screen.browser.waitFor(text: "Rp15.000", in: "[data-total]")
      watch.pass(minutes: 31)
      try await screen.browser.run("dispatchEvent(new Event('focus'))")
      try await screen.browser.waitFor("form[data-lock]")
      #expect(try await !screen.shown().contains("Pin Kartini"))
      try await screen.browser.type(Screen.passphrase, into: "[name=passphrase]")
      try await screen.browser.click("form[data-lock] button")
      try await screen.browser.waitFor(text: "Rp15.000", in: "[data-total]")
    }
  }
}
