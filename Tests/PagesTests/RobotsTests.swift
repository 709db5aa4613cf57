import Access
import HTTPTypes
import House
import Persistence
import Testing
import Trail

@testable import Pages

/// What is said to those who ask without having read a page.
struct `A robot at the door` {
  /// The first words of the paths that everybody may find by a search engine.
  private static let found: Set<Substring> = ["help", "privacy", "records"]

  @Test func `is told to leave alone all that is not for everybody`() async throws {
    var portal = try Portal()
    let answer = try await portal.get("/robots.txt")
    #expect(answer.status == .ok && portal.cookies.isEmpty)
    #expect(answer.header("Content-Type") == "text/plain; charset=utf-8")
    let lines = answer.text.split(separator: "\n")
    #expect(lines.first == "User-agent: *")
    let forbidden = lines.dropFirst().map { $0.replacing("Disallow: ", with: "") }
    let pages = RouteTable.all(of: portal.house).filter { $0.method == "GET" }.map(\.path)
    #expect(pages.count > 60, "they are read well")
    for page in pages where page != "/" {
      let isForbidden = forbidden.contains { page.hasPrefix($0) }
      let isFound = page.split(separator: "/").first.map { Self.found.contains($0) } ?? false
      #expect(isForbidden != isFound, "\(page)")
    }
    #expect(forbidden.contains("/records/*/marc") && !forbidden.contains("/records"))
  }

  @Test func `is answered alike whoever asks, and to HEAD without a word`() async throws {
    var portal = try Portal()
    let head = try await portal.ask(.head, "/robots.txt")
    #expect(head.status == .ok && head.text.isEmpty)
    #expect(try await portal.ask(.post, "/robots.txt").status != .ok)
  }

  @Test func `finds the drawing of a tab where browsers look for one`() async throws {
    var portal = try Portal()
    let answer = try await portal.get("/favicon.ico")
    #expect(answer.status == .found)
    let place = try #require(answer.header("Location"))
    let drawing = try await portal.get(place)
    #expect(drawing.header("Content-Type") == "image/svg+xml; charset=utf-8")
  }

  @Test(arguments: ["/", "/help", "/privacy"])
  func `is told what a page for everybody is about, in its language`(path: String) async throws {
    var portal = try Portal()
    let said = #/<meta name="description" content="([^"]{20,200})">/#
    let indonesian = try await portal.get(path).text
    let english = try await portal.ask(.get, path, headers: ["Accept-Language": "en"]).text
    let words = try #require(indonesian.firstMatch(of: said))
    let others = try #require(english.firstMatch(of: said))
    #expect(words.output.1 != others.output.1)
  }

  @Test func `reads the house's own line, but not where covers are plain`() async throws {
    var portal = try Portal()
    try await portal.house.keyring.trail.changeSettings(
      [SettingChange(HouseSetting.houseLine.rawValue, to: "Perpustakaan feminis di Bandung")],
      at: Portal.now, by: .house)
    #expect(try await portal.get("/").text.contains(#"content="Perpustakaan feminis"#))
    portal.cookies["sartika-cover"] = PlainCovers.now.rawValue
    let plain = try await portal.get("/").text
    #expect(plain.contains(#"<meta name="description""#))
    #expect(!plain.contains(#"content="Perpustakaan feminis"#))
  }
}
