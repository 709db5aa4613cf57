import Foundation
import FrontDoor
import House
import Pages
import Pictures
import PointOfSale
import Testing
import Trail
import Values

struct `A photograph of goods` {
  /// A picture as a phone takes it, in one colour, with a place in it.
  private static func taken(
    _ shade: UInt8, width: Int = 600, height: Int = 400
  ) throws -> [UInt8] {
    let pixels = Pixels(
      width: width, height: height, bytes: [UInt8](repeating: shade, count: width * height * 3))
    let jpeg = try Photograph(pixels).bytes
    let words = Array("Exif\0\0 GPS -6.9147 107.6098".utf8)
    var file: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(words.count + 2)]
    file += words
    file += jpeg.dropFirst(2)
    return file
  }

  /// Where the picture on a page is found.
  private static func place(in page: String) -> String? {
    page.firstMatch(of: /<img src="(\/goods\/[0-9a-f]{32})"/).map { String($0.1) }
  }

  @Test func `comes from the office to the till and into the window`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/products/\(day.pin.product)"
      let form = try await ratna.see(page).text
      #expect(form.contains(#"capture="environment""#) && Self.place(in: form) == nil)
      let file = try Self.taken(90)
      let sent = try await ratna.photograph(file, of: day.pin.product)
      #expect(sent.status == 303)
      let told = try await ratna.see(page).text
      #expect(Paper.words(told).contains("Foto disimpan"))
      let place = try #require(Self.place(in: told))
      let till = try await ratna.see("/till").text
      #expect(Self.place(in: till) == place)
      let guest = Guest(day.house)
      let home = try await guest.see("/").text
      #expect(Self.place(in: home) == place)
      let tag = try #require(home.firstMatch(of: /<img src="\/goods\/[^>]*>/)).0
      #expect(tag.contains(#"width="480" height="320""#))
      #expect(tag.contains(#"loading="lazy""#) && tag.contains(#"alt="""#))
    }
  }

  @Test func `that is taller than wide stands whole on its tile`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.photograph(Self.taken(90), of: day.pin.product)
      let wide = try await ratna.see("/till").text
      #expect(wide.contains("<img src=\"/goods/") && !wide.contains("class=\"tall\""))
      try await ratna.photograph(Self.taken(40, width: 400, height: 600), of: day.pin.product)
      let tall = try await ratna.see("/till").text
      #expect(tall.contains(/<img src="\/goods\/[0-9a-f]{32}" class="tall" width="320"/))
    }
  }

  @Test func `is kept by browsers for ever, and says nothing but the picture`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let file = try Self.taken(90)
      try await ratna.photograph(file, of: day.pin.product)
      let shown = try await day.house.house.shop.photograph(of: day.pin.product)
      let digest = try #require(shown).digest
      let answer = try await ratna.visitor.get("/goods/\(digest)")
      #expect(answer.status == 200 && answer.headers["content-type"] == "image/jpeg")
      #expect(answer.headers["cache-control"] == "public, max-age=31536000, immutable")
      #expect(answer.body.count <= 60 << 10)
      #expect(!answer.text.contains("GPS") && !answer.text.contains("Exif"))
      let other = try await day.house.visitor().get("/goods/\(String(repeating: "0", count: 32))")
      #expect(other.status == 404)
      // The picture was no page: what was done is still to be said.
      let page = try await ratna.words("/office/products/\(day.pin.product)")
      #expect(page.contains("Foto disimpan"))
    }
  }

  @Test func `is taken away, and comes back by one press`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/products/\(day.pin.product)"
      let file = try Self.taken(90)
      try await ratna.photograph(file, of: day.pin.product)
      let first = try #require(Self.place(in: try await ratna.see(page).text))
      try await ratna.press("\(page)/photograph/remove", on: page)
      let without = try await ratna.see(page).text
      #expect(Self.place(in: without) == nil)
      let digest = String(first.dropFirst("/goods/".count))
      #expect(without.contains("\(page)/photograph/restore") && without.contains(digest))
      let gone = try await ratna.visitor.get(first)
      #expect(gone.status == 404)
      let fields = try #require(Paper.form("\(page)/photograph/restore", in: without))
      try await ratna.send("\(page)/photograph/restore", fields)
      let again = try await ratna.see(page).text
      #expect(Self.place(in: again) == first)
      let acts = try await ratna.words("/office/audit")
      #expect(acts.contains("Foto barang dipasang") && acts.contains("Foto barang dilepas"))
    }
  }

  @Test func `of a colleague stays when the first one is undone`() async throws {
    try await Furnished.visit { day in
      let (ratna, endang) = (try await day.ratna(), try await day.colleague("Endang", .shopkeeper))
      let page = "/office/products/\(day.pin.product)"
      let file = try Self.taken(90)
      try await ratna.photograph(file, of: day.pin.product)
      let told = try await ratna.see(page).text
      let undo = try #require(
        Paper.form("\(page)/photograph/remove", with: "photograph", in: told))
      let other = try Self.taken(210)
      try await endang.photograph(other, of: day.pin.product)
      let hers = try #require(Self.place(in: try await endang.see(page).text))
      let refused = try await ratna.send("\(page)/photograph/remove", undo)
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("sudah diganti dengan yang lain"))
      #expect(Self.place(in: try await endang.see(page).text) == hers)
    }
  }

  @Test func `is refused with a sentence, and nothing is lost`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let file = try Self.taken(90)
      try await ratna.photograph(file, of: day.pin.product)
      let drawing = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
      let refusals: [([UInt8], String)] = [
        (drawing, "bukan foto JPEG, PNG atau WebP"),
        (Array(file.prefix(700)), "rusak atau terpotong"),
        ([], "bukan foto"),
      ]
      for (bad, words) in refusals {
        let refused = try await ratna.photograph(bad, of: day.pin.product)
        #expect(refused.status == 422)
        #expect(Paper.words(refused.text).contains(words))
        #expect(Self.place(in: refused.text) != nil)
      }
    }
  }
}
