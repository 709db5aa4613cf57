import Catalog
import PointOfSale
import Testing
import Trail
import Values

struct `What is for sale` {
  @Test func `is a book that the catalogue knows, found by any form of its ISBN`() async throws {
    let till = try await ATill()
    try await till.run(
      """
      INSERT INTO record (number, address, form, title, sortTitle, createdAt, changedAt)
      VALUES (7, 123456789012345, 'book', 'Buku contoh', 'buku contoh', '2026-11-21', '2026-11-21')
      """)
    let book = try await till.shop.addProduct(
      NewProduct(
        name: " Buku   contoh ", kind: .book, record: RecordNumber(7),
        variants: [
          NewVariant(
            barcode: try Barcode("0-306-40615-2"), price: Rupiah(85_000), opening: 2)
        ]), at: afternoon, by: .staff(till.ratna))
    #expect(book.name == "Buku contoh" && book.taxClass == .exempt)
    let variant = try #require(book.variants.first)
    #expect(variant.barcode.text == "9780306406157" && variant.onHand == 2)
    for code in ["9780306406157", "0306406152", "978-0-306-40615-7"] {
      #expect(try await till.shop.find(barcode: Barcode(code))?.name == "Buku contoh")
    }
    #expect(try await till.shop.offers(of: RecordNumber(7)).map(\.variant) == [variant])
    try await till.run("DELETE FROM record WHERE number = 7")
    #expect(try await till.shop.product(book.number)?.record == nil)
    await #expect(throws: ProductRefusal.noSuchRecord) {
      try await till.shop.changeProduct(
        book.number, name: "x", kind: .book, record: RecordNumber(7), taxClass: .exempt,
        at: afternoon, by: .house)
    }
  }

  @Test func `has sizes with stock and a number of the shop for each`() async throws {
    let till = try await ATill()
    let shirt = try await till.shop.addProduct(
      NewProduct(
        name: "Kaus Sartika", kind: .goods,
        variants: ["S", "M", "L"].map { NewVariant(label: $0, price: Rupiah(95_000), opening: 1) }
      ), at: afternoon, by: .staff(till.ratna))
    #expect(shirt.taxClass == .standard && shirt.variants.map(\.label) == ["S", "M", "L"])
    #expect(Set(shirt.variants.map(\.barcode)).count == 3)
    for variant in shirt.variants { #expect(variant.barcode.ean13?.digits.hasPrefix("20") == true) }
    let large = try await till.shop.addVariant(
      NewVariant(label: "XL", price: Rupiah(99_000)), to: shirt.number, at: afternoon,
      by: .staff(till.ratna))
    #expect(large.onHand == 0)
    await #expect(throws: ProductRefusal.labelTaken("XL")) {
      try await till.shop.addVariant(
        NewVariant(label: " XL "), to: shirt.number, at: afternoon, by: .staff(till.ratna))
    }
    #expect(try await till.shop.product(shirt.number)?.variants.count == 4)
  }

  @Test func `gets a free number when somebody has used the next one`() async throws {
    let till = try await ATill()
    _ = try await till.goods("Gelang", barcode: EAN13(inShop: 2).digits)
    #expect(try await till.goods("Bros").barcode == EAN13(inShop: 3).barcode)
  }

  @Test func `is refused with what is wrong`() async throws {
    let till = try await ATill()
    _ = try await till.goods(barcode: "8991234567897")
    await #expect(throws: ProductRefusal.barcodeTaken("8991234567897", by: "Pin ungu")) {
      try await till.goods("Bros", barcode: "8991234567897")
    }
    await #expect(throws: ProductRefusal.name) { try await till.goods("  ") }
    await #expect(throws: ProductRefusal.price) { try await till.goods("Bros", -1) }
    await #expect(throws: ProductRefusal.price) { try await till.goods("Bros", 1_000_000_000_000) }
    await #expect(throws: StockRefusal.pieces) { try await till.goods("Bros", opening: -1) }
    await #expect(throws: ProductRefusal.noVariant) {
      try await till.shop.addProduct(
        NewProduct(name: "Bros", kind: .goods, variants: []), at: afternoon, by: .house)
    }
    #expect(try await till.count("product") == 1)
  }

  @Test func `is found by words of its name, label or code`() async throws {
    let till = try await ATill()
    for name in ["Kaus ungu", "Kaus 100%_katun", "Pin ungu"] { _ = try await till.goods(name) }
    func names(_ text: String) async throws -> [String] {
      try await till.shop.products(matching: text).products.map(\.name)
    }
    #expect(try await names("UNGU") == ["Kaus ungu", "Pin ungu"])
    #expect(try await names("ungu kaus") == ["Kaus ungu"])
    #expect(try await names("ka") == ["Kaus 100%_katun", "Kaus ungu"])
    #expect(try await names("100%_kat") == ["Kaus 100%_katun"])
    for text in ["%", "_", "\"", "*", "( ) - +", "ka OR pin", "words:ungu", "au"] {
      #expect(try await names(text) == [], "\(text)")
    }
    #expect(try await names("'; DROP TABLE product") == [])
    #expect(try await names("20000").count == 3)
    #expect(try await till.shop.offers(matching: "pin").map(\.title) == ["Pin ungu"])
    let second = try await till.shop.products(page: 2, pageSize: 2)
    #expect(second.total == 3 && second.products.map(\.name) == ["Pin ungu"])
  }

  @Test func `stands on the tiles by how well it sells, then by how new it is`() async throws {
    let till = try await ATill()
    let (old, new) = (try await till.goods("Lama"), try await till.goods("Baru"))
    _ = try await till.goods("Tanpa harga", nil)
    func tiles(_ today: Day) async throws -> [String] {
      try await till.shop.tiles(today: today).map(\.title)
    }
    #expect(try await tiles(afternoon.day) == ["Baru", "Lama"])
    _ = try await till.sell(old, 2)
    _ = try await till.sell(new)
    // Tiles stay where the hand expects them until the day is over.
    #expect(try await tiles(afternoon.day) == ["Baru", "Lama"])
    #expect(try await tiles(afternoon.day + 1) == ["Lama", "Baru"])
    #expect(try await tiles(afternoon.day + 60) == ["Lama", "Baru"])
    #expect(try await tiles(afternoon.day + 61) == ["Baru", "Lama"])
  }
}

