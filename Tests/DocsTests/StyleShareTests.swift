import Testing

/// Which page fetches which rules.
struct `The stylesheets' shares` {
  private static let folder = "Sources/Pages/Assets/"
  private static let work = ["office.css", "till.css", "papers.css"]

  /// The classes that a file has rules for.
  private static func classes(of file: String) throws -> Set<String> {
    let rules = try Repository.text(folder + file)
      .replacing(#/\/\*.*?\*\//#.dotMatchesNewlines(), with: "")
      .replacing(#/"[^"]*"/#, with: "").replacing(#/\{[^{}]*\}/#, with: "{}")
    return Set(rules.matches(of: #/\.([a-z][a-z0-9-]*)/#).map { String($0.output.1) })
  }

  /// The classes that a source draws by their whole names.
  private static func drawn(by source: String) -> Set<String> {
    var names: Set<String> = []
    for match in source.matches(of: #/class=\\?"([^"]*)"/#) {
      let list = String(match.output.1).replacing(#/\\#?\([^)]*\)/#, with: " ")
      for name in list.matches(of: #/[a-z][a-z0-9-]*/#) { names.insert(String(name.output)) }
    }
    return names
  }

  @Test func `leave no class of a reader's page to the stylesheet of the staff`() throws {
    let all = Repository.files([".css"], under: "Sources/Pages/Assets")
      .map { String($0.dropFirst(Self.folder.count)) }
    var (shared, alone): (Set<String>, Set<String>) = ([], [])
    for file in all where !Self.work.contains(file) { shared.formUnion(try Self.classes(of: file)) }
    for file in Self.work { alone.formUnion(try Self.classes(of: file)) }
    alone.subtract(shared)
    #expect(alone.isSuperset(of: ["tile", "folds", "choice"]), "they are read well")
    for folder in ["Sources/Faces/Catalogue", "Sources/Faces/Account", "Sources/Pages/Door"] {
      for path in Repository.files([".swift"], under: folder) {
        let source = try Repository.text(path)
        #expect(Self.drawn(by: source).isDisjoint(with: alone), "\(path)")
        // What draws tables that fold, tiles and boxes to tick.
        #expect(!source.contains(#/(?:^|[^.\w])(?:table|statTile|choice|box)\(/#), "\(path)")
      }
    }
  }

  /// What draws results, a record and its MARC, which have a stylesheet of their own.
  private static let ofCatalogue = [
    "Citation", "FacetList", "HitRow", "IssueTiles", "MARCPage", "RecordCopies", "RecordFacts",
    "RecordHead", "RecordPage", "RecordPress", "RecordWays", "ResultsPage",
  ].map { "Sources/Faces/Catalogue/\($0).swift" }

  @Test func `leave no class of another page to the stylesheet of the catalogue`() throws {
    let all = Repository.files([".css"], under: "Sources/Pages/Assets")
      .map { String($0.dropFirst(Self.folder.count)) }
    var alone = try Self.classes(of: "catalogue.css")
    for file in all where file != "catalogue.css" { alone.subtract(try Self.classes(of: file)) }
    #expect(alone.isSuperset(of: ["hits", "record", "copies", "marc"]), "they are read well")
    for path in Repository.files([".swift"], under: "Sources") {
      let drawn = Self.drawn(by: try Repository.text(path))
      if Self.ofCatalogue.contains(path) { continue }
      #expect(drawn.isDisjoint(with: alone), "\(path): \(drawn.intersection(alone))")
    }
  }
}
