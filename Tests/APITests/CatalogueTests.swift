import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Testing
import Values

struct `Records over the API` {
  @Test func `Ratna enters a book, reads it, changes it and takes it out`() async throws {
    try await OpenHouse.visit { house in
      let ratna = house.tokens.librarian
      let entered = try await house.write(
        "POST", "/records",
        [
          "form": "book", "title": "Sarinah", "authors": ["Soekarno"], "year": 1947,
          "subjects": ["Perempuan -- Indonesia"], "isbn": "978-602-7502-09-3", "language": "ind",
        ], as: ratna)
      #expect(entered.status == 201)
      let place = try #require(entered.headers["location"]).replacingOccurrences(
        of: "/api/v1", with: "")
      let read = try await house.ask("GET", place, as: ratna)
      #expect(read.json["title"].text == "Sarinah")
      #expect(read.json["year"].integer == 1947)
      #expect(read.headers["etag"] == "\"1\"")
      let changed = try await house.write(
        "PUT", place, ["form": "book", "title": "Sarinah", "year": 1963], as: ratna,
        headers: ["If-Match": "\"1\""])
      #expect(changed.status == 200 && changed.json["year"].integer == 1963)
      #expect(changed.headers["etag"] == "\"2\"")
      #expect(try await house.write("DELETE", place, as: ratna).status == 204)
      let gone = try await house.ask("GET", place, as: ratna)
      #expect(gone.status == 404 && gone.problem == "no-such-record")
    }
  }

  @Test func `a record that was read before is not sent again`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy()
      let answer = try await house.ask(
        "GET", "/records/\(try await house.address(of: copy).integer ?? 0)",
        as: house.tokens.desk,
        headers: ["If-None-Match": "\"1\""])
      #expect(answer.status == 304 && answer.body.isEmpty)
    }
  }

  @Test func `a change must name the version that was read`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy()
      let (path, ratna) = ("/records/\(copy.record)", house.tokens.librarian)
      let body: JSONValue = ["form": "book", "title": "Lain"]
      let without = try await house.write("PUT", path, body, as: ratna)
      #expect(without.status == 428 && without.problem == "version-missing")
      for tag in ["1", "W/\"1\"", "\"x\"", "*"] {
        let odd = try await house.write(
          "PUT", path, body, as: ratna, headers: ["If-Match": tag])
        #expect(odd.status == 412, "\(tag)")
      }
      let old = try await house.write(
        "PUT", path, body, as: ratna, headers: ["If-Match": "\"7\""])
      #expect(old.status == 412 && old.problem == "record-changed-meanwhile")
      #expect(
        try await house.ask("GET", path, as: ratna).json["title"].text == "Sarinah")
    }
  }

  @Test func `MARCXML goes out and comes in again as the same record`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy("Panggil aku Kartini saja")
      let ratna = house.tokens.librarian
      let out = try await house.ask(
        "GET", "/records/\(copy.record)", as: ratna, headers: ["Accept": "application/marcxml+xml"])
      #expect(out.headers["content-type"] == "application/marcxml+xml; charset=utf-8")
      #expect(out.text.contains("http://www.loc.gov/MARC21/slim"))
      let back = try await house.send(
        "POST", "/records",
        headers: [
          "Authorization": "Bearer \(ratna)", "Content-Type": "application/marcxml+xml",
          "Idempotency-Key": "marc-1",
        ], bytes: out.body)
      #expect(back.status == 201 && back.json["title"].text == "Panggil aku Kartini saja")
      let again = try await house.ask(
        "GET", "/records/\(back.json["number"].integer ?? 0)", as: ratna,
        headers: ["Accept": "application/xml"])
      #expect(again.body == out.body)
    }
  }

  @Test func `XML that is a trap, or several records, is refused by name`() async throws {
    try await OpenHouse.visit { house in
      let record = "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader></leader></record>"
      let bodies = [
        "<!DOCTYPE r [<!ENTITY x \"y\">]>" + record, "<record", "",
        "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"></collection>",
      ]
      for body in bodies {
        let answer = try await house.send(
          "POST", "/records",
          headers: [
            "Authorization": "Bearer \(house.tokens.librarian)",
            "Content-Type": "application/marcxml+xml",
          ], bytes: Data(body.utf8))
        #expect(answer.status == 422, "\(body)")
      }
      #expect(try await house.house.catalogue.count() == 0)
    }
  }

  @Test func `what is wrong with an entry is said all at once`() async throws {
    try await OpenHouse.visit { house in
      let answer = try await house.write(
        "POST", "/records",
        ["form": "book", "title": "Sarinah", "isbn": "9786027502099", "issn": "1"],
        as: house.tokens.librarian)
      #expect(answer.status == 422)
      #expect(answer.reasons.contains("entry-isbn") && answer.reasons.contains("entry-issn"))
    }
  }

  @Test func `a record with copies stays`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy()
      let answer = try await house.write(
        "DELETE", "/records/\(copy.record)", as: house.tokens.librarian)
      #expect(answer.status == 422 && answer.problem == "record-has-copies")
    }
  }
}

