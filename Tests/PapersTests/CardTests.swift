import Papers
import Printing
import Testing
import Values

struct `A member's card` {
  private static func card(_ face: MemberCard.Face) throws -> MemberCard {
    MemberCard(barcode: try Barcode("AASJ856506FQ"), face: face)
  }

  private static var named: MemberCard.Face {
    .named(
      library: "Perpustakaan Contoh", member: Confidential("Sari"), expires: Day(number: 20_780))
  }

  @Test(arguments: [203, 300])
  func `is the size of a bank card, and its back is read by a scanner`(dpi: Int) throws {
    for face in [Self.named, .plain] {
      let pages = try Self.card(face).pages(in: .indonesian)
      for size in try PaperRaster.sizes(pages) {
        #expect(abs(size.width - 85.6) < 0.1 && abs(size.height - 53.98) < 0.1)
      }
      let rasters = try PaperRaster.pages(pages, dpi: dpi)
      let whole = PaperBox(x: 0, y: 0, width: 85.6, height: 53.98)
      #expect(try rasters[0].codes(in: whole) == [])
      #expect(try rasters[1].codes(in: whole) == ["AASJ856506FQ"])
    }
  }

  @Test func `that is plain says nothing but its code`() throws {
    let plain = try PaperRaster.words(Self.card(.plain).pages(in: .indonesian))
    #expect(
      plain.split(whereSeparator: \.isWhitespace).map(String.init)
        == ["06FQ", "AASJ", "8565", "06FQ"])
    let named = try PaperRaster.words(Self.card(Self.named).pages(in: .indonesian))
    #expect(named.contains("Perpustakaan") && named.contains("Sari"))
    #expect(!"\(Self.named)".contains("Sari"))
  }

  @Test func `has its back behind its front when a sheet is turned over`() throws {
    let sides = try Self.card(.plain).pages(in: .indonesian)
    let pages = CardSheet.pages([sides, sides], from: 9)
    #expect(pages.count == 4)
    let back = try PaperRaster.pages(pages, dpi: 203)[1]
    #expect(try back.codes(in: CardSheet.place(9, isBack: true)) == ["AASJ856506FQ"])
    #expect(try back.codes(in: CardSheet.place(9)) == [])
    for index in 0..<CardSheet.count {
      let (front, back) = (CardSheet.place(index), CardSheet.place(index, isBack: true))
      #expect(front.y == back.y && abs(front.x + front.width + back.x - 210) < 0.001)
    }
  }
}

struct `A slip` {
  private static let december = Day(number: 20_789)

  @Test(arguments: [203, 300])
  func `on the hold shelf has its code in giant letters, and no name`(dpi: Int) throws {
    let slip = ShelfSlip(
      code: "TDN5", until: Self.december, barcode: try Barcode("IP-0000184"),
      printed: Self.december - 6)
    let page = try slip.page(in: .indonesian)
    let raster = try #require(try PaperRaster.pages([page], dpi: dpi).first)
    let whole = PaperBox(x: 0, y: 0, width: 80, height: 112)
    #expect(try raster.codes(in: whole) == ["IP-0000184"])
    // From the top of the letters to their foot.
    let rows = (120..<630).map { Double($0) / 10 }.filter { !raster.darkAcross(y: $0).isEmpty }
    let height = (rows.last ?? 0) - (rows.first ?? 0)
    #expect(abs(height - 46) < 0.6, "\(height) mm")
    let words = try PaperRaster.words([page])
    #expect(words.contains(Self.december.sentence.id) && words.contains("IP-0000184"))
  }

  @Test func `with due days counts the copies of each, and says nothing else`() throws {
    let days = [Self.december + 7, Self.december, Self.december + 7]
    let slip = DueSlip(due: days, printed: Self.december - 7)
    #expect(slip.days.map(\.copies) == [1, 2])
    for (language, count) in [(Language.indonesian, "2 buah"), (.english, "2 items")] {
      let words = try PaperRaster.words([slip.page(in: language)])
      #expect(words.contains(count), "\(words)")
    }
    let many = DueSlip(due: (0..<20).map { Self.december + $0 }, printed: Self.december)
    #expect(try PaperRaster.words([many.page(in: .english)]).contains("renew"))
  }
}

struct `A card with where help is` {
  @Test func `has every number, for the counter and ten times for a purse`() throws {
    let card = HelpCard([
      HelpCardLine(name: "SAPA", number: "129", note: "24 jam"),
      HelpCardLine(name: "WhatsApp", number: "08111-129-129"),
      HelpCardLine(name: "Darurat", number: "112"),
    ])
    let counter = try PaperRaster.words([card.counter(in: .indonesian)])
    let wallets = try PaperRaster.words(card.wallets())
    for number in ["129", "08111-129-129", "112"] {
      #expect(counter.contains(number) && wallets.contains(number), "\(number)")
    }
    #expect(wallets.matches(of: /08111-129-129/).count == 10)
    #expect(try PaperRaster.words([HelpCard([]).counter(in: .english)]).contains("help"))
  }
}
