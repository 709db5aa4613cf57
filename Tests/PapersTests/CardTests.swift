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
      library: PaperHouse(name: "Perpustakaan Contoh"), member: Confidential("Sari"),
      expires: Day(number: 20_780))
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

  private static let grounds: [HouseInk: PaperInk] = [
    .tarum: .tarum, .manggu: .manggu, .pandan: .pandan, .tinta: .tinta,
  ]

  @Test(arguments: HouseInk.allCases, HouseMark.allCases)
  func `has the ink and the mark that the house chose`(ink: HouseInk, mark: HouseMark) throws {
    let ground = try #require(Self.grounds[ink])
    let house = PaperHouse(name: "pustaka", ink: ink, mark: mark)
    let sides = try Self.card(
      .named(library: house, member: nil, expires: Day(number: 20_780))
    ).pages(in: .indonesian)
    let whole = PaperBox(x: 0, y: 0, width: MemberCard.width, height: MemberCard.height)
    #expect(sides[0].marks.first == PaperMark.area(whole, ground))
    // No spine of the shelf is lost on the ground.
    let hidden = sides[0].marks.dropFirst().filter { drawn in
      if case .area(let box, ground) = drawn { box.height > 1 } else { false }
    }
    #expect(hidden.isEmpty)
    // What is drawn above the shelf, to the right.
    let drawn = sides[0].marks.filter { drawn in
      switch drawn {
      case .area(let box, _), .giant(_, let box, _, _): box.x > 70 && box.y > 10 && box.y < 25
      case .shape(let corners, _): corners.allSatisfy { $0.x > 70 && $0.y > 10 && $0.y < 25 }
      default: false
      }
    }
    #expect(drawn.isEmpty == (mark == .spines))
    let letters = drawn.compactMap { drawn -> String? in
      if case .giant(let letter, _, _, _) = drawn { letter } else { nil }
    }
    #expect(letters == (mark == .initial ? ["P"] : []))
    let band = sides[1].marks.contains { drawn in
      if case .area(let box, ground) = drawn { box.y == 0 && box.height < 3 } else { false }
    }
    #expect(band)
    #expect(
      HelpCard([]).counter(in: .indonesian, of: house).marks.first
        == PaperMark.area(PaperBox(x: 0, y: 0, width: 105, height: 148), ground))
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
    // It ends a little below what it says last.
    for count in 1...4 {
      let page = DueSlip(due: (0..<count).map { Self.december + $0 }, printed: Self.december)
        .page(in: .indonesian)
      let ends = page.marks.compactMap { mark -> Double? in
        if case .text(let text) = mark { text.box.y + text.box.height } else { nil }
      }
      #expect(page.height - (ends.max() ?? 0) < 6, "\(count)")
    }
    let many = DueSlip(due: (0..<20).map { Self.december + $0 }, printed: Self.december)
    #expect(try PaperRaster.words([many.page(in: .english)]).contains("renew"))
    // Who may renew none of them is not told that she may.
    let last = DueSlip(due: days, printed: Self.december, isRenewable: false)
    let words = try PaperRaster.words([last.page(in: .english)])
    #expect(!words.contains("renew") && words.contains("printed"))
  }
}

struct `A card with where help is` {
  @Test func `has every number, for the counter and ten times for a purse`() throws {
    let card = HelpCard([
      HelpCardLine(name: "SAPA", number: "129", note: "24 jam"),
      HelpCardLine(name: "WhatsApp", number: "08111-129-129"),
      HelpCardLine(name: "Darurat", number: "112"),
    ])
    let counter = try PaperRaster.words([
      card.counter(in: .indonesian, of: PaperHouse(name: "Pustaka"))
    ])
    let wallets = try PaperRaster.words(card.wallets())
    for number in ["129", "08111-129-129", "112"] {
      #expect(counter.contains(number) && wallets.contains(number), "\(number)")
    }
    #expect(wallets.matches(of: /08111-129-129/).count == 10)
    let empty = HelpCard([]).counter(in: .english, of: PaperHouse(name: "Pustaka"))
    #expect(try PaperRaster.words([empty]).contains("help"))
  }

  @Test(arguments: 2...6)
  func `fills its paper, however few services there are`(count: Int) throws {
    let card = HelpCard(
      (0..<count).map { HelpCardLine(name: "Layanan \($0)", number: "0811-129-12\($0)") })
    let pages = [
      card.counter(in: .indonesian, of: PaperHouse(name: "Pustaka")), card.wallet(),
    ]
    for page in pages {
      let ends = page.marks.compactMap { mark -> Double? in
        if case .text(let text) = mark { text.box.y + text.box.height } else { nil }
      }
      let last = try #require(ends.max())
      #expect(last < page.height && page.height - last < page.height * 0.14, "\(last)")
    }
    let words = try PaperRaster.words(pages)
    for number in 0..<min(count, 5) { #expect(words.contains("0811-129-12\(number)")) }
  }
}
