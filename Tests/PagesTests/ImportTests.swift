import Access
import Catalog
import Foundation
import Hummingbird
import Logging
import Secrets
import Serving
import Testing
import Trail
import Values

@testable import House
@testable import OfficeFace
@testable import Pages

/// Ratna at the import, in a house whose worker begins when the test says so.
private struct ImportDesk {
  var portal: Portal
  let token: String

  init() async throws {
    var portal = try Portal()
    let keyring = portal.house.keyring
    let code = try #require(try await keyring.firstSignInCode(at: Portal.now))
    _ = try await keyring.claimFirstCode(
      code, name: "Ratna", signInName: "ratna", passphrase: "buku merah di rak ketiga",
      at: Portal.now)
    let come = try await keyring.signIn(
      "ratna", passphrase: "buku merah di rak ketiga", from: "test", at: Portal.now)
    portal.cookies[SessionCookie.name] = come.token.text
    token = try await portal.get("/").formToken
    self.portal = portal
  }

  /// The same desk once the house was opened again.
  init(after desk: ImportDesk) async throws {
    var portal = try Portal(on: desk.portal.house.database)
    portal.cookies = desk.portal.cookies
    token = try await portal.get("/").formToken
    self.portal = portal
  }

  static func file(_ records: Int, end: String = "</collection>") -> String {
    let all = (1...records).map { number in
      """
      <record><leader>00000nam a2200000 i 4500</leader>\
      <datafield tag="245" ind1="0" ind2="0">\
      <subfield code="a">Sampul \(number)</subfield></datafield></record>
      """
    }
    return #"<collection xmlns="http://www.loc.gov/MARC21/slim">"# + all.joined() + end
  }

