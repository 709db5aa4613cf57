import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Testing

struct `What the API does not take` {
  private func post(
    _ text: String, to house: OpenHouse, type: String = "application/json"
  ) async throws -> FrontDoor.Visitor.Answer {
    try await house.send(
      "POST", "/records",
      headers: [
        "Authorization": "Bearer \(house.tokens.librarian)", "Content-Type": type,
      ], bytes: Data(text.utf8))
  }

  @Test func `unknown members, each by its name, and nothing is written`() async throws {
    try await OpenHouse.visit { house in
      let answer = try await house.write(
        "POST", "/records",
        ["form": "book", "title": "Sarinah", "number": 7, "isAdmin": true, "titel": "x"],
        as: house.tokens.librarian)
      #expect(answer.status == 422)
      #expect(answer.reasons == ["member-not-known", "member-not-known", "member-not-known"])
      for name in ["number", "isAdmin", "titel"] { #expect(answer.text.contains("“\(name)”")) }
      #expect(try await house.house.catalogue.count() == 0)
    }
  }

  @Test func `unknown members inside lists and choices too`() async throws {
    try await OpenHouse.visit { house in
      let nested = try await house.write(
        "POST", "/products",
        ["name": "Kaus", "kind": "goods", "variants": [["label": "M", "onHand": 5]]],
        as: house.tokens.manager)
      #expect(nested.problem == "member-not-known" && nested.text.contains("variants.0.onHand"))
      func pay(_ tender: JSONValue) async throws -> String {
        try await house.write("POST", "/sales", ["tender": tender], as: house.tokens.till).problem
      }
      #expect(try await pay(["kind": "qris", "given": 5]) == "member-not-known")
      #expect(try await pay(["kind": "cash", "reference": "7"]) == "several-reasons")
      #expect(try await pay(["kind": "gold"]) == "member-not-a-choice")
      #expect(try await pay(["given": 5]) == "member-missing")
      #expect(try await pay(["kind": "cash", "given": "5"]) == "member-wrong")
      #expect(try await pay(["kind": "cash", "given": -5]) == "member-wrong")
    }
  }

  @Test(
    arguments: [
      ("", "not-json"), ("{", "not-json"), ("nonsense", "not-json"), ("[]", "member-wrong"),
      ("\"x\"", "member-wrong"), ("null", "member-wrong"),
      ("{\"form\":\"book\"}", "member-missing"),
      ("{\"form\":\"book\",\"title\":\"a\\nb\"}", "member-wrong"),
      ("{\"form\":\"book\",\"title\":\"x\",\"year\":1.5}", "member-wrong"),
      ("{\"form\":\"book\",\"title\":\"x\",\"year\":99999999999999999999}", "member-wrong"),
    ])
  func `bodies that are no JSON or have another form`(text: String, type: String) async throws {
    try await OpenHouse.visit { house in
      let answer = try await post(text, to: house)
      #expect(answer.problem == type)
      #expect(answer.status == (type == "not-json" ? 400 : 422))
    }
  }

  @Test func `JSON that is nested to exhaust the reader`() async throws {
    try await OpenHouse.visit { house in
      let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
      #expect(try await post(deep, to: house).problem == "json-too-deep")
      let scan = try await house.send(
        "POST", "/scans",
        headers: [
          "Authorization": "Bearer \(house.tokens.camera)", "Content-Type": "application/json",
        ], bytes: Data(deep.utf8))
      #expect(scan.problem == "json-too-deep")
      let text = "{\"form\":\"book\",\"title\":\"\(String(repeating: "[", count: 500))\"}"
      #expect(try await post(text, to: house).status == 201, "brackets in a text are no nesting")
    }
  }

  @Test func `too much, and other kinds of bodies`() async throws {
    try await OpenHouse.visit { house in
      let large = String(repeating: " ", count: 1024 * 1024 + 1)
      let answer = try await post(large, to: house)
      #expect(answer.status == 413 && answer.problem == "too-large")
      for type in ["text/plain", "application/x-www-form-urlencoded", ""] {
        let odd = try await post("{}", to: house, type: type)
        #expect(odd.status == 415 && odd.problem == "media-type-unsupported", "\(type)")
      }
    }
  }

  @Test func `says no in the language that is asked for, and in both`() async throws {
    try await OpenHouse.visit { house in
      let english = try await house.ask(
        "GET", "/records/99", as: house.tokens.desk, headers: ["Accept-Language": "en"])
      #expect(english.json["title"] == english.json["title-en"])
      let indonesian = try await house.ask(
        "GET", "/records/99", as: house.tokens.desk, headers: ["Accept-Language": "id"])
      #expect(indonesian.json["title"] == indonesian.json["title-id"])
      #expect(indonesian.json["title-id"] != indonesian.json["title-en"])
      #expect(english.headers["content-language"] == "en")
      #expect(english.headers["cache-control"] == "no-store")
    }
  }
}