struct `Searching over the API` {
  @Test func `finds, counts facets and tells where the other pages are`() async throws {
    try await OpenHouse.visit { house in
      for number in 1...5 { _ = try await house.copy("Kumpulan cerita perempuan \(number)") }
      let answer = try await house.ask(
        "GET", "/search?q=perempuan&page-size=2&page=2&form=book&available=true",
        as: house.tokens.desk)
      #expect(answer.json["total"].integer == 5)
      #expect(answer.json["hits"].list.count == 2)
      #expect(answer.json["facets"].list.contains { $0["kind"].text == "form" })
      let links = try #require(answer.headers["link"])
      for (page, relation) in [(1, "first"), (3, "last"), (1, "prev"), (3, "next")] {
        #expect(links.contains("page=\(page)>; rel=\"\(relation)\""))
      }
      #expect(links.contains("q=perempuan"))
    }
  }

  @Test func `a closed record is there for colleagues and for nobody else`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy("Kesaksian", closed: true)
      let paths = [
        "/records/\(copy.record)", "/records/\(copy.record)/items", "/items/\(copy.barcode)",
      ]
      for path in paths {
        #expect(try await house.ask("GET", path, as: house.tokens.librarian).status == 200)
        #expect(try await house.ask("GET", path, as: house.tokens.desk).status == 404)
      }
      let station = try await house.ask("GET", "/search?q=kesaksian", as: house.tokens.desk)
      #expect(station.json["total"].integer == 0 && station.json["facets"].list.isEmpty)
      let ratna = try await house.ask("GET", "/search?q=kesaksian", as: house.tokens.librarian)
      #expect(ratna.json["total"].integer == 1)
    }
  }

  @Test(
    arguments: [
      "?colour=red", "?page=0", "?page-size=101", "?sort=colour", "?form=film", "?year-from=x",
      "?year-from=2000&year-to=1990", "?q=a&q=b", "?available=yes",
    ])
  func `a parameter that is not known or wrong is refused`(query: String) async throws {
    try await OpenHouse.visit { house in
      let answer = try await house.ask("GET", "/search\(query)", as: house.tokens.desk)
      #expect(answer.status == 422)
      #expect(answer.problem.hasPrefix("parameter-"))
    }
  }
}

struct `Copies over the API` {
  @Test func `Ratna adds a copy, sees it, changes it, and empties what she emptied`() async throws {
    try await OpenHouse.visit { house in
      let (ratna, first) = (house.tokens.librarian, try await house.copy())
      let added = try await house.write(
        "POST", "/records/\(first.record)/items",
        ["location": "Lantai 2", "price": 85_000, "source": "gift"], as: ratna)
      #expect(added.status == 201)
      let barcode = try #require(added.json["barcode"].text)
      let list = try await house.ask("GET", "/records/\(first.record)/items", as: ratna)
      #expect(list.json["items"].list.count == 2)
      let changed = try await house.write(
        "PATCH", "/items/\(barcode)", ["location": nil, "callNumber": "305.4 SOE s"], as: ratna)
      #expect(changed.json["location"] == .null)
      #expect(changed.json["callNumber"].text == "305.4 SOE s")
      #expect(changed.json["price"].integer == 85_000)
      let read = try await house.ask("GET", "/items/\(barcode)", as: ratna)
      #expect(read.json == changed.json)
      let desk = try await house.ask("GET", "/items/\(barcode)", as: house.tokens.desk)
      #expect(desk.json["callNumber"] == changed.json["callNumber"])
      #expect(desk.json["number"] == .null && desk.json["accessionNumber"] == .null)
    }
  }

  @Test func `a taken barcode, an unknown type, a copy or record that is not there`() async throws {
    try await OpenHouse.visit { house in
      let (ratna, first) = (house.tokens.librarian, try await house.copy())
      let path = "/records/\(first.record)/items"
      let both = try await house.write(
        "POST", path, ["barcode": .text(first.barcode.text), "type": "film"], as: ratna)
      #expect(both.status == 422 && both.reasons == ["barcode-taken", "no-such-item-type"])
      let record = try await house.write("POST", "/records/99/items", [:], as: ratna)
      #expect(record.status == 404 && record.problem == "no-such-record")
      #expect(try await house.ask("GET", "/items/IP-9999999", as: ratna).status == 404)
      #expect(try await house.ask("GET", "/records/99/items", as: ratna).status == 404)
    }
  }
}
