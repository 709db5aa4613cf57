import Access
import Catalog
import HTTPTypes
import House
import Markup
import Members
import Persistence
import PointOfSale
import Testing
import Trail
import Values
import Window

@testable import AccountFace
@testable import Circulation
@testable import Pages

/// What a member has and waits for, so that nothing of it is read where covers are plain.
private struct Reader {
  var portal: Portal
  let titles = ["Xylofon di Zirkonium", "Kesaksian Xanthippe", "Quagga dan Yakuza"]

  /// Sari has one book at home, one waits for her, and for one she waits.
  init() async throws {
    portal = try Portal()
    let (sari, pin) = try await portal.aMember("Saraswati")
    let (tini, _) = try await portal.aMember("Tini")
    let rooms = portal.house
    let books = [
      try await portal.aBook(titles[0]), try await portal.aBook(titles[1]),
      try await portal.aBook(titles[2]),
    ]
    for (book, reader) in [(books[0], sari), (books[1], tini), (books[2], tini)] {
      _ = try await rooms.loanDesk.checkOut(
        book.number, to: reader.number, on: Portal.today - 10, at: Portal.now, by: .house)
    }
    for book in books.dropFirst() {
      _ = try await rooms.loanDesk.placeHold(
        record: book.record, for: sari.number, on: Portal.today, at: Portal.now,
        by: .member(sari.number))
    }
    _ = try await rooms.loanDesk.checkIn(
      books[1].number, on: Portal.today, at: Portal.now, by: .house)
    _ = try await portal.signIn(sari, pin: pin)
  }

  /// Presses the switch of a page of hers.
  mutating func turn(to choice: String) async throws -> Portal.Answer {
    let token = try await portal.get("/account").formToken
    return try await portal.ask(
      .post, "/cover", ["to": choice, "back": "/account", "formToken": token])
  }

  /// What must not stand on a page, and does.
  func found(in page: String) -> [String] {
    let words = titles.flatMap { title in title.split(separator: " ").map(String.init) }
    let names = ["Saraswati", "Melati", "Sartika", "/records/"]
    return (words.filter { $0.count > 4 } + names).filter { page.contains($0) }
  }
}

struct `Plain covers` {
  @Test func `leave no title, no name and no house on her page, not even in the name of its tab`()
    async throws
  {
    var reader = try await Reader()
    let open = try await reader.portal.get("/account").text
    #expect(reader.titles.allSatisfy { open.contains($0) } && open.contains("Halo, Saraswati"))
    let turned = try await reader.turn(to: "now")
    #expect(turned.status == .seeOther && turned.header("Location") == "/account")
    for _ in 1...2 {
      let page = try await reader.portal.get("/account").text
      #expect(reader.found(in: page) == [])
      #expect(page.contains("<title>Halaman saya</title>") && page.contains("<h1>Halo</h1>"))
      #expect(page.contains("Buku 1") && page.contains("Reservasi 1"))
      #expect(page.contains(#"class="cover plain""#) && page.contains(#"aria-pressed="true""#))
    }
  }

  @Test func `keep everything that she does on her page plain, too`() async throws {
    var reader = try await Reader()
    _ = try await reader.turn(to: "now")
    let token = try await reader.portal.get("/account").formToken
    _ = try await reader.portal.ask(.post, "/account/renewals", ["formToken": token])
    let renewed = try await reader.portal.get("/account").text
    #expect(renewed.contains("<li>Buku 1: sampai ") && reader.found(in: renewed) == [])
    let refused = try await reader.portal.ask(
      .post, "/account/renewals", ["formToken": token, "loan": "999"])
    #expect(refused.status.kind == .clientError && reader.found(in: refused.text) == [])
    let other = try await reader.portal.get("/account/pin").text
    #expect(reader.found(in: other) == [])
  }

  @Test func `end when she signs out, or stay when she says so`() async throws {
    for (choice, stays) in [("now", false), ("always", true)] {
      var reader = try await Reader()
      let turned = try await reader.turn(to: choice)
      let cookie = try #require(turned.header("Set-Cookie"))
      #expect(cookie.contains("Max-Age") == stays && cookie.contains("HttpOnly"))
      let token = try await reader.portal.get("/account").formToken
      _ = try await reader.portal.ask(.post, "/sign-out", ["formToken": token])
      let door = try await reader.portal.get("/account/sign-in").text
      #expect(door.contains("<title>Halaman saya</title>") == stays, "\(choice)")
      #expect(door.contains("Melati") != stays, "\(choice)")
    }
  }

  @Test func `are turned off again, and on before she signs in`() async throws {
    var portal = try Portal()
    let on = ["to": "now", "back": "/account/sign-in"]
    #expect(try await portal.ask(.post, "/cover", on).header("Location") == "/account/sign-in")
    #expect(try await !portal.get("/account/sign-in").text.contains("Melati"))
    let off = try await portal.ask(.post, "/cover", ["to": "off", "back": "//evil.example"])
    #expect(off.header("Location") == "/account")
    #expect(try await portal.get("/account/sign-in").text.contains("Melati"))
  }

