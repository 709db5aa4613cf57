import Foundation
import Testing

struct `A path in a document` {
  @Test func `leads to a file or a folder of the house`() throws {
    var count = 0
    for document in Repository.files([".md"]) {
      let folder: String = document.split(separator: "/").dropLast().map { "\($0)/" }.joined()
      for path in Repository.paths(in: try Repository.text(document)) {
        let isThere = Repository.has(path) || Repository.has(folder + path)
        #expect(isThere, "\(document): \(path)")
        count += 1
      }
    }
    #expect(count > 60, "the documents are read well")
  }

  @Test func `is seen where one is named`() {
    let text = "See `Sources/House/House.swift`, `make test` and `Tests/DayTests`; not Docs/x.md."
    #expect(Repository.paths(in: text) == ["Sources/House/House.swift", "Tests/DayTests"])
  }
}

struct `A recipe` {
  /// Blanks at the beginning of a line do not count: an example begins at the margin.
  @Test func `shows code that stands in the file it names`() throws {
    let recipes = try Repository.text("Docs/recipes.md")
    let examples = Self.examples(in: recipes)
    #expect(examples.count >= 7, "the recipes are read well")
    for example in examples {
      let file = Set(Self.lines(try Repository.text(example.path)))
      for line in example.lines where line != "…" {
        #expect(file.contains(line), "\(example.path): \(line)")
      }
    }
  }

  @Test func `runs tests that there are`() throws {
    let recipes = try Repository.text("Docs/recipes.md")
    let asked = recipes.matches(of: #/swift test --filter "?([^"`]+)/#).map { String($0.output.1) }
    let tests = Repository.files([".swift"], under: "Tests")
    let suites = try tests.flatMap { file in
      try Self.lines(Repository.text(file)).filter { $0.hasPrefix("struct `") }
        .map { String($0.split(separator: "`")[1]) }
    }
    #expect(asked.count > 15 && suites.count > 100, "they are read well")
    for name in Set(asked) where !suites.contains(name) {
      #expect(tests.contains { $0.hasPrefix("Tests/\(name)/") }, "\(name)")
    }
  }

  /// The Swift in a document, each piece under a first line that names its file.
  private static func examples(in text: String) -> [(path: String, lines: [String])] {
    text.components(separatedBy: "```swift\n").dropFirst().compactMap { piece in
      let lines = Self.lines(piece.components(separatedBy: "```")[0])
      guard let first = lines.first, first.hasPrefix("// ") else { return nil }
      return (String(first.dropFirst(3)), Array(lines.dropFirst()))
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      .map(String.init)
  }
}
