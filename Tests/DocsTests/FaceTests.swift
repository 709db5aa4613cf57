import Foundation
import Testing

/// What shows the house to people, and how little each part of it knows of the others.
struct `A face of the house` {
  private static let faces = [
    "CatalogueFace", "AccountFace", "DeskFace", "TillFace", "OfficeFace",
  ]
  /// All that is made for this program alone.
  private static let top = ["Pages", "API", "House"] + faces

  /// What a room or a program may not import, whatever `Package.swift` says.
  private static func forbidden(to room: String) -> Set<String> {
    let shown = Set(faces + ["API"])
    if room == "House" { return [] }
    if room == "API" { return Set(faces + ["Markup", "House"]) }
    return top.contains(room) ? shown.union(["House"]).subtracting([room]) : shown
  }

  @Test func `imports no other face, nor the API`() throws {
    for target in try Self.targets() where Self.faces.contains(target.name) {
      try Self.hold(target)
    }
  }

  @Test func `is not known to the API, which knows no HTML either`() throws {
    for target in try Self.targets() where target.name == "API" { try Self.hold(target) }
  }

  @Test func `is known to the place alone where all is put together`() throws {
    let targets = try Self.targets()
    let others = targets.filter { !(Self.faces + ["API", "House"]).contains($0.name) }
    #expect(others.count > 15)
    for target in others { try Self.hold(target) }
    let house = try #require(targets.first { $0.name == "House" })
    let known = try Repository.files([".swift"], under: house.folder)
      .flatMap { Repository.imports(in: try Repository.text($0)) }
    #expect(Set(Self.faces + ["API"]).subtracting(known).sorted() == [])
  }

  /// Who could name it could ask for every room of the house.
  @Test func `is given its rooms, and names nobody who has them all`() throws {
    let asking = Self.faces + ["API", "Pages"]
    for target in try Self.targets() where asking.contains(target.name) {
      for file in Repository.files([".swift"], under: target.folder) {
        #expect(Self.bags(in: try Repository.text(file)) == [], "\(file)")
      }
    }
  }

  /// A verb asks who may do it, and writes down who did; the database asks nobody.
  @Test func `has the database itself only where no verb offers what it shows`() throws {
    let given = Self.faces + ["API"]
    var having: [String] = []
    for target in try Self.targets() where given.contains(target.name) {
      #expect(Repository.files(["Rooms.swift"], under: target.folder).count == 1, "\(target.name)")
      // Not by way of a room that stands on it, either.
      let text = try Repository.files([".swift"], under: target.folder)
        .map { try Repository.text($0) }.joined()
      if text.contains(".database") { having.append(target.name) }
    }
    #expect(having == ["TillFace", "OfficeFace"])
  }

  /// Nobody outside of this package could import it: `package` says as much as is meant.
  @Test func `opens nothing to other packages, nor does what it stands on`() throws {
    let closed = Self.top + ["Counter"]
    for target in try Self.targets() where closed.contains(target.name) {
      for file in Repository.files([".swift"], under: target.folder) {
        #expect(Self.openings(in: try Repository.text(file)) == [], "\(file)")
      }
    }
  }

  @Test func `is read well enough to find one that knows too much`() {
    let wrong = """
      import Pages
      @testable import TillFace
        internal import API
      // import House
      """
    let imports = Repository.imports(in: wrong)
    #expect(imports == ["Pages", "TillFace", "API"])
    #expect(Self.breaches(of: "DeskFace", importing: imports) == ["API", "TillFace"])
    #expect(Self.breaches(of: "TillFace", importing: imports) == ["API"])
    #expect(Self.breaches(of: "Pages", importing: ["House", "Counter"]) == ["House"])
    #expect(Self.breaches(of: "API", importing: ["Markup", "Pages"]) == ["Markup"])
    #expect(Self.breaches(of: "API", importing: ["OfficeFace"]) == ["OfficeFace"])
    #expect(Self.breaches(of: "sartika", importing: ["House", "DeskFace"]) == ["DeskFace"])
    #expect(Self.breaches(of: "House", importing: imports) == [])
  }

  @Test func `is read well enough to find what is public`() {
    for line in [
      "public import Values", "public struct Page {", "  public static let all = 3",
      "  public private(set) var sign: Sign", "  @discardableResult public func find() {",
      "  nonisolated public init() {}", "  public(set) var sign: Sign", "open class Sheet {",
    ] { #expect(Self.openings(in: line).count == 1, "\(line)") }
    for line in [
      "package struct Page {", "/// A public let.", "  public records are shown", "  \"public\",",
      "  package let publicURL: PublicURL", "  open { house in", "  case open",
    ] { #expect(Self.openings(in: line) == [], "\(line)") }
  }

  @Test func `is read well enough to find one that could ask for every room`() {
    for line in [
      "  let house: House", "  init(_ house: House) {", "  try await House.open(database)",
      "extension House {", "  of houses: [House]",
    ] { #expect(Self.bags(in: line).count == 1, "\(line)") }
    for line in [
      "  let context: HouseContext", "  /// The House.", "  say(\"House\")",
      "  let house: Actor = .house",
    ] { #expect(Self.bags(in: line) == [], "\(line)") }
  }

  private static func targets() throws -> [PackageTarget] {
    let targets = PackageTarget.all(in: try Repository.text("Package.swift"))
    #expect(Set(top).subtracting(targets.map { $0.name }).sorted() == [], "all are there")
    return targets
  }

  /// Holds what `Package.swift` says of a target, and what its files say, to the rule.
  private static func hold(_ target: PackageTarget) throws {
    #expect(breaches(of: target.name, importing: Set(target.imports)) == [], "\(target.name)")
    let files = Repository.files([".swift"], under: target.folder)
    #expect(!files.isEmpty, "\(target.name)")
    for file in files {
      let imports = Repository.imports(in: try Repository.text(file))
      #expect(breaches(of: target.name, importing: imports) == [], "\(file)")
    }
  }

  private static func breaches(of room: String, importing modules: Set<String>) -> [String] {
    modules.intersection(forbidden(to: room)).sorted()
  }

  /// The lines of code that name the structure with all rooms.
  private static func bags(in text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }.filter { line in
      guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return false }
      return line.replacing(#/"[^"]*"/#, with: "").contains(#/(?:^|[^A-Za-z])House(?:[^A-Za-z]|$)/#)
    }
  }

  private static let wide: Set<Substring> = ["public", "public(set)", "open", "open(set)"]
  private static let modifiers: Set<Substring> = [
    "static", "final", "nonisolated", "mutating", "indirect", "override", "lazy", "weak", "private",
    "package", "internal",
  ]
  private static let declarations: Set<Substring> = [
    "import", "struct", "enum", "class", "actor", "protocol", "extension", "func", "var", "let",
    "init", "subscript", "typealias", "case",
  ]

  /// The lines that declare something for other packages.
  private static func openings(in text: String) -> [String] {
    text.split(separator: "\n").filter { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(where: { wide.contains($0) }),
        let next = words.dropFirst(place + 1).first?.prefix(while: { $0.isLetter }),
        declarations.contains(next) || modifiers.contains(next)
      else { return false }
      return words[..<place].allSatisfy { $0.hasPrefix("@") || modifiers.contains($0) }
    }.map { String($0) }
  }
}
