import Catalog
import Circulation
import HTTPTypes
import House
import Hummingbird
import Members
import Testing
import Trail
import Values

@testable import Pages

struct `A member's own pages` {
  @Test func `card and PIN open the door, with a cookie that stays in this browser`()
    async throws
  {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let answer = try await portal.signIn(sari, pin: pin)
    #expect(answer.status == .seeOther)
    #expect(answer.header("Location") == "/account")
    let cookie = try #require(answer.headers[values: .setCookie].first)
    for part in ["__Host-sartika=", "Path=/", "Secure", "HttpOnly", "SameSite=Strict"] {
      #expect(cookie.contains(part))
    }
    #expect(try await portal.get("/account").text.contains("Halo, Sari"))
  }

  /// The next reader at the same machine would be offered the card of the last one.
  @Test func `card and PIN are kept by no browser that others use, too`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let door = try await portal.get("/account/sign-in").text
    _ = try await portal.signIn(sari, pin: pin)
    for page in [door, try await portal.get("/account/pin").text] {
      let fields = page.matches(of: /<input [^>]*autocomplete="([^"]*)"/).map { $0.output.1 }
      #expect(fields.count >= 2 && Set(fields) == ["off"], "\(fields)")
    }
  }

  @Test func `over a line that others can read nobody signs in`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let answer = try await portal.ask(
      .post, "/account/sign-in", ["card": sari.card.text, "pin": pin], host: "192.168.1.20:8080")
    #expect(answer.status == .forbidden)
    #expect(answer.headers[values: .setCookie].isEmpty)
    #expect(answer.text.contains("https"))
    let page = try await portal.ask(.get, "/account/sign-in", host: "sartika.local")
    #expect(!page.text.contains(#"name="pin""#))
  }

  @Test func `behind HTTPS under the fixed address she may`() async throws {
    var portal = try Portal()
    await portal.house.sign.change(
      to: Nameplate(name: "Melati", publicURL: "https://katalog.example"))
    let page = try await portal.ask(.get, "/account/sign-in", host: "katalog.example")
    #expect(page.text.contains(#"name="pin""#))
  }

  @Test func `a wrong PIN is one sentence and keeps the card that was typed`() async throws {
    var portal = try Portal()
    let (sari, _) = try await portal.aMember()
    let answer = try await portal.signIn(sari, pin: "000000")
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains(MemberSignInRefusal.wrongCardOrPIN.sentence.id))
    #expect(answer.text.contains("value=\"\(sari.card.text)\""))
    #expect(!answer.text.contains("000000"))
  }

  @Test func `due dates come first, and the window names no title`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let book = try await portal.aBook("Habis gelap terbitlah terang")
    _ = try await portal.house.loanDesk.checkOut(
      book.number, to: sari.number, on: Portal.today - 14, at: Portal.now, by: .house)
    _ = try await portal.signIn(sari, pin: pin)
    let page = try await portal.get("/account")
    #expect(page.text.contains("Habis gelap terbitlah terang"))
    #expect(page.text.contains("kembali hari ini"))
    let title = try #require(page.text.firstMatch(of: /<title>(.*)<\/title>/))
    #expect(title.1 == "Akun saya · Melati")
    #expect(page.header("Cache-Control") == "no-store")
  }

  @Test func `what was closed since is known by the code on its copy, and not by its title`()
    async throws
  {
    var portal = try Portal()
    let house = portal.house
    let (sari, pin) = try await portal.aMember()
    let home = try await portal.aBook("Kesaksian pertama")
    let awaited = try await portal.aBook("Kesaksian kedua")
    _ = try await house.loanDesk.checkOut(
      home.number, to: sari.number, on: Portal.today, at: Portal.now, by: .house)
    let (tini, _) = try await portal.aMember("Tini")
    _ = try await house.loanDesk.checkOut(
      awaited.number, to: tini.number, on: Portal.today, at: Portal.now, by: .house)
    _ = try await house.loanDesk.placeHold(
      record: awaited.record, for: sari.number, on: Portal.today, at: Portal.now,
      by: .member(sari.number))
    _ = try await portal.signIn(sari, pin: pin)
    #expect(try await portal.get("/account").text.contains("Kesaksian kedua"))
    for copy in [home, awaited] {
      let open = try #require(try await house.catalogue.record(copy.record, for: .staff))
      var entry = SimpleEntry(reading: open)
      (entry.title, entry.isClosed) = ("Xanthippe di Xylofon", true)
      try await house.catalogue.changeRecord(
        copy.record, to: entry, ifVersion: open.version, at: Portal.now, by: .house)
    }
    let page = try await portal.get("/account").text
    #expect(!page.contains("Kesaksian") && !page.contains("Xanthippe"))
    #expect(page.contains("Dokumen di luar katalog umum, \(home.barcode)"))
    #expect(page.contains("Batalkan reservasi untuk “Dokumen di luar katalog umum”?"))
  }

  @Test func `the question before a hold is cancelled has no two buttons that say the same`()
    async throws
  {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let book = try await portal.aBook("Entrok")
    let (tini, _) = try await portal.aMember("Tini")
    _ = try await portal.house.loanDesk.checkOut(
      book.number, to: tini.number, on: Portal.today, at: Portal.now, by: .house)
    _ = try await portal.house.loanDesk.placeHold(
      record: book.record, for: sari.number, on: Portal.today, at: Portal.now,
      by: .member(sari.number))
    _ = try await portal.signIn(sari, pin: pin)
    let page = try await portal.get("/account")
    #expect(page.text.contains(#"data-yes="Batalkan reservasi" data-no="Tidak jadi""#))
    // Without scripts the house asks the same.
    let asked = try await portal.ask(
      .post, "/account/holds/cancellations",
      [
        "formToken": page.formToken, "sure": "ask", "question": "Batalkan?",
        "yes": "Batalkan reservasi",
      ])
    #expect(asked.text.contains("Tidak jadi") && asked.text.contains("Batalkan reservasi"))
    #expect(!asked.text.contains(">Batal<"))
  }

  @Test func `she renews, and the page says until when`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let book = try await portal.aBook("Panggil aku Kartini saja")
    let slip = try await portal.house.loanDesk.checkOut(
      book.number, to: sari.number, on: Portal.today - 10, at: Portal.now, by: .house)
    _ = try await portal.signIn(sari, pin: pin)
    let token = try await portal.get("/account").formToken
    let answer = try await portal.ask(
      .post, "/account/renewals", ["loan": slip.loan.description, "formToken": token])
    #expect(answer.status == .seeOther)
    let page = try await portal.get("/account")
    #expect(page.text.contains("Diperpanjang sampai"))
    #expect(!(try await portal.get("/account").text.contains("Diperpanjang sampai")))
  }

  @Test func `pressed on two screens her loan is renewed once, and she is told until when`()
    async throws
  {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let book = try await portal.aBook("Panggil aku Kartini saja")
    let slip = try await portal.house.loanDesk.checkOut(
      book.number, to: sari.number, on: Portal.today - 10, at: Portal.now, by: .house)
    _ = try await portal.signIn(sari, pin: pin)
    let page = try await portal.get("/account")
    #expect(page.text.contains("name=\"seen\" value=\"\(slip.due)\""))
    let form = [
      "loan": slip.loan.description, "seen": slip.due.description, "formToken": page.formToken,
    ]
    #expect(try await portal.ask(.post, "/account/renewals", form).status == .seeOther)
    let second = try await portal.ask(.post, "/account/renewals", form)
    #expect(second.status == .unprocessableContent)
    #expect(second.text.contains(RenewalRefusal.dueChanged(slip.due + 14).sentence.id))
    let loans = try await portal.house.loanDesk.loans(of: sari.number, on: Portal.today)
    #expect(loans.map(\.renewals) == [1])
  }

  @Test func `a form without her token does nothing`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let book = try await portal.aBook("Panggil aku Kartini saja")
    let slip = try await portal.house.loanDesk.checkOut(
      book.number, to: sari.number, on: Portal.today - 10, at: Portal.now, by: .house)
    _ = try await portal.signIn(sari, pin: pin)
    for token in ["", String(repeating: "0", count: 64)] {
      let answer = try await portal.ask(
        .post, "/account/renewals", ["loan": slip.loan.description, "formToken": token])
      #expect(answer.status == .forbidden)
    }
    let loans = try await portal.house.loanDesk.loans(of: sari.number, on: Portal.today)
    #expect(loans.map(\.due) == [slip.due])
  }

  @Test func `another member's loan is not hers to renew`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let (wati, _) = try await portal.aMember("Wati")
    let book = try await portal.aBook("Panggil aku Kartini saja")
    let slip = try await portal.house.loanDesk.checkOut(
      book.number, to: wati.number, on: Portal.today - 10, at: Portal.now, by: .house)
    _ = try await portal.signIn(sari, pin: pin)
    let token = try await portal.get("/account").formToken
    let answer = try await portal.ask(
      .post, "/account/renewals", ["loan": slip.loan.description, "formToken": token])
    #expect(answer.status == .unprocessableContent)
    #expect(!answer.text.contains("Kartini"))
  }

  @Test func `a hold is placed from the record, shown in its place, and undone`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    let book = try await portal.aBook("Perempuan di titik nol")
    _ = try await portal.signIn(sari, pin: pin)
    let record = try await portal.page(of: book)
    let token = try await portal.get(record).formToken
    let placed = try await portal.ask(.post, "\(record)/holds", ["formToken": token])
    #expect(placed.header("Location") == record)
    let page = try await portal.get(record)
    // Its copy stands on the shelf: it will be fetched for her.
    #expect(page.text.contains("kami ambilkan, lalu kodenya tampil"))
    #expect(page.text.contains("data-undo"))
    let hold = try #require(
      try await portal.house.loanDesk.holds(of: sari.number).first?.hold.description)
    _ = try await portal.ask(
      .post, "/account/holds/cancellations", ["hold": hold, "formToken": token])
    #expect(try await portal.house.loanDesk.holds(of: sari.number).isEmpty)
  }

  @Test func `a new PIN ends every session, and only the new one opens`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    _ = try await portal.signIn(sari, pin: pin)
    let token = try await portal.get("/account/pin").formToken
    let fields = ["old": pin, "new": "481537", "again": "481530", "formToken": token]
    #expect(try await portal.ask(.post, "/account/pin", fields).status == .unprocessableContent)
    let wrong = try await portal.ask(
      .post, "/account/pin", fields.merging(["old": "000001", "again": "481537"]) { $1 })
    #expect(wrong.text.contains("PIN sekarang salah") && !wrong.text.contains("Nomor kartu atau"))
    let right = fields.merging(["again": "481537"]) { $1 }
    #expect(try await portal.ask(.post, "/account/pin", right).status == .seeOther)
    #expect(portal.cookies[SessionCookie.name] == nil)
    #expect(try await portal.signIn(sari, pin: pin).status == .unprocessableContent)
    #expect(try await portal.signIn(sari, pin: "481537").status == .seeOther)
  }

  @Test func `a member changes the language with the form of her page`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    _ = try await portal.signIn(sari, pin: pin)
    let page = try await portal.get("/account").text
    let form = try #require(
      page.firstMatch(of: /action="\/language">(.*?)<\/form>/.dotMatchesNewlines()))
    let token = try #require(form.1.firstMatch(of: /name="formToken" value="([0-9a-f]+)"/)).1
    let answer = try await portal.ask(
      .post, "/language", ["to": "en", "back": "/account", "formToken": String(token)])
    #expect(answer.header("Location") == "/account")
    #expect(try await portal.get("/account").text.contains("Hello, Sari"))
  }

  @Test func `signing out leaves nothing in the browser`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    _ = try await portal.signIn(sari, pin: pin)
    let old = portal.cookies
    let token = try await portal.get("/account").formToken
    let answer = try await portal.ask(.post, "/sign-out", ["formToken": token])
    #expect(answer.header("Clear-Site-Data") == #""cache""#)
    portal.cookies = old
    #expect(try await portal.get("/account").status == .seeOther)
  }

  @Test func `leaving quickly without scripts signs out, and leads away from a page with nothing`()
    async throws
  {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    _ = try await portal.signIn(sari, pin: pin)
    let old = portal.cookies
    let page = try await portal.get("/account")
    #expect(page.text.contains(#"<button class="leave" name="leave" value="yes""#))
    let answer = try await portal.ask(
      .post, "/sign-out", ["formToken": page.formToken, "leave": "yes"])
    #expect(answer.status == .ok && !answer.text.contains("Sari"))
    #expect(answer.header("Refresh") == "0; url=\(Layout.neutralPlace)")
    #expect(answer.header("Clear-Site-Data") == #""cache""#)
    portal.cookies = old
    #expect(try await portal.get("/account").status == .seeOther)
  }

  @Test func `after signing in she is where she wanted to go, and never elsewhere`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    for (back, place) in [("/records/1", "/records/1"), ("//evil.example", "/account")] {
      let answer = try await portal.ask(
        .post, "/account/sign-in", ["card": sari.card.text, "pin": pin, "back": back])
      #expect(answer.header("Location") == place)
      portal.cookies = [:]
    }
  }
}
