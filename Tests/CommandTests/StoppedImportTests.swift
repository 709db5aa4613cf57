import Foundation
import FrontDoor
import GRDB
import Testing

@Suite(.serialized)
struct `An import in whose middle the server stops` {
  @Test(arguments: [SIGKILL, SIGTERM])
  func `is told after the next start, with what came in by then`(signal: Int32) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let before = try records(of: data)
      let added = try await shelf.sartika(
        "staff", "add", "--data", data, "--name", "Wulan", "--sign-in", "wulan", "--role",
        "manager", "--json")
      let code = added.json.first?["code"].text ?? ""
      let server = try await RunningServer.start(data, on: shelf)
      let manager = FrontDoor.Visitor(base: server.base)
      let come = try await manager.submit(
        "/office/code", ["code": code, "passphrase": "melati putih di halaman"],
        from: "/office/code")
      #expect(come.status == 303, "\(server.said)")
      let answer = try await bring(30_000, by: manager)
      let running = try await manager.get(try #require(answer.headers["location"])).text
      try #require(running.contains("data-import-progress"), "\(running)")
      // Something is in, and most is not.
      for _ in 0..<6000 where try records(of: data) == before {
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(try await server.end(with: signal)?.isSignal == (signal == SIGKILL))
      let brought = try records(of: data) - before
      #expect(brought > 0 && brought < 30_000)
      let next = try await RunningServer.start(data, on: shelf)
      let page = try await told(at: next, with: manager.cookies)
      #expect(page.contains("Impor “koleksi.xml” terputus"))
      #expect(page.contains("Sejauh diketahui, \(brought) cantuman"))
      #expect(try await next.end(with: SIGTERM)?.code == 0)
    }
  }

  /// Brings so many small records to the import.
  private func bring(
    _ count: Int, by manager: FrontDoor.Visitor
  ) async throws -> FrontDoor.Visitor.Answer {
    let form = try await manager.get("/office/import").text
    let token = try #require(form.firstMatch(of: #/name="formToken" value="([0-9a-f]+)"/#)?.1)
    var body = ""
    for (head, text) in [
      (#"name="formToken""#, String(token)),
      (#"name="file"; filename="koleksi.xml""#, Self.file(count)),
    ] {
      body += "--XX\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(text)\r\n"
    }
    return try await manager.send(
      "POST", "/office/import",
      headers: ["Content-Type": "multipart/form-data; boundary=XX", "Origin": manager.base],
      body: Data((body + "--XX--\r\n").utf8))
  }

  /// The page of the import, once it tells of one that broke off.
  private func told(at server: RunningServer, with cookies: String) async throws -> String {
    var page = ""
    for _ in 0..<300 {
      page = try await FrontDoor.Visitor(base: server.base).get(
        "/office/import", headers: ["Cookie": cookies, "Accept-Language": "id"]
      ).text
      if page.contains("terputus") { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    return page
  }

  private static func file(_ count: Int) -> String {
    let records = (1...count).map { number in
      """
      <record><leader>00000nam a2200000 i 4500</leader>\
      <datafield tag="245" ind1="0" ind2="0">\
      <subfield code="a">Sampul \(number)</subfield></datafield></record>
      """
    }
    return #"<collection xmlns="http://www.loc.gov/MARC21/slim">"# + records.joined()
      + "</collection>"
  }

  private func records(of data: String) throws -> Int {
    let queue = try DatabaseQueue.patient(data + "/sartika.db")
    defer { try? queue.close() }
    return try queue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM record") ?? 0
    }
  }
}
