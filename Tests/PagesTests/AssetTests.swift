import House
import NIOCore
import Serving
import Testing

@testable import Pages

struct `Assets` {
  @Test func `every script that a page may ask for is on the shelf`() {
    for name in Layout.everyPage + Layout.everySession + Sheet.Script.allCases.map(\.rawValue) + [
      "style.css", "catalogue.css", "member.css", "work.css", "lights.css",
    ] {
      let address = AssetShelf.house.address(of: name)
      let file = String(address.dropFirst("/assets/".count))
      #expect(AssetShelf.house.asset(file: file) != nil, "\(name)")
    }
  }

  @Test func `a script imports what it needs under the names that are served`() throws {
    var imports: [String] = []
    for script in Sheet.Script.allCases {
      let address = AssetShelf.house.address(of: script.rawValue)
      let asset = try #require(
        AssetShelf.house.asset(file: String(address.dropFirst("/assets/".count))))
      let text = String(buffer: asset.bytes)
      imports += text.matches(of: /from "\.\/([^"]+)"/).map { String($0.1) }
    }
    #expect(imports.count > 5)
    for file in imports { #expect(AssetShelf.house.asset(file: file) != nil, "\(file)") }
  }

  @Test(arguments: [
    "style.css", "catalogue.css", "member.css", "work.css", "lights.css", "lock.css",
  ])
  func `a stylesheet is sent in 12 KiB at most`(name: String) async throws {
    var portal = try Portal()
    let style = try await portal.unpacking(AssetShelf.house.address(of: name))
    #expect(style.header("Content-Encoding") == "gzip")
    let sent = try #require(style.header("Content-Length").flatMap { Int($0) })
    #expect(sent <= 12 << 10)
  }

  @Test func `the scripts stay under 72 KiB`() throws {
    func size(_ name: String) throws -> Int {
      let file = AssetShelf.house.address(of: name).dropFirst("/assets/".count)
      return try #require(AssetShelf.house.asset(file: String(file))).bytes.readableBytes
    }
    let scripts = try
      (Layout.everyPage + Layout.everySession + Layout.everyColleague + ["sound.js", "region.js"]
      + Sheet.Script.allCases.map(\.rawValue)).map(size)
    #expect(scripts.reduce(0, +) <= 72 << 10)
  }

  @Test func `nothing in them fetches from elsewhere`() throws {
    let names = ["style.css", "catalogue.css", "member.css", "work.css", "quick-exit.js"]
    for name in names + ["live.js", "region.js", "scan-field.js"] {
      let file = AssetShelf.house.address(of: name).dropFirst("/assets/".count)
      let text = String(buffer: try #require(AssetShelf.house.asset(file: String(file))).bytes)
      let outside = text.matches(of: /https?:\/\/[^'" )]+/).map { String($0.0) }
      #expect(outside.allSatisfy { $0 == "http://www.w3.org/2000/svg" }, "\(name): \(outside)")
      #expect(!text.contains("innerHTML"), "\(name)")
    }
  }
}
