import FrontDoor
import HTTPTypes
import House
import Hummingbird
import Testing

@testable import Pages

struct `The document of the API` {
  @Test func `is OpenAPI 3.1 and every pointer in it leads somewhere`() async throws {
    try await OpenHouse.visit { house in
      #expect(house.document["openapi"].text == "3.1.0")
      let names = Set(house.document["components"]["schemas"].members.keys)
      let pointers = Self.pointers(in: house.document)
      #expect(pointers.count > 50)
      for pointer in pointers {
        #expect(names.contains(pointer.replacing("#/components/schemas/", with: "")), "\(pointer)")
      }
    }
  }

  @Test func `gives every operation a name of its own, words in both languages, and answers`()
    async throws
  {
    try await OpenHouse.visit { house in
      let operations = house.document["paths"].members.values.flatMap { $0.members.values }
      let names = operations.compactMap { $0["operationId"].text }
      #expect(Set(names).count == operations.count && !operations.isEmpty)
      for operation in operations {
        #expect(operation["summary"].text?.isEmpty == false)
        #expect(operation["x-summary-id"].text?.isEmpty == false)
        let answers = operation["responses"].members.keys
        #expect(answers.contains { $0.hasPrefix("2") })
        #expect(answers.contains("500"))
      }
    }
  }

  @Test func `names every word in braces among its parameters`() async throws {
    try await OpenHouse.visit { house in
      let paths = house.document["paths"].members
      #expect(paths.keys.contains { $0.contains("{") })
      for (path, methods) in paths {
        let words = path.split(separator: "/").filter { $0.hasPrefix("{") }
          .map { String($0.dropFirst().dropLast()) }
        for operation in methods.members.values {
          let named = operation["parameters"].list.filter { $0["in"].text == "path" }
            .compactMap { $0["name"].text }
          #expect(named == words, "\(path)")
        }
      }
    }
  }

  @Test func `has every route of the router, and the router has every path of the document`()
    async throws
  {
    try await OpenHouse.visit { house in
      let routes = RouteTable.all(of: house.house).filter { $0.path.hasPrefix("/api/") }
        .map { "\($0.method) \($0.path)" }
      let paths = house.document["paths"].members.flatMap { path, methods in
        methods.members.keys.map { "\($0.uppercased()) /api/v1\(path)" }
      }
      #expect(Set(routes) == Set(paths))
      #expect(routes.count == Set(routes).count)
    }
  }

  private static func pointers(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { name, member in
        name == "$ref" ? [member.text ?? ""] : pointers(in: member)
      }
    case .list(let list): list.flatMap(pointers)
    default: []
    }
  }
}
