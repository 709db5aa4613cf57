import House
import Testing

@testable import Pages

struct `The switch among the facets` {
  @Test func `is a link, and says that it is on as the other facets do`() async throws {
    var portal = try Portal()
    _ = try await portal.aBook("Perempuan di titik nol")
    let off = try await portal.get("/search?q=perempuan").text
    #expect(off.contains(#"class="switch""#) && !off.contains(#"role="switch""#))
    let address = try #require(off.firstMatch(of: /class="switch" href="([^"]+)"/))
    let on = try await portal.get(String(address.1).replacing("&amp;", with: "&")).text
    #expect(on.contains(/class="switch"[^>]* aria-current="true"/))
  }
}
