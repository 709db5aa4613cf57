import Testing

struct `The page of sources` {
  @Test func `has every RFC and every ISO standard that the program names`() throws {
    let page = Self.standards(in: try Repository.text("Docs/sources.md"))
    let files = ["Sources", "Catalog", "Scanner"]
      .flatMap { Repository.files([".swift", ".js"], under: $0) }
    var count = 0
    for file in files {
      let named = Self.standards(in: try Repository.text(file))
      #expect(named.subtracting(page).sorted() == [], "\(file)")
      count += named.count
    }
    #expect(count > 60, "the source is read well")
  }

  @Test func `names a file that names the standard, in the row of each`() throws {
    let rows = try Repository.text("Docs/sources.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !Self.standards(in: String($0)).isEmpty }
    #expect(rows.count > 5, "the page is read well")
    for row in rows {
      let texts = try Repository.paths(in: String(row)).map { try Repository.text($0) }
      let named = texts.reduce(into: Set<String>()) { $0.formUnion(Self.standards(in: $1)) }
      #expect(Self.standards(in: String(row)).subtracting(named).sorted() == [], "\(row)")
    }
  }

  @Test func `is compared by numbers alone`() {
    #expect(
      Self.standards(in: "RFC 6265bis, 4.1.3; ISO/IEC 15417; ISO 639-2/B; ISO2709Writer")
        == ["RFC 6265", "ISO 15417", "ISO 639"])
  }

  /// `RFC 9110`, `ISO 15417`: without parts, sections and years.
  private static func standards(in text: String) -> Set<String> {
    Set(
      text.matches(of: #/\b(RFC|ISO)(?:/IEC)? ([0-9]+)/#).map { "\($0.output.1) \($0.output.2)" })
  }
}
