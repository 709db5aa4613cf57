import Catalog
import MARC
import Testing

struct `Questions that nobody can get wrong` {
  @Test(arguments: [
    "\"", "\"\"", "“", "a\"b", "AND", "OR", "NOT", "NEAR(a b)", "a AND", "(", ")", "{title}:x",
    "title:", "title:\"", "title:title:title:", "*", "**", "a*b*", "^a", "-", "--", "- -a", "+a",
    "a:b:c", "'; DROP TABLE record; --", "\u{0}", "a\u{0}b", "\u{301}", "\u{FEFF}", "💜", "%", "_",
    "\\", "numbers : x", "recordText", "rowid:1", "\"a\" *", "author:*", "&", "&&", "dan", "and",
    "\r\n\t", "978-", "-----------", "x", "X", "\u{202E}abc", "title:\"a\"\"b\"",
  ])
  func `an odd text is a question too`(_ text: String) async throws {
    let library = try ALibrary()
    try await library.book("Perempuan dan hukum")
    for order in SearchQuery.Order.allCases {
      _ = try await library.catalogue.search(SearchQuery(text: text, order: order))
    }
  }

  @Test func `a thousand random texts are questions too`() async throws {
    let library = try ALibrary()
    try await library.book("Perempuan dan hukum")
    var dice = SystemRandomNumberGenerator()
    let signs = Array("\"*:()-^{}+&| \u{0}ab'\\NOTANDéß中\u{301}title:author:978")
    for _ in 0..<1000 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &dice)).compactMap { _ in
          signs.randomElement(using: &dice)
        })
      do {
        _ = try await library.catalogue.search(SearchQuery(text: text))
      } catch { Issue.record("\(text.debugDescription): \(error)") }
    }
  }

  @Test func `a very long text is read as far as makes sense`() async throws {
    let library = try ALibrary()
    try await library.book("Perempuan dan hukum")
    let long = String(repeating: "perempuan ", count: 100_000)
    #expect(try await library.total(long) == 1)
  }

  @Test func `odd pages are pages`() async throws {
    let library = try ALibrary()
    try await library.book("Perempuan dan hukum")
    for (page, size) in [(0, 0), (-5, -5), (.max, .max), (.min, .min), (1, 1_000_000)] {
      let result = try await library.catalogue.search(SearchQuery(page: page, pageSize: size))
      #expect(result.total == 1)
    }
  }
}
