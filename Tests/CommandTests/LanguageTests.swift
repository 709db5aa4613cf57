import Foundation
import FrontDoor
import Testing

struct `A command in a house with a third language` {
  /// Puts every template of the source into brackets, in the data folder.
  private static func addBrackets(to data: String) throws {
    let templates = try SourceTemplates.all()
    let sentences = Dictionary(uniqueKeysWithValues: templates.map { ($0, "⟦\($0)⟧") })
    let folder = data + "/languages"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = JSONValue.object([
      "name": "Kurung", "sentences": .object(sentences.mapValues { JSONValue.text($0) }),
    ])
    try JSONEncoder().encode(file).write(to: URL(fileURLWithPath: folder + "/qps.json"))
  }

  private static func bare(_ text: String) -> String { text.filter { !"⟦⟧".contains($0) } }

  @Test func `refuses in it too`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let before = try await shelf.sartika("staff", "disable", "--data", data, "siapa")
      try Self.addBrackets(to: data)
      let ended = try await shelf.sartika("staff", "disable", "--data", data, "siapa")
      #expect(ended.code == 3 && before.code == 3)
      #expect(before.sentences.count == 2)
      #expect(ended.sentences == before.sentences + ["⟦\(before.sentences[0])⟧"])
    }
  }

  @Test func `says every finding in it, and what can be done`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let before = try await shelf.sartika("doctor", "--data", data)
      try Self.addBrackets(to: data)
      let after = try await shelf.sartika("doctor", "--data", data)
      let findings = after.lines.filter { !$0.hasPrefix("  →") }
      #expect(findings.count > 3)
      for line in findings {
        let words = line.drop { $0 != " " }.dropFirst().components(separatedBy: " / ")
        #expect(words.count == 3, "\(line)")
        #expect(words.last?.hasPrefix("⟦") == true && words.last?.hasSuffix("⟧") == true, "\(line)")
        #expect(words.last.map(Self.bare) == words.first, "\(line)")
      }
      let cures = after.lines.filter { $0.hasPrefix("  →") }
      let old = before.lines.filter { $0.hasPrefix("  →") }
      #expect(cures.count * 2 == old.count * 3)
      #expect(cures.filter { $0.contains("⟦") }.count * 2 == old.count)
    }
  }

  @Test func `says in it whatever it says in two`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      try Self.addBrackets(to: data)
      for words in [
        ["import", "--data", data, Fixture.books],
        ["member", "add", "--data", data, "--name", "Sari"],
        ["backup", "--data", data, shelf.place("cadangan.db")],
      ] {
        let ended = try await shelf.sartika(words)
        let said = (ended.lines + ended.sentences).filter { $0.contains(" / ") }
        #expect(!said.isEmpty, "\(words) \(ended)")
        for line in said { #expect(line.contains("⟦"), "\(line)") }
      }
    }
  }

  @Test func `serves on when its file is damaged, and says so`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      try FileManager.default.createDirectory(
        atPath: data + "/languages", withIntermediateDirectories: true)
      try shelf.put("{\"name\": ", as: "data/languages/su.json")
      let server = try await RunningServer.start(data, on: shelf)
      #expect(server.said.contains("Berkas bahasa su.json tidak terbaca atau rusak"))
      #expect(server.said.contains("The language file su.json is unreadable or damaged"))
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}
