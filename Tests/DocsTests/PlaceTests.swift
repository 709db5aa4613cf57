import Testing

/// Paths are written in one place, for the router and for links.
struct `The path of a page` {
  private static let folder = "Sources/Pages/Places"

  @Test func `is written where it is declared, and nowhere else`() throws {
    let roots = try Self.roots()
    #expect(roots.isSuperset(of: ["account", "desk", "till", "office", "records", "search"]))
    var read = 0
    for folder in ["Sources/Faces", "Sources/Pages", "Sources/House", "Sources/sartika"] {
      for file in Repository.files([".swift"], under: folder) where !file.hasPrefix(Self.folder) {
        #expect(Self.paths(in: try Repository.text(file), below: roots) == [], "\(file)")
        read += 1
      }
    }
    #expect(read > 200)
  }

  @Test func `is declared once, below the prefix`() throws {
    var declared: [String] = []
    let files = Repository.files(["Places.swift"], under: Self.folder)
    for file in files {
      let text = try Self.code(Repository.text(file)).replacing(#/\(\s+/#, with: "(")
      let ours = text.matches(of: #/(?:Address\(page: |Place\()"(/[^"]*)"\)/#)
      #expect(ours.count == text.matches(of: #/"/[^"]*"/#).count, "\(file)")
      declared += ours.map { String($0.output.1) }
    }
    #expect(declared.count > 100)
    #expect(Set(declared).count == declared.count)
  }

  @Test func `is found where it is written once more`() {
    for line in [
      #"  routes.staffGet("/office/members/:member") { visit in"#,
      #"  let place = "/office/members/\(member.number)""#,
      #"    <form method="post" action="/till/lines">"#, #"  at: "/desk","#,
      #"    <a href=\"/records/\(address)\">"#, #"  Address("/")"#, #"    <a href="/">"#,
      #"  Address.inside(back) ?? "/""#, #"    <form action="/office/rules#which">"#,
    ] {
      #expect(
        Self.paths(in: line, below: ["office", "till", "desk", "records"]).count == 1, "\(line)")
    }
    for line in [
      #"  /// `"/office/members"` is one."#, #"  guard tag.name == "/form" else { return }"#,
      #"  static let root = "/api/v1""#, #"  path.hasPrefix(room.address.text + "/")"#,
      #"  Address(page: "/officers")"#,
    ] { #expect(Self.paths(in: line, below: ["office", "form-letters"]) == [], "\(line)") }
  }

  /// The first word of every path that is declared.
  private static func roots() throws -> Set<String> {
    let texts = try Repository.files([".swift"], under: folder).map {
      try code(Repository.text($0))
    }
    return Set(
      texts.joined().matches(of: #/"/([a-z-]+)/#).map { String($0.output.1) })
  }

  private static func code(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: "\n")
  }

  /// The paths below one of these, and those of the first page, that stand behind a quotation mark.
  private static func paths(in text: String, below roots: Set<String>) -> [String] {
    code(text).split(separator: "\n").flatMap { line -> [String] in
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      return zip(pieces, pieces.dropFirst()).compactMap { before, piece -> String? in
        guard piece.hasPrefix("/") else { return nil }
        let root = piece.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        let isHome =
          (piece == "/" || piece == "/\\")
          && ["href=", "action=", "Address(", "?? "].contains { before.hasSuffix($0) }
        return isHome || roots.contains(String(root)) ? String(piece) : nil
      }
    }
  }
}