  mutating func bring(_ text: String, dryRun: Bool = false) async throws -> Portal.Answer {
    var body = ""
    for (head, text) in [
      (#"name="formToken""#, token), (#"name="file"; filename="koleksi.xml""#, text),
    ] + (dryRun ? [(#"name="dryRun""#, "yes")] : []) {
      body += "--XX\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(text)\r\n"
    }
    return try await portal.ask(
      .post, "/office/import", headers: ["Content-Type": "multipart/form-data; boundary=XX"],
      body: body + "--XX--\r\n")
  }

  /// Lets the worker do what waits for it.
  func work(on run: ImportRun) async throws {
    let worker = ImportWorker(rooms: portal.house.officeRooms, log: Logger(label: "test"))
    let going = Task { try await worker.run() }
    while run.state.ending == nil { try await Task.sleep(for: .milliseconds(10)) }
    going.cancel()
    _ = try await going.value
  }
}

struct `An import` {
  @Test func `runs outside the request, and its page tells how far it is`() async throws {
    var desk = try await ImportDesk()
    let answer = try await desk.bring(ImportDesk.file(3))
    #expect(answer.status == .seeOther)
    let page = try #require(answer.header("Location"))
    let waiting = try await desk.portal.get(page)
    #expect(waiting.header("Refresh") == "2")
    #expect(waiting.text.contains("<progress") && waiting.text.contains("koleksi.xml"))
    #expect(waiting.text.contains("0 cantuman sejauh ini"))
    #expect(try await desk.portal.get("/office/import").text.contains(page))
    let run = try #require(await desk.portal.house.imports.latest)
    try await desk.work(on: run)
    let done = try await desk.portal.get(page)
    #expect(done.header("Refresh") == nil)
    #expect(done.text.contains("data-import-counts") && done.text.contains("<b>3</b>masuk"))
    #expect(done.text.contains(#"href="/search?order=added""#))
    #expect(try await desk.portal.get("/search?order=added").text.contains("Sampul 3"))
    #expect(!FileManager.default.fileExists(atPath: run.folder.path))
    let trail = try await desk.portal.house.keyring.trail.newest(1)
    #expect(trail.first?.action == "records.imported")
    #expect(trail.first?.subject == "file stored 3 repaired 0 rejected 0")
  }

  @Test func `is alone: a second one is told to wait, and nothing of it is kept`() async throws {
    var desk = try await ImportDesk()
    let first = try await desk.bring(ImportDesk.file(1))
    #expect(first.status == .seeOther)
    let second = try await desk.bring(ImportDesk.file(2), dryRun: true)
    #expect(second.status == .unprocessableContent)
    #expect(second.text.contains(OfficeRefusal.importRunning.sentence.id))
    #expect(second.text.contains(#"name="dryRun" value="yes" checked"#))
    #expect(second.text.contains(try #require(first.header("Location"))))
    try await desk.work(on: try #require(await desk.portal.house.imports.latest))
    #expect(try await desk.portal.house.catalogue.count() == 1)
  }

  @Test func `that breaks off keeps what came in and says why`() async throws {
    var desk = try await ImportDesk()
    let answer = try await desk.bring(ImportDesk.file(2, end: "<record><leader"))
    let run = try #require(await desk.portal.house.imports.latest)
    try await desk.work(on: run)
    let page = try await desk.portal.get(try #require(answer.header("Location")))
    #expect(page.text.contains("<b>2</b>masuk"))
    #expect(try await desk.portal.house.catalogue.count() == 2)
  }

  @Test func `that stopped with the house is told by the next one until another begins`()
    async throws
  {
    var desk = try await ImportDesk()
    _ = try await desk.bring(ImportDesk.file(12_000))
    let run = try #require(await desk.portal.house.imports.latest)
    let worker = ImportWorker(rooms: desk.portal.house.officeRooms, log: Logger(label: "test"))
    let going = Task { try await worker.run() }
    while run.state.total == 0 { try await Task.sleep(for: .milliseconds(1)) }
    let meanwhile = try await desk.portal.get("/office/import").text
    #expect(!meanwhile.contains("terputus"))
    going.cancel()
    _ = try await going.value
    let brought = try await desk.portal.house.catalogue.count()
    #expect(brought > 0 && brought < 12_000)
    var next = try await ImportDesk(after: desk)
    let house = next.portal.house
    let second = Task {
      try await ImportWorker(rooms: house.officeRooms, log: Logger(label: "test")).run()
    }
    while try await OpenImport.brokenOff(in: house.database, hasBegunAnother: true) == nil {
      try await Task.sleep(for: .milliseconds(10))
    }
    let told = try await next.portal.get("/office/import").text
    #expect(told.contains("Impor “koleksi.xml” terputus"))
    #expect(told.contains("Sejauh diketahui, \(Sentence(count: brought).id) cantuman"))
    for isDryRun in [true, false] {
      _ = try await next.bring(ImportDesk.file(isDryRun ? 2 : 12_000), dryRun: isDryRun)
      let run = try #require(await house.imports.latest)
      while run.state.ending == nil { try await Task.sleep(for: .milliseconds(10)) }
      let page = try await next.portal.get("/office/import").text
      #expect(page.contains("terputus") == isDryRun)
    }
    second.cancel()
    _ = try await second.value
    #expect(try await house.catalogue.count() == 12_000)
  }

  @Test func `that stopped with the house tells the same number at every later start`()
    async throws
  {
    let desk = try await ImportDesk()
    let database = desk.portal.house.database
    let run = ImportRun(
      Number(1), of: [], in: URL(filePath: "/nowhere"), isDryRun: false, by: .house)
    try await OpenImport.begin(run, in: database)
    #expect(try await OpenImport.brokenOff(in: database, hasBegunAnother: true) == nil)
    try await OpenImport.count(in: database)
    _ = try await desk.portal.aBook("Sampul")
    try await OpenImport.count(in: database)
    #expect(try await OpenImport.brokenOff(in: database, hasBegunAnother: true)?.stored == 0)
  }

  @Test func `that was only tried stores nothing and leaves no line in the trail`() async throws {
    var desk = try await ImportDesk()
    let answer = try await desk.bring(ImportDesk.file(2), dryRun: true)
    try await desk.work(on: try #require(await desk.portal.house.imports.latest))
    let page = try await desk.portal.get(try #require(answer.header("Location")))
    #expect(page.text.contains(OfficeWords.tried.id))
    #expect(try await desk.portal.house.catalogue.count() == 0)
    let trail = try await desk.portal.house.keyring.trail.newest()
    #expect(!trail.contains { $0.action == "records.imported" })
  }

  @Test func `tells what was there already from what came in, in a trial as well`() async throws {
    var desk = try await ImportDesk()
    let worker = ImportWorker(rooms: desk.portal.house.officeRooms, log: Logger(label: "test"))
    let going = Task { try await worker.run() }
    var pages: [String] = []
    for (count, dryRun) in [(2, false), (3, true), (3, false)] {
      let answer = try await desk.bring(ImportDesk.file(count), dryRun: dryRun)
      let run = try #require(await desk.portal.house.imports.latest)
      while run.state.ending == nil { try await Task.sleep(for: .milliseconds(10)) }
      pages.append(try await desk.portal.get(try #require(answer.header("Location"))).text)
    }
    going.cancel()
    _ = try await going.value
    for (page, word) in [(pages[1], "akan masuk"), (pages[2], "masuk")] {
      #expect(page.contains("<b>1</b>\(word)") && page.contains("<b>2</b>sudah ada"))
    }
    #expect(try await desk.portal.house.catalogue.count() == 3)
  }

  @Test func `says what came in and wants a look, and of copies once for all`() async throws {
    var desk = try await ImportDesk()
    let field = { (tag: String, code: String, text: String) in
      """
      <datafield tag="\(tag)" ind1=" " ind2=" "><subfield code="\(code)">\(text)</subfield>\
      </datafield>
      """
    }
    let records = [
      field("020", "a", "9786020324784") + field("245", "a", "Sarinah") + field("952", "p", "K-1"),
      field("020", "a", "9786020324784") + field("245", "a", "Sarinah, cetakan kedua"),
      field("500", "a", "Tanpa judul") + field("952", "p", "K-2"),
    ].map { "<record><leader>00000nam a2200000 i 4500</leader>\($0)</record>" }.joined()
    let answer = try await desk.bring(
      #"<collection xmlns="http://www.loc.gov/MARC21/slim">"# + records + "</collection>")
    try await desk.work(on: try #require(await desk.portal.house.imports.latest))
    let page = try await desk.portal.get(try #require(answer.header("Location"))).text
    #expect(page.contains("<b>3</b>masuk"))
    #expect(page.contains("1 cantuman ber-ISBN yang sudah ada di katalog"))
    #expect(page.contains("1 cantuman tanpa judul (245)."))
    #expect(page.contains("2 cantuman membawa data eksemplar"))
    #expect(page.contains("ISBN 9786020324784 sudah ada pada cantuman nomor 1."))
    #expect(page.contains("Tidak ada judulnya (245)"))
  }

  @Test func `without a file is asked for one; one that is forgotten is nowhere`() async throws {
    var desk = try await ImportDesk()
    let body =
      "--XX\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n\(desk.token)\r\n--XX--\r\n"
    let answer = try await desk.portal.ask(
      .post, "/office/import", headers: ["Content-Type": "multipart/form-data; boundary=XX"],
      body: body)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains(FormRefusal.missing(OfficeWords.file).sentence.id))
    #expect(answer.text.contains("aria-invalid"))
    #expect(try await desk.portal.get("/office/imports/9").status == .notFound)
  }
}
