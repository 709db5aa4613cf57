import HTTPTypes
import Hummingbird
import Serving
import Testing

@testable import Pages

/// What is packed on its way to a browser, and what never is.
struct `What is packed` {
  private static let style = AssetShelf.house.address(of: "style.css")

  @Test func `is sent so to a browser that unpacks it`() async throws {
    var portal = try Portal()
    let plain = try await portal.get(Self.style)
    let packed = try await portal.unpacking(Self.style)
    #expect(packed.status == .ok)
    #expect(packed.header("Content-Encoding") == "gzip")
    #expect(packed.header("Content-Type") == plain.header("Content-Type"))
    for answer in [plain, packed] { #expect(answer.header("Vary") == "Accept-Encoding") }
    let lengths = try [plain, packed].map { answer in
      try #require(answer.header("Content-Length").flatMap { Int($0) })
    }
    #expect(lengths[0] == plain.text.utf8.count && lengths[1] < lengths[0] / 2)
    let head = try await portal.ask(.head, Self.style, headers: ["Accept-Encoding": "gzip"])
    #expect(head.header("Content-Encoding") == "gzip")
    #expect(head.header("Content-Length") == packed.header("Content-Length"))
    #expect(head.text.isEmpty)
  }

  @Test(arguments: [nil, "", "identity", "br, deflate", "gzip;q=0", "*;q=0", "gzip;q=0, *"])
  func `is plain for every other`(_ said: String?) async throws {
    var portal = try Portal()
    let headers = said.map { ["Accept-Encoding": $0] } ?? [:]
    let answer = try await portal.ask(.get, Self.style, headers: headers)
    #expect(answer.header("Content-Encoding") == nil)
    #expect(answer.text.contains("@layer"))
  }

  @Test func `is no page, for its length would tell what stands in it`() async throws {
    var portal = try Portal()
    for path in ["/", "/search?q=ibu", "/account/sign-in"] {
      let page = try await portal.unpacking(path)
      #expect(page.header("Content-Encoding") == nil, "\(path)")
      #expect(page.text.contains("<!DOCTYPE html>"), "\(path)")
    }
  }
}

extension Portal {
  /// Asks as a browser does that unpacks what is packed.
  mutating func unpacking(_ path: String) async throws -> Answer {
    try await ask(.get, path, headers: ["Accept-Encoding": "gzip, deflate, br, zstd"])
  }
}
