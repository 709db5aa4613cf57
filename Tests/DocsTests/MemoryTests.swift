import Foundation
import Testing

struct `What dies with the process` {
  @Test func `is told of every actor and every lock`() throws {
    let page = try Repository.text("Docs/architecture.md")
    let sections = page.components(separatedBy: "\n## ")
    let section = sections.first { $0.hasPrefix("What dies with the process") }
    let told = Set(Repository.paths(in: try #require(section)))
    let keeping = try ["Sources", "Catalog", "Scanner"]
      .flatMap { Repository.files([".swift"], under: $0) }
      // A command's progress is on the terminal, and ends with it.
      .filter { !$0.hasPrefix("Sources/sartika/") }
      .filter { Self.keepsSomething(try Repository.text($0)) }
    #expect(keeping.count > 25, "the source is read well")
    #expect(keeping.filter { !told.contains($0) } == [])
  }

  @Test func `is seen where something is kept`() {
    for text in [
      "public actor LiveHub {", "package actor Hub {", "package actor OnceShelf {",
      "actor LookBook {",
      "  private let state = Mutex(State())",
      "  private let state: Mutex<State>",
    ] { #expect(Self.keepsSomething(text), "\(text)") }
    for text in [
      "/// An actor is a person.", "  let actor: Actor", "internal import Synchronization",
    ] { #expect(!Self.keepsSomething(text), "\(text)") }
  }

  private static func keepsSomething(_ text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      ["actor ", "package actor ", "public actor "].contains { line.hasPrefix($0) }
        || (!line.drop { $0 == " " }.hasPrefix("//")
          && (line.contains("Mutex(") || line.contains("Mutex<")))
    }
  }
}
