import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Testing

struct `The API keeps its own document` {
  private func send(
    _ method: String, _ path: String, _ text: String, to house: OpenHouse, as token: String,
    headers: [String: String] = [:]
  ) async throws -> FrontDoor.Visitor.Answer {
    let all = ["Authorization": "Bearer \(token)", "Content-Type": "application/json"]
      .merging(headers) { $1 }
    return try await house.send(method, path, headers: all, bytes: Data(text.utf8))
  }

  @Test(arguments: [
    #"{"form":"book","title":"Satu","title":"Dua"}"#,
    #"{"form":"book","title":"Satu","titl\u0065":"Dua"}"#,
    #"{"form":"book","title":"Satu","authors":[],"form":"book"}"#,
  ])
  func `a member that is named twice is refused`(text: String) async throws {
    try await OpenHouse.visit { house in
      let answer = try await send(
        "POST", "/records", text, to: house, as: house.tokens.librarian)
      #expect(answer.status == 400 && answer.problem == "member-doubled", "\(answer.text)")
      #expect(try await house.house.catalogue.count() == 0)
    }
  }

  @Test func `a scan whose member is named twice is refused too`() async throws {
    try await OpenHouse.visit { house in
      let id = String(repeating: "0", count: 32)
      let answer = try await send(
        "POST", "/scans",
        #"{"id":"\#(id)","text":"A","text":"B","at":"2026-11-21T09:00:00+07:00"}"#, to: house,
        as: house.tokens.camera)
      #expect(answer.status == 400 && answer.problem == "member-doubled", "\(answer.text)")
      let inside = try await send(
        "POST", "/scans",
        #"{"scans":[{"id":"\#(id)","id":"\#(id)","text":"A","at":"2026-11-21T09:00:00+07:00"}]}"#,
        to: house, as: house.tokens.camera)
      #expect(inside.status == 400 && inside.problem == "member-doubled", "\(inside.text)")
    }
  }

  @Test func `the same name in two objects, or in a text, is no doubled one`() async throws {
    try await OpenHouse.visit { house in
      let answer = try await send(
        "POST", "/records",
        #"{"form":"book","title":"{\"title\":1,\"title\":2}","subtitle":"title\\"}"#, to: house,
        as: house.tokens.librarian)
      #expect(answer.status == 201, "\(answer.text)")
    }
  }

  @Test func `an optional member may be null, and the document says so`() async throws {
    try await OpenHouse.visit { house in
      let answer = try await send(
        "POST", "/records", #"{"form":"book","title":"Satu","subtitle":null}"#, to: house,
        as: house.tokens.librarian)
      #expect(answer.status == 201, "\(answer.text)")
      let schemas = house.document["components"]["schemas"].members
      #expect(schemas.count > 10)
      for (name, schema) in schemas {
        let required = Set(schema["required"].list.compactMap(\.text))
        for (member, form) in schema["properties"].members where !required.contains(member) {
          let types = form["type"].list + form["oneOf"].list.map { $0["type"] }
          #expect(types.contains(.text("null")), "\(name).\(member)")
        }
      }
    }
  }

  @Test func `a problem is never longer than the document says`() async throws {
    try await OpenHouse.visit { house in
      let names = (0..<90).map { #""\#(String(repeating: "m", count: 38))\#($0)":1"# }
      let answer = try await send(
        "POST", "/records", "{\(names.joined(separator: ","))}", to: house,
        as: house.tokens.librarian)
      #expect(answer.status == 422)
      let more = (0..<900).map { #""\#(String(repeating: "m", count: 30))\#($0)":1"# }
      let many = try await send(
        "POST", "/records", "{\(more.joined(separator: ","))}", to: house,
        as: house.tokens.librarian)
      #expect(many.status == 422)
      let language = String(repeating: "0", count: 2000)
      let quoted = try await send(
        "POST", "/records", #"{"form":"book","title":"","language":"\#(language)"}"#, to: house,
        as: house.tokens.librarian)
      #expect(quoted.status == 422, "\(quoted.text)")
    }
  }

  @Test func `every way to pay is written as it is answered`() async throws {
    try await OpenHouse.visit { house in
      let tender = house.document["components"]["schemas"]["Tender"]
      let mapping = tender["discriminator"]["mapping"].members
      #expect(Set(mapping.keys) == ["cash", "qris", "transfer"])
      for (kind, pointer) in mapping {
        let name = String((pointer.text ?? "").split(separator: "/").last ?? "")
        let schema = house.document["components"]["schemas"][name]
        #expect(schema["properties"]["kind"]["enum"].list == [.text(kind)], "\(kind)")
      }
    }
  }

  @Test func `every answer to every operation, asked wrongly, is in the document`() async throws {
    try await OpenHouse.visit { house in
      let paths = house.document["paths"].members
      #expect(paths.count > 10)
      for (path, methods) in paths {
        for method in methods.members.keys {
          for asked in WrongAsking.all(of: house, method) {
            let address = path.split(separator: "/").map { part in
              part.hasPrefix("{") ? asked.name : String(part)
            }.joined(separator: "/")
            let answer = try await house.visitor.send(
              method.uppercased(), "/api/v1/\(address)\(asked.query)", headers: asked.headers,
              body: asked.body.map { Data($0.utf8) })
            let known = methods[method]["responses"].members.keys
            #expect(
              known.contains("\(answer.status)"),
              "\(method) \(path) (\(asked.title)): \(answer.status) \(answer.text.prefix(200))")
          }
        }
      }
    }
  }
}

/// A way to ask that goes wrong at some of the operations.
private struct WrongAsking {
  let title: String
  var name = "1"
  var query = ""
  var headers: [String: String]
  var body: String?

  static func all(of house: OpenHouse, _ method: String) -> [WrongAsking] {
    let manager = ["Authorization": "Bearer \(house.tokens.manager)"]
    let json = manager.merging(["Content-Type": "application/json"]) { $1 }
    let key = ["Idempotency-Key": "k-\(UInt64.random(in: 0..<UInt64.max))", "If-Match": "\"9\""]
    let hasBody = method != "get" && method != "delete"
    let reads = [
      WrongAsking(title: "no token", headers: [:]),
      WrongAsking(title: "a wrong token", headers: ["Authorization": "Bearer x"]),
      WrongAsking(
        title: "a camera's token", headers: ["Authorization": "Bearer \(house.tokens.camera)"]),
      WrongAsking(
        title: "a till's token", headers: ["Authorization": "Bearer \(house.tokens.till)"]),
      WrongAsking(title: "nothing there", name: "999999", headers: manager),
      WrongAsking(title: "no number", name: "abc", headers: manager),
      WrongAsking(title: "an unknown word", query: "?zzz=1", headers: manager),
      WrongAsking(
        title: "another form", headers: manager.merging(["Accept": "image/png"]) { $1 }),
      WrongAsking(
        title: "an unknown station", headers: manager.merging(["Sartika-Station": "999"]) { $1 }),
    ]
    guard hasBody else { return reads }
    return reads + [
      WrongAsking(title: "an empty object", headers: json.merging(key) { $1 }, body: "{}"),
      WrongAsking(title: "no JSON", headers: json.merging(key) { $1 }, body: "{"),
      WrongAsking(
        title: "an empty key", headers: json.merging(["Idempotency-Key": ""]) { $1 }, body: "{}"),
      WrongAsking(
        title: "text", headers: manager.merging(["Content-Type": "text/plain"]) { $1 }, body: "x"),
      WrongAsking(
        title: "too much", headers: json,
        body: "{\"a\":\"\(String(repeating: "a", count: 1_200_000))\"}"),
    ]
  }
}
