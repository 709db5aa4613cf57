import Testing

/// The functions that draw parts of pages, and the page that shows them all.
struct `The kit of pages` {
  /// What is not shown, and why.
  private static let elsewhere = [
    "announcement": "it shows nothing", "questionForScript": "attributes of what `action` draws",
    "questionForHouse": "hidden fields of what `action` draws",
    "breadcrumbs": "it stands at the head of the page", "crumbs": "the same",
    "closedBadge": "a state like others", "scanForm": "a scan must not land in a sample",
    "tapeRegion": "the acts of a station", "photograph": "it is of goods that are there",
    "picture": "one of the drawings that are shown, or a photograph",
    "behindTheLast": "an empty list like others",
    "marks": "hidden fields of a question about many rows",
  ]
  private static let folder = "Sources/Faces/Office"

  @Test func `stands whole on the page of components`() throws {
    var names: Set<String> = []
    for folder in ["Sources/Markup", "Sources/Pages/Components"] {
      for file in Repository.files([".swift"], under: folder) {
        names.formUnion(Self.drawing(in: try Repository.text(file)))
      }
    }
    #expect(names.count > 30, "they are read well")
    #expect(names.isSuperset(of: ["field", "crumbs", "statTile", "cover", "pagePrinting"]))
    let pages = Repository.files([".swift"], under: Self.folder)
      .filter { $0.hasPrefix(Self.folder + "/Components") }
    let shown = try pages.reduce(into: Set<String>()) { shown, page in
      shown.formUnion(Self.words(of: try Repository.text(page)))
    }
    let missing = names.subtracting(Self.elsewhere.keys).subtracting(shown)
    #expect(missing.sorted() == [], "not on /office/components")
    #expect(Set(Self.elsewhere.keys).subtracting(names).sorted() == [], "there no more")
  }

  @Test func `is read well enough to find what draws`() {
    let text = """
      extension Page {
        /// Draws.
        package func one(_ a: Int) -> HTML {
        package func two(
          _ b: [(words: HTML, address: Address)], c: HTML = .empty
        ) -> HTML {
        package func three(_ d: HTML) -> Sheet {
        func four() -> HTML {
        package var five: HTML {
      }
      extension HTML {
        package func six() -> HTML {
      }
      package struct Seven {
        package var html: HTML { "" }
      }
      """
    #expect(Self.drawing(in: text) == ["one", "two", "five"])
    #expect(Self.words(of: "// one\nlet a = \"\\(two(x))\\(three)\"\nfour(5)").contains("two"))
    #expect(!Self.words(of: "/// one two\n  cover(x)").contains("two"))
  }

  /// What a source declares for other rooms that draws a part of a page.
  private static func drawing(in text: String) -> Set<String> {
    var names: Set<String> = []
    var draws = false
    var declared = ""
    for line in text.split(separator: "\n") {
      if let first = line.first, first.isLetter {
        draws = line.hasPrefix("extension ComponentDrawing") || line.hasPrefix("extension Page ")
      }
      guard draws else { continue }
      if line.hasPrefix("  package func ") || line.hasPrefix("  package var ") { declared = "" }
      declared += line
      guard line.hasSuffix("{") || line.contains("HTML {") else { continue }
      let match = declared.firstMatch(
        of: #/^  package (?:func (\w+)\(.*\) -> HTML|var (\w+): HTML) \{/#)
      if let match, let name = match.output.1 ?? match.output.2 { names.insert(String(name)) }
      declared = ""
    }
    return names
  }

  /// Every word of a source that is none of its remarks.
  private static func words(of text: String) -> Set<String> {
    let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    return Set(code.joined(separator: "\n").matches(of: #/\w+/#).map { String($0.output) })
  }
}