  @Test func `leave on the first page only what every house could say`() async throws {
    var portal = try Portal()
    let rooms = portal.house
    let said: [HouseSetting: String] = [
      .houseLine: "Perpustakaan perempuan", .houseQuestion: "Siapa kita?",
      .houseAddress: "Jl. Contoh 1", .houseWay: "Dari stasiun ke utara.",
      .houseTelephone: "(022) 555-0129", .houseTalk: "Katakan kopi hitam.",
    ]
    let hours = try OpeningHours().with(weekday: 6, typed: "9-12")
    try await rooms.keyring.trail.changeSettings(
      said.map { SettingChange($0.key.rawValue, to: $0.value) }
        + [SettingChange(HouseSetting.houseHours.rawValue, to: hours.text)],
      at: Portal.now, by: .house)
    _ = try await HouseWindow(database: rooms.database).announce(
      Announcement(
        title: "Diskusi Mawar", text: "Satu", begins: Portal.today, ends: Portal.today),
      at: Portal.now, by: .house)
    _ = try await rooms.shop.addProduct(
      NewProduct(
        name: "Pin Bersuara", kind: .goods,
        variants: [NewVariant(price: Rupiah(15_000), opening: 9)]), at: Portal.now, by: .house)
    let own = [
      "Perpustakaan perempuan", "Siapa kita", "Jl. Contoh 1", "Dari stasiun", "555-0129",
      "kopi hitam", "Diskusi Mawar", "Pin Bersuara", "Melati",
    ]
    let open = try await portal.get("/").text
    #expect(own.allSatisfy { open.contains($0) })
    #expect(try await portal.get("/help").text.contains("kopi hitam"))
    _ = try await portal.ask(.post, "/cover", ["to": "now", "back": "/"])
    let plain = try await portal.get("/").text
    #expect(own.filter { plain.contains($0) } == [])
    #expect(plain.contains("Buka") && plain.contains(#"class="hours""#))
    #expect(plain.contains(#"action="/search""#) && plain.contains("SAPA 129"))
    #expect(try await !portal.get("/help").text.contains("kopi hitam"))
  }

  @Test func `are nothing for whoever works here`() {
    var page = aPage()
    page.plain = .always
    let text = page.document(Sheet("Kantor", body: "<h1>Kantor</h1>")).text
    #expect(!page.isPlain && text.contains("<title>Kantor · Melati</title>"))
  }

  @Test func `keep the number of a book when another is renewed`() throws {
    let loans = try [(31, 9), (7, 2), (18, 4)].map { number, due in
      LoanLine(
        loan: LoanNumber(Int64(number)), item: ItemNumber(1), record: RecordNumber(1),
        address: nil, barcode: try Barcode("IP-0000001"), title: "x", due: Portal.today + due,
        overdueDays: 0, renewals: 0, renewalsLeft: .unlimited, renewedDue: Portal.today + 20,
        obstacles: [], deskObstacles: [])
    }
    let page = aPage()
    #expect(loans.map { page.number(of: $0, among: loans) } == [3, 1, 2])
    #expect(loans.map { page.number(of: $0, among: loans.reversed()) } == [3, 1, 2])
  }
}

struct `What came of a press` {
  @Test func `is said for each book when all were to be renewed`() async throws {
    var reader = try await Reader()
    let token = try await reader.portal.get("/account").formToken
    _ = try await reader.portal.ask(.post, "/account/renewals", ["formToken": token])
    let page = try await reader.portal.get("/account").text
    #expect(page.contains("Semua pinjaman diperpanjang."))
    #expect(page.contains("<li>\(reader.titles[0]): sampai "))
  }

  @Test func `can be taken back by waiting again when a hold was cancelled`() async throws {
    var reader = try await Reader()
    let page = try await reader.portal.get("/account")
    let hold = try #require(
      page.text.matches(of: /name="hold" value="([0-9]+)"/).last.map { String($0.output.1) })
    _ = try await reader.portal.ask(
      .post, "/account/holds/cancellations", ["hold": hold, "formToken": page.formToken])
    let told = try await reader.portal.get("/account")
    #expect(told.text.contains("Antre lagi") && told.text.contains("data-undo"))
    let place = try #require(told.text.firstMatch(of: /action="(\/records\/[^"]+\/holds)"/)).1
    let again = try await reader.portal.ask(
      .post, String(place), ["formToken": told.formToken, "back": "/account"])
    #expect(again.header("Location") == "/account")
    #expect(try await reader.portal.get("/account").text.contains(reader.titles[2]))
  }
}
