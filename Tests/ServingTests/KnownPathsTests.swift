import Testing

@testable import Serving

struct `The paths of the house` {
  private static let known: KnownPaths = {
    let paths = KnownPaths()
    paths.learn([
      ("GET", "/"), ("POST", "/sign-out"), ("GET", "/till"), ("POST", "/till/pay/cash"),
      ("GET", "/office"), ("GET", "/office/records/{record}"),
      ("POST", "/office/records/{record}/items"),
    ])
    return paths
  }()

  @Test(
    arguments: [
      ("/till/pay/cash", "/till"), ("/sign-out", "/"), ("//till///pay/cash", "/till"),
      ("/office/records/7/items", "/office/records/7"), ("/office/records", "/office"),
    ])
  func `lead from where only a form goes to the page above it`(_ path: String, _ page: String) {
    #expect(Self.known.page(above: path) == page)
  }

  @Test func `are asked with the methods of their doors, and pages for their headers, too`() {
    #expect(Self.known.methods(at: "/till") == ["GET", "HEAD"])
    #expect(Self.known.methods(at: "/office/records/7/items") == ["POST"])
    #expect(Self.known.methods(at: "/nowhere").isEmpty)
  }
}