struct `The ledger of stock` {
  @Test func `says why every piece came or went`() async throws {
    let till = try await ATill()
    let book = try await till.goods("Buku", opening: 3)
    _ = try await till.shop.receiveStock(
      10, of: book.number, note: "Titipan Marjin Kiri", at: afternoon, by: .staff(till.ratna))
    _ = try await till.shop.moveStock(
      of: book.number, by: -1, reason: .toLibrary, at: afternoon, by: .staff(till.ratna))
    let counted = try await till.shop.adjustStock(
      of: book.number, to: 11, note: "Hitung", at: afternoon, by: .staff(till.ratna))
    #expect(counted.onHand == 11)
    let moves = try await till.shop.stockMoves(of: book.number)
    #expect(moves.map(\.reason) == [.adjustment, .toLibrary, .receipt, .opening])
    #expect(moves.map(\.quantity) == [-1, -1, 10, 3])
    _ = try await till.shop.adjustStock(
      of: book.number, to: 11, at: afternoon, by: .staff(till.ratna))
    #expect(try await till.shop.stockMoves(of: book.number).count == 4)
    try await till.expectGoodBooks()
  }

  @Test(arguments: [
    (StockReason.sale, -1), (.void, 1), (.receipt, -1), (.receipt, 0), (.toLibrary, 1),
    (.returned, 1), (.opening, -1), (.fromLibrary, -1), (.adjustment, 1_000_000),
  ])
  func `takes no number that does not fit its reason`(
    reason: StockReason, quantity: Int
  ) async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    await #expect(throws: StockRefusal.quantity) {
      try await till.shop.moveStock(
        of: pin.number, by: quantity, reason: reason, at: afternoon, by: .staff(till.ratna))
    }
  }

  @Test(arguments: [0, -5, 1_000_000])
  func `takes no delivery that brought nothing, and asks only how much came`(
    quantity: Int
  ) async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    await #expect(throws: StockRefusal.nothingCame) {
      try await till.shop.receiveStock(
        quantity, of: pin.number, at: afternoon, by: .staff(till.ratna))
    }
    await #expect(throws: StockRefusal.pieces) {
      try await till.shop.adjustStock(
        of: pin.number, to: -1, note: "Hitung", at: afternoon, by: .staff(till.ratna))
    }
  }

  @Test func `does not go below zero where that is forbidden`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 1, policy: .block)
    await #expect(throws: StockRefusal.notThatMany(1)) {
      try await till.shop.moveStock(
        of: pin.number, by: -2, reason: .toLibrary, at: afternoon, by: .staff(till.ratna))
    }
    await #expect(throws: (any Error).self) {
      try await till.run(
        """
        INSERT INTO stockMove (variant, quantity, reason, at)
        VALUES (\(pin.number), -2, 'adjustment', '2026-11-21T13:05:09+07:00')
        """)
    }
    let short = try await till.goods("Bros", opening: 0)
    _ = try await till.sell(short)
    await #expect(throws: ProductRefusal.belowZero(-1)) {
      try await till.shop.changeVariant(
        short.number, label: "", barcode: short.barcode, stockPolicy: .block, lowAt: 0,
        isSold: true, at: afternoon, by: .house)
    }
    try await till.expectGoodBooks()
  }

  @Test func `shows what runs low, the emptiest first`() async throws {
    let till = try await ATill()
    for (name, opening, lowAt) in [("Cukup", 9, 3), ("Tipis", 3, 3), ("Habis", 0, 3)] {
      let variant = try await till.goods(name, opening: opening)
      _ = try await till.shop.changeVariant(
        variant.number, label: "", barcode: variant.barcode, stockPolicy: .warn, lowAt: lowAt,
        isSold: true, at: afternoon, by: .house)
    }
    let products = try await till.shop.products(isLow: true)
    #expect(products.products.map(\.name) == ["Habis", "Tipis"] && products.total == 2)
    #expect(try await till.shop.products(matching: "tip", isLow: true).total == 1)
  }
}

