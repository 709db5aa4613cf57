import Access
import Catalog
import Foundation
import FrontDoor
import House
import Pages
import PointOfSale
import Printing
import Secrets
import Stations
import Testing
import Trail
import Values

@Suite(.serialized)
struct `A whole day through the front door` {
  @Test func `from the import in the morning to the counted drawer at night`() async throws {
    try await RunningHouse.open { house in
      let browser = try await Browser.start()
      let counter = Counter(house: house, browser: browser)
      do {
        try await day(counter)
        #expect(try await browser.complaints() == [])
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }

  private func day(_ counter: Counter) async throws {
    try await openTheHouse(counter)
    try await importRecords(counter)
    let label = try await addCopy(counter)
    let sari = try await enrol(counter, "Sari")
    let cardPicture = try await card(of: sari, counter)
    let ratih = try await enrol(counter, "Ratih")
    try await lend(counter, pictures: [cardPicture, label.picture], to: sari)
    try await readAtHome(counter, sari)
    try await placeHold(counter, ratih)
    try await sell(counter)
    try await takeBack(counter, label.barcode, waiting: ratih)
    try await countTheDrawer(counter)
  }

  private func openTheHouse(_ counter: Counter) async throws {
    let keyring = counter.house.house.keyring
    let code = try await keyring.firstSignInCode(at: counter.house.house.clock.now)
    _ = try await counter.house.house.workplaces.addStation(
      "Meja depan", kind: .both, at: counter.house.house.clock.now, by: .house)
    let browser = counter.browser
    try await browser.look(.desk)
    try await counter.open("/office/first")
    try await browser.type(code ?? "", into: "[name=code]")
    try await browser.type("Ratna", into: "[name=name]")
    try await browser.type("ratna", into: "[name=signIn]")
    try await browser.type("melati putih di pagar", into: "[name=passphrase]")
    try await counter.press("/office/first")
    try await browser.waitFor(text: "Kantor", in: "h1")
  }

  private func importRecords(_ counter: Counter) async throws {
    let browser = counter.browser
    try await counter.open("/office/import")
    try await browser.attach(
      Programs.root.appending(path: "Tests/Fixtures/day.marcxml").path, to: "[name=file]")
    try await counter.press("/office/import")
    try await browser.waitFor("[data-import-counts]")
    let counts = try await browser.text(of: "[data-import-counts]")
    #expect(
      counts.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ") == "3 masuk")
    #expect(try await browser.text(of: "main").contains("UNIMARC"))
  }

  private func addCopy(
    _ counter: Counter
  ) async throws -> (barcode: String, picture: String) {
    let browser = counter.browser
    try await counter.open("/search?q=jalan+dewi+sartika")
    try await browser.waitFor(text: "Pagi di Jalan Dewi Sartika")
    try await counter.open("/office/records/1")
    try await counter.press("/office/records/1/items")
    try await browser.waitFor("tbody .code-input")
    let barcode = try await browser.text(of: "tbody .code-input")
    try await counter.open("/office/labels?item=1")
    try await browser.waitFor(".label svg")
    #expect(try await counter.barcodes() == [barcode])
    return (barcode, try await counter.photograph("label.png"))
  }

  private func enrol(_ counter: Counter, _ name: String) async throws -> Reader {
    let browser = counter.browser
    try await counter.open("/office/members/new")
    try await browser.type(name, into: "[name=name]")
    try await counter.press("/office/members")
    try await browser.waitFor("[data-pin]")
    return Reader(
      name: name, barcode: try await browser.text(of: "[data-card]"),
      pin: try await browser.text(of: "[data-pin]"))
  }

  private func card(of reader: Reader, _ counter: Counter) async throws -> String {
    // It opens in a tab of its own; here it is looked at in the only one.
    let card = try await counter.browser.run(
      "return document.querySelector(\"main a[href$='/card'][target=_blank]\").getAttribute('href')"
    )
    try await counter.open(try #require(card.text))
    try await counter.browser.waitFor(".id-card svg")
    #expect(try await counter.barcodes() == [reader.barcode])
    return try await counter.photograph("card.png")
  }

  private func lend(_ counter: Counter, pictures: [String], to sari: Reader) async throws {
    let house = counter.house.house
    let station = try await house.workplaces.stations()[0]
    let token = try await house.workplaces.newStationToken(
      station.number, at: house.clock.now, by: .house)
    try await counter.open("/desk")
    try await counter.browser.waitFor("[data-line=on]")
    try await counter.camera(pictures, token: token.text)
    try await counter.browser.waitFor(text: "Sari", in: "[data-region=member]")
    try await counter.browser.waitFor(
      text: "Pagi di Jalan Dewi Sartika", in: "[data-region=member]")
    #expect(try await counter.browser.run("return document.activeElement.id").text == "scan-code")
    try await counter.press("/desk/done")
    try await counter.browser.waitFor(text: "Meja layanan", in: "h1")
  }

  private func signIn(_ reader: Reader, _ counter: Counter, on phone: Browser) async throws {
    try await phone.look(.phone)
    try await counter.open("/account/sign-in", on: phone)
    try await phone.type(reader.barcode, into: "[name=card]")
    try await phone.type(reader.pin, into: "[name=pin]")
    try await counter.press("/account/sign-in", on: phone)
    try await phone.waitFor("form[action='/sign-out']")
  }

  private func readAtHome(_ counter: Counter, _ sari: Reader) async throws {
    try await withPhone { phone in
      try await signIn(sari, counter, on: phone)
      try await phone.waitFor(text: "Pagi di Jalan Dewi Sartika")
      #expect(try await phone.overflow() <= 0)
      let title = try await phone.run("return document.title").text ?? ""
      #expect(!title.contains("Pagi"))
    }
  }

  private func placeHold(_ counter: Counter, _ ratih: Reader) async throws {
    try await withPhone { phone in
      try await signIn(ratih, counter, on: phone)
      let record = try await counter.house.house.catalogue.address(of: RecordNumber(1))
      let page = "/records/\(try #require(record))"
      try await counter.open(page, on: phone)
      try await counter.press("\(page)/holds", on: phone)
      try await phone.waitFor(text: "Sudah Anda reservasi")
    }
  }

  private func withPhone(_ use: (Browser) async throws -> Void) async throws {
    let phone = try await Browser.start()
    do {
      try await use(phone)
      #expect(try await phone.complaints() == [])
    } catch {
      await phone.quit()
      throw error
    }
    await phone.quit()
  }
}
