import Foundation
import FrontDoor
import House
import Pictures
import PointOfSale
import Testing
import Trail
import Values
import Waiting

/// What a phone fetches before somebody who comes for the first time sees the house.
struct `The first page` {
  @Test func `comes with all that it needs in 60 KiB`() async throws {
    try await Self.inTheDemo { visitor in
      var sent: [String: Int] = [:]
      var asked = ["/"]
      while let path = asked.popLast() {
        guard sent[path] == nil else { continue }
        let answer = try await visitor.get(path)
        #expect(answer.status == 200, "\(path)")
        // What passed the line; its text is unpacked already.
        sent[path] = answer.headers["content-length"].flatMap { Int($0) } ?? answer.body.count
        asked += Self.needs(of: answer.text, at: path)
      }
      #expect(sent.keys.contains { $0.hasPrefix("/assets/style-") }, "the page is read well")
      #expect(sent.keys.contains { $0.hasPrefix("/assets/quick-exit-") }, "the page is read well")
      #expect(sent.keys.contains { $0.hasPrefix("/assets/goods-") }, "the page is read well")
      let most = sent.sorted { $0.value > $1.value }.map { "\($0.value) \($0.key)" }
      #expect(sent.values.reduce(0, +) <= 60 << 10, "\(most.joined(separator: ", "))")
    }
  }

  /// They lie in the last third of the page, and say themselves that they wait.
  @Test func `needs no photograph of goods before somebody scrolls to them`() async throws {
    try await Self.inTheHouse { house in
      let shop = house.house.shop
      let goods = try await shop.products(matching: "", page: 1, pageSize: 200).products
      for (index, product) in goods.enumerated() {
        let shade = UInt8(truncatingIfNeeded: index)
        _ = try await shop.keepPhotograph(
          try Photograph(Pixels(width: 1, height: 1, bytes: [shade, 0, 0])), of: product.number,
          at: house.house.clock.now, by: .house)
      }
      let page = try await house.visitor().get("/").text
      let photographs = page.matches(of: /<img [^>]*src="\/goods\/[^>]*>/).map { String($0.0) }
      #expect(!photographs.isEmpty)
      for image in photographs {
        #expect(image.contains(#"loading="lazy""#) && image.contains(" width="))
      }
      #expect(Self.needs(of: page, at: "/").allSatisfy { !$0.hasPrefix("/goods/") })
    }
  }

  @Test func `is the same for who cannot unpack`() async throws {
    try await Self.inTheDemo { visitor in
      let page = try await visitor.get("/").text
      let style = try #require(Self.needs(of: page, at: "/").first { $0.contains("/style-") })
      let packed = try await visitor.get(style)
      let plain = try await visitor.get(style, headers: ["Accept-Encoding": "identity"])
      #expect(packed.headers["content-encoding"] == "gzip")
      #expect(plain.headers["content-encoding"] == nil)
      #expect(packed.text == plain.text && plain.text.contains("@layer"))
    }
  }

  /// What a page, a stylesheet or a script makes a browser fetch.
  private static func needs(of text: String, at path: String) -> [String] {
    guard path.hasPrefix("/assets/") else {
      return text.matches(of: /<link [^>]*href="([^"]+)"/).map { String($0.1) }
        // What stands after `#` chooses a part of what was fetched. What is fetched when it is near
        // to what is seen is not needed before.
        + text.matches(of: /<(?:script|img) [^>]*src="([^"#]+)[^>]*>/)
        .filter { !$0.0.contains(#"loading="lazy""#) }.map { String($0.1) }
    }
    guard path.hasSuffix(".css") || path.hasSuffix(".js") else { return [] }
    return text.matches(of: /(?:from |url\()"\.\/([^"]+)"/).map { "/assets/\($0.1)" }
  }

  private static func inTheDemo(
    _ look: @escaping @Sendable (FrontDoor.Visitor) async throws -> Void
  ) async throws {
    try await inTheHouse { house in try await look(house.visitor()) }
  }

  private static func inTheHouse(
    _ look: @escaping @Sendable (RunningHouse) async throws -> Void
  ) async throws {
    try await Gate.narrow.pass {
      try await RunningHouse.open(
        laying: { place in _ = try await Pattern.demonstration.copy(to: place) }
      ) { house in
        try await look(house)
      }
    }
  }
}
