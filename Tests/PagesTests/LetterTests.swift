import HTTPTypes
import Hummingbird
import NIOCore
import Serving
import Testing

@testable import Pages

struct `The letters of the house` {
  /// Two files that no browser could read.
  private static let invented = ["sartika-judul.woff2", "karla.woff2"].map { file in
    HouseFont(file: file, base64: "d09GMg==")
  }

  @Test(.enabled(if: HouseFont.areDrawn, "the program was built without them"))
  func `are two files that a phone has soon`() {
    #expect(HouseFont.drawn.map(\.file) == Self.invented.map(\.file))
    for (font, most) in zip(HouseFont.drawn, [13 << 10, 22 << 10]) {
      #expect(font.bytes.starts(with: Array("wOF2".utf8)), "\(font.file)")
      #expect((8 << 10...most).contains(font.bytes.count), "\(font.file): \(font.bytes.count)")
    }
  }

  @Test(.enabled(if: HouseFont.areDrawn, "the program was built without them"))
  func `come with their licence, and every page asks for them early`() async throws {
    var portal = try Portal()
    let page = try await portal.get("/").text
    for font in HouseFont.drawn {
      let address = AssetShelf.house.address(of: font.file)
      #expect(page.contains(#"<link rel="preload" href="\#(address)" as="font""#))
      let answer = try await portal.unpacking(address)
      #expect(answer.header("Content-Type") == "font/woff2")
      #expect(answer.header("Content-Encoding") == nil, "it is packed already")
    }
    let licence = try await portal.get(AssetShelf.house.address(of: HouseFont.licenceFile))
    #expect(licence.header("Content-Type") == "text/plain; charset=utf-8")
    for words in ["SIL OPEN FONT LICENSE", "The Karla Project Authors", "Jan Gerner"] {
      #expect(licence.text.contains(words), "\(words)")
    }
  }

  @Test func `are named by the stylesheet under the addresses where they are`() throws {
    let shelf = AssetShelf.holding(Self.invented)
    let css = try Self.style(on: shelf)
    #expect(css.contains(#"font-family:"Sartika Judul";"#))
    #expect(css.contains(#"font-family:"Karla";"#))
    let named = css.matches(of: /"\.\/([^"]+)"/).map { String($0.1) }
    #expect(named.count == Self.invented.count + 1, "with their licence: \(named)")
    for file in named { #expect(shelf.asset(file: file) != nil, "\(file)") }
  }

  @Test func `are named by no stylesheet where there are none`() throws {
    let shelf = AssetShelf.holding([])
    #expect(try !Self.style(on: shelf).contains("@font-face"))
    #expect(HouseFont.files(of: []).isEmpty)
  }

  private static func style(on shelf: AssetShelf) throws -> String {
    let file = shelf.address(of: "style.css").dropFirst("/assets/".count)
    return String(buffer: try #require(shelf.asset(file: String(file))).bytes)
  }
}
