import PointOfSale
import Testing
import Trail
import Values

struct `The list of products` {
  private let till: ATill
  init() async throws { till = try await ATill() }

  /// The names on all pages of a list.
  private func names(_ question: ProductQuestion, atMost size: Int) async throws -> [String] {
    var names: [String] = []
    var last: ProductNumber?
    repeat {
      let stretch = try await till.shop.products(question, after: last, atMost: size)
      names += stretch.lines.map(\.name)
      last = stretch.goesOn ? stretch.lines.last?.number : nil
    } while last != nil
    return names
  }

  @Test func `comes whole, page by page, each product once`() async throws {
    var all: [String] = []
    for number in 100..<180 {
      // Two of one name stand beside each other, however the page ends.
      let name = number % 2 == 0 ? "barang \(number)" : "Barang \(number - 1)"
      _ = try await till.goods(name)
      all.append(name)
    }
    for size in [7, 50, 200] {
      let found = try await names(ProductQuestion(), atMost: size)
      #expect(found.count == 80 && found.sorted() == all.sorted())
      #expect(found.map { $0.lowercased() } == all.map { $0.lowercased() }.sorted())
    }
    let newest = try await names(ProductQuestion(order: .newest), atMost: 9)
    #expect(newest == Array(all.reversed()))
  }

  @Test func `is narrowed to what runs low, is gone, has no price or is not sold`() async throws {
    let gone = try await till.goods("Habis", opening: 0)
    _ = try await till.goods("Tanpa harga", nil)
    let old = try await till.goods("Lama")
    _ = try await till.goods("Biasa", opening: 50)
    _ = try await till.shop.setSold(false, ofEach: [old.product], at: afternoon, by: .house)
    let counts = try await till.shop.productCounts()
    for filter in ProductFilter.allCases {
      let question = ProductQuestion(filter: filter)
      let found = try await names(question, atMost: 50)
      #expect(counts[filter] == found.count, "\(filter)")
      #expect(try await till.shop.count(question) == found.count, "\(filter)")
    }
    #expect(try await names(ProductQuestion(filter: .gone), atMost: 50) == ["Habis"])
    #expect(try await names(ProductQuestion(filter: .unpriced), atMost: 50) == ["Tanpa harga"])
    #expect(try await names(ProductQuestion(filter: .withdrawn), atMost: 50) == ["Lama"])
    let found = try await till.shop.products(ProductQuestion("hab", filter: .gone))
    #expect(found.lines.map(\.number) == [gone.product] && !found.goesOn)
    #expect(try await till.shop.count(ProductQuestion("%")) == 0)
  }

  @Test func `knows which of those that were ticked there are`() async throws {
    let pin = try await till.goods()
    let there = try await till.shop.productsThere(
      among: [ProductNumber(991), pin.product, ProductNumber(992)])
    #expect(there == [pin.product])
  }
}

struct `The prices of many products` {
  private static let steps: [(PriceStep.Change, Int64, Int64)] = [
    (.percent(10), 1, 13_750), (.percent(10), 500, 14_000), (.percent(-10), 1_000, 11_000),
    (.amount(Rupiah(2_300)), 100, 14_800), (.amount(Rupiah(-2_000)), 1_000, 11_000),
  ]

  @Test(arguments: steps)
  func `are reckoned and rounded`(change: PriceStep.Change, to: Int64, price: Int64) {
    let step = PriceStep(change, roundedTo: Rupiah(to))
    #expect(step.price(after: Rupiah(12_500)) == Rupiah(price))
  }

  @Test func `change for each that has one, and the others are named with the reason`()
    async throws
  {
    let till = try await ATill()
    let pin = try await till.goods()
    let poster = try await till.goods("Poster", nil)
    let sticker = try await till.goods("Stiker", 100)
    let report = try await till.shop.changePrices(
      ofEach: [pin.product, poster.product, sticker.product],
      by: PriceStep(.percent(20), roundedTo: Rupiah(1_000)), at: afternoon, by: .staff(till.ratna))
    #expect(report.done == 1 && report.left.map(\.name) == ["Poster", "Stiker"])
    #expect(report.left.first?.why == ProductRefusal.unpriced.sentence)
    #expect(try await till.shop.variant(pin.number)?.price == Rupiah(15_000))
    #expect(try await till.shop.variant(sticker.number)?.price == Rupiah(100))
    #expect(try await till.shop.prices(of: pin.number).count == 2)
  }

  @Test func `change where they are as they were seen, and the others are named`() async throws {
    let till = try await ATill()
    let (pin, poster) = (try await till.goods(), try await till.goods("Poster"))
    let numbers = [pin.product, poster.product]
    let marks = try await till.shop.priceMarks(of: numbers)
    let seen = Dictionary(uniqueKeysWithValues: zip(numbers, marks))
    _ = try await till.shop.setPrice(
      of: poster.number, to: Rupiah(14_000), at: afternoon, by: .staff(till.ratna))
    func change(_ seen: [ProductNumber: String]) async throws -> BatchReport {
      try await till.shop.changePrices(
        ofEach: numbers, by: PriceStep(.amount(Rupiah(500))), seen: seen, at: afternoon,
        by: .staff(till.ratna))
    }
    let report = try await change(seen)
    #expect(report.done == 1 && report.left.map(\.name) == ["Poster"])
    #expect(report.left.first?.why == ChangedSince().sentence)
    #expect(try await till.shop.variant(pin.number)?.price == Rupiah(13_000))
    #expect(try await till.shop.variant(poster.number)?.price == Rupiah(14_000))
    // Said yes to once more, and what was never seen.
    #expect(try await change(seen).done == 0)
    #expect(try await change([:]).done == 0)
  }

  @Test func `are not changed for none, nor for more than are taken at once`() async throws {
    let till = try await ATill()
    await #expect(throws: BatchRefusal.nothingChosen) {
      try await till.shop.setSold(false, ofEach: [], at: afternoon, by: .house)
    }
    let many = (1...1_001).map { ProductNumber(Int64($0)) }
    await #expect(throws: BatchRefusal.tooMany(1_000)) {
      try await till.shop.setSold(false, ofEach: many, at: afternoon, by: .house)
    }
  }
}
