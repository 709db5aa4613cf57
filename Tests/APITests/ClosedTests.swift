import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import GRDB
import House
import MARC
import Pages
import Persistence
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A closed record over the API` {
  private static let shelter: JSONValue = [
    "form": "document", "title": "Peta rumah aman", "closed": true,
  ]

  @Test func `that was stored is answered with, and so is its change`() async throws {
    try await OpenHouse.visit { house in
      let ratna = house.tokens.librarian
      let stored = try await house.write("POST", "/records", Self.shelter, as: ratna)
      #expect(stored.status == 201 && stored.json["closed"].truth)
      let place = "/records/\(stored.json["number"].integer ?? 1)"
      let changed = try await house.write(
        "PUT", place, ["form": "document", "title": "Peta rumah aman 2026", "closed": true],
        as: ratna, headers: ["If-Match": "\"1\""])
      #expect(changed.status == 200 && changed.json["title"].text == "Peta rumah aman 2026")
      #expect(changed.json["closed"].truth)
    }
  }

  @Test func `is called so among what is found, to those alone who may read it`() async throws {
    try await OpenHouse.visit { house in
      _ = try await house.copy("Peta rumah aman", closed: true)
      _ = try await house.copy("Peta kota")
      let found = try await house.ask("GET", "/search?q=peta", as: house.tokens.librarian).json
      let marks = found["hits"].list.reduce(into: [String: Bool]()) {
        $0[$1["title"].text ?? ""] = $1["closed"] == true
      }
      #expect(marks == ["Peta rumah aman": true, "Peta kota": false])
      let open = try await house.ask("GET", "/search?q=peta", as: house.tokens.desk).json
      #expect(open["hits"].list.count == 1 && open["hits"][0]["closed"] == .null)
    }
  }

  @Test func `stays closed when a change does not mention it, in JSON and in MARCXML`()
    async throws
  {
    try await OpenHouse.visit { house in
      let ratna = house.tokens.librarian
      let copy = try await house.copy("Peta rumah aman", closed: true)
      let place = "/records/\(copy.record)"
      _ = try await house.write(
        "PUT", place, ["form": "book", "title": "Peta rumah aman di lima kabupaten"], as: ratna,
        headers: ["If-Match": "\"1\""])
      let isClosed = try await house.ask("GET", place, as: ratna).json["closed"]
      #expect(isClosed == true)
      let marc = """
        <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 i 4500</leader>\
        <datafield tag="245" ind1="0" ind2="0"><subfield code="a">Peta</subfield></datafield>\
        </record>
        """
      _ = try await house.send(
        "PUT", place,
        headers: [
          "Authorization": "Bearer \(ratna)", "Content-Type": "application/marcxml+xml",
          "If-Match": "\"2\"",
        ], bytes: Data(marc.utf8))
      let after = try await house.ask("GET", place, as: ratna).json
      #expect(after["closed"] == true && after["title"].text == "Peta")
      #expect(try await house.ask("GET", place, as: house.tokens.desk).status == 404)
    }
  }

  @Test func `stays closed when it is sent in again without its level`() async throws {
    try await OpenHouse.visit { house in
      let ratna = house.tokens.librarian
      let copy = try await house.copy("Peta rumah aman", closed: true)
      let read = try await house.ask(
        "GET", "/records/\(copy.record)", as: ratna,
        headers: ["Accept": "application/marcxml+xml"])
      let level = #"<subfield code="s">tertutup</subfield>"#
      let marc = read.text.replacingOccurrences(of: level, with: "")
      #expect(marc != read.text)
      let again = try await house.send(
        "POST", "/records",
        headers: [
          "Authorization": "Bearer \(ratna)", "Content-Type": "application/marcxml+xml",
        ], bytes: Data(marc.utf8))
      #expect(again.status == 201 && again.json["closed"] == true, "\(again.text)")
      let found = try await house.ask("GET", "/search?q=rumah+aman", as: house.tokens.desk)
      #expect(found.json["total"].integer == 0)
      let typed = try await house.write(
        "POST", "/records", ["form": "book", "title": "Peta rumah aman"], as: ratna)
      #expect(typed.status == 201 && typed.json["closed"] == true, "\(typed.text)")
    }
  }

  @Test func `is only a code to a desk's program that tries labels, and to the hold shelf`()
    async throws
  {
    try await OpenHouse.visit { house in
      let desk = house.tokens.desk
      let copy = try await house.copy("Kesaksian")
      let code = copy.barcode.text
      let sari = try await house.member("Sari")
      let hold = try await house.write(
        "POST", "/holds",
        ["card": .text(sari.card), "record": try await house.address(of: copy)],
        as: house.tokens.librarian)
      #expect(hold.status == 201, "\(hold.text)")
      let caught = try await house.write("POST", "/returns", ["barcode": .text(code)], as: desk)
      #expect(caught.json["title"].text == "Kesaksian" && caught.json["heldFor"] != .null)
      _ = try await house.write(
        "PUT", "/records/\(copy.record)",
        ["form": "book", "title": "Kesaksian", "closed": true], as: house.tokens.librarian,
        headers: ["If-Match": "\"1\""])
      let back = try await house.write("POST", "/returns", ["barcode": .text(code)], as: desk)
      #expect(back.status == 201 && back.json["title"].text == code, "\(back.text)")
      let shelf = try await house.ask("GET", "/hold-shelf", as: desk)
      #expect(shelf.json["shelf"][0]["title"].text == code, "\(shelf.text)")
      let hers = try await house.ask("GET", "/hold-shelf", as: house.tokens.librarian)
      #expect(hers.json["shelf"][0]["title"].text == "Kesaksian")
    }
  }

  @Test func `is not opened by an ordinary change; the refusal names the act`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy("Peta rumah aman", closed: true)
      let answer = try await house.write(
        "PUT", "/records/\(copy.record)",
        ["form": "book", "title": "Peta rumah aman", "closed": false], as: house.tokens.manager,
        headers: ["If-Match": "\"1\""])
      #expect(answer.status == 422 && answer.problem == "opening-is-an-act")
      #expect(answer.text.contains("/openings"))
      let read = try await house.ask("GET", "/records/\(copy.record)", as: house.tokens.librarian)
      #expect(read.json["closed"] == true && read.headers["etag"] == "\"1\"")
    }
  }

  @Test func `is not there for a cashier, by whatever door`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy("Kesaksian", isbn: "978-602-7502-09-3", closed: true)
      let dewi = house.tokens.cashier
      for path in [
        "/records/\(copy.record)", "/records/\(copy.record)/items", "/items/\(copy.barcode)",
      ] {
        #expect(try await house.ask("GET", path, as: dewi).status == 404, "\(path)")
        #expect(try await house.ask("GET", path, as: house.tokens.librarian).status == 200)
      }
      let found = try await house.ask("GET", "/search?q=kesaksian", as: dewi)
      #expect(found.json["total"].integer == 0 && found.json["facets"].list.isEmpty)
    }
  }

  @Test func `is no title at the till, only a code that nobody knows`() async throws {
    try await OpenHouse.visit { house in
      _ = try await house.copy("Kesaksian", isbn: "978-602-7502-09-3", closed: true)
      let body: JSONValue = [
        "id": .text(OpenHouse.scanID()), "text": "9786027502093",
        "at": .text(house.watch.now.description),
      ]
      let answer = try await house.ask(
        "POST", "/scans", body, as: house.tokens.cashier,
        headers: ["Sartika-Station": "\(house.stations.till.number)"])
      #expect(
        answer.json["outcomes"][0]["reason"]["type"].text == "barcode-unknown", "\(answer.text)")
    }
  }

  @Test func `is opened by an act of its own, which managers may do and the trail keeps`()
    async throws
  {
    try await OpenHouse.visit { house in
      let copy = try await house.copy("Peta rumah aman", closed: true)
      let act = "/records/\(copy.record)/openings"
      let tag = ["If-Match": "\"1\""]
      for token in [house.tokens.librarian, house.tokens.cashier, house.tokens.desk] {
        let answer = try await house.write("POST", act, as: token, headers: tag)
        #expect(answer.status == 403 && answer.problem == "not-permitted")
      }
      let without = try await house.write("POST", act, as: house.tokens.manager)
      #expect(without.status == 428)
      let opened = try await house.write("POST", act, as: house.tokens.manager, headers: tag)
      #expect(opened.status == 200 && opened.json["closed"] == false)
      let address = opened.json["address"].integer ?? 0
      let read = try await house.ask("GET", "/records/\(address)", as: house.tokens.desk)
      #expect(read.status == 200 && read.json["title"].text == "Peta rumah aman")
      #expect(read.json["number"] == .null)
      let again = try await house.write(
        "POST", act, as: house.tokens.manager, headers: ["If-Match": "\"2\""])
      #expect(again.status == 422 && again.problem == "record-open-already")
      let closing = try await house.write(
        "PUT", "/records/\(copy.record)", ["form": "book", "title": "Peta", "closed": true],
        as: house.tokens.librarian, headers: ["If-Match": "\"2\""])
      #expect(closing.status == 200 && closing.json["closed"] == true)
      let lines = try await house.house.database.read { db in
        try String.fetchAll(
          db,
          sql: "SELECT action FROM auditEntry WHERE subject = ? ORDER BY number",
          arguments: ["record \(copy.record)"])
      }
      #expect(lines == ["record.opened", "record.changed", "record.closed"])
    }
  }
}