struct `A price or a number that cannot be meant` {
  @Test(arguments: [0, 1_250, 1_500, 2_500, 62_500, 115_000, 1_250_000])
  func `is asked about when a price changes, and set when it is meant`(price: Int64) async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let (shop, new) = (till.shop, Rupiah(price))
    await #expect(throws: ProductRefusal.unlikelyPrice(new, before: Rupiah(12_500))) {
      try await shop.setPrice(of: pin.number, to: new, at: afternoon, by: .staff(till.ratna))
    }
    let set = try await shop.setPrice(
      of: pin.number, to: new, confirmed: true, at: afternoon, by: .staff(till.ratna))
    #expect(set.price == new)
  }

  @Test func `is none that a price becomes every day`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    for price in [Rupiah(2_600), Rupiah(12_900), nil, Rupiah(900_000)] {
      let set = try await till.shop.setPrice(
        of: pin.number, to: price, at: afternoon, by: .staff(till.ratna))
      #expect(set.price == price)
    }
  }

  @Test func `is asked about when so many pieces come or are counted`() async throws {
    let till = try await ATill()
    let (shop, pin) = (till.shop, try await till.goods())
    await #expect(throws: StockRefusal.unlikely(100_000)) {
      try await shop.receiveStock(100_000, of: pin.number, at: afternoon, by: .staff(till.ratna))
    }
    await #expect(throws: StockRefusal.unlikely(99_995)) {
      try await shop.adjustStock(
        of: pin.number, to: 100_000, note: "Hitung", at: afternoon, by: .staff(till.ratna))
    }
    let said = StockRefusal.unlikely(100_000).sentence
    #expect(said.id.hasPrefix("100.000 buah") && said.en.hasPrefix("100,000 pieces"))
    _ = try await shop.receiveStock(999, of: pin.number, at: afternoon, by: .staff(till.ratna))
    _ = try await shop.receiveStock(
      1_000, of: pin.number, confirmed: true, at: afternoon, by: .staff(till.ratna))
    #expect(try await till.onHand(pin) == 2_004)
  }
}
