import GRDB
import Persistence
import PointOfSale
import Testing
import Trail
import Values

extension ATill {
  /// A shirt in as many sizes, each at its own price.
  fileprivate func shirt(_ name: String, prices: [Int64]) async throws -> Product {
    try await shop.addProduct(
      NewProduct(
        name: name, kind: .goods,
        variants: prices.enumerated().map { index, price in
          NewVariant(label: "ukuran \(index)", price: Rupiah(price), opening: index)
        }), at: afternoon, by: .staff(ratna))
  }

  fileprivate func titles(_ tab: TileTab = .bestSellers) async throws -> [String] {
    try await shop.tiles(tab, today: afternoon.day + 1).map(\.title)
  }

  fileprivate func arrange(
    _ product: ProductNumber, in category: CategoryNumber? = nil,
    picture: GoodsPicture? = nil, isPinned: Bool = false
  ) async throws {
    _ = try await shop.arrangeProduct(
      product, in: category, picture: picture, isPinned: isPinned, at: afternoon,
      by: .staff(ratna))
  }
}

struct `A tile` {
  @Test func `stands for all variants of its product`() async throws {
    let till = try await ATill()
    let shirt = try await till.shirt("Kaus", prices: [50_000, 65_000, 65_000])
    let pin = try await till.goods("Pin", opening: 0)
    let tiles = try await till.shop.tiles(today: afternoon.day)
    // The newer one is sold out, and comes last.
    #expect(tiles.map(\.title) == ["Kaus", "Pin"])
    let (single, many) = (tiles[1], tiles[0])
    #expect(single.only?.variant.number == pin.number && single.isSoldOut)
    #expect(many.only == nil && many.offers.count == 3 && many.product == shirt.number)
    #expect(many.prices == Rupiah(50_000)...Rupiah(65_000) && many.onHand == 3)
    #expect(many.each.map(\.title) == ["Kaus, ukuran 0", "Kaus, ukuran 1", "Kaus, ukuran 2"])
    #expect(many.each.map(\.isSoldOut) == [true, false, false])
  }

  @Test func `of what sold most counts all its variants together`() async throws {
    let till = try await ATill()
    let shirt = try await till.shirt("Kaus", prices: [50_000, 65_000])
    // Of both nothing is left: what is sold out comes last, but in the same order.
    let pin = try await till.goods("Pin", opening: 3)
    _ = try await till.sell(pin, 3)
    for variant in shirt.variants { _ = try await till.sell(variant, 2) }
    #expect(try await till.titles() == ["Kaus", "Pin"])
  }

  @Test func `stands in front when the house says so, in the order that it chose`() async throws {
    let till = try await ATill()
    let (one, two) = (try await till.goods("Satu"), try await till.goods("Dua"))
    let three = try await till.goods("Tiga")
    #expect(try await till.titles() == ["Tiga", "Dua", "Satu"])
    try await till.arrange(one.product, isPinned: true)
    try await till.arrange(two.product, isPinned: true)
    #expect(try await till.titles() == ["Satu", "Dua", "Tiga"])
    let before = try await till.trail()
    let moved = try await till.shop.movePinned(
      two.product, forward: true, at: afternoon, by: .staff(till.ratna))
    #expect(moved.map(\.number) == [two.product, one.product])
    #expect(try await till.trail() == before + ["product.changed product \(two.product)"])
    #expect(try await till.titles() == ["Dua", "Satu", "Tiga"])
    // At the end it stays, and what is not in front is not moved.
    _ = try await till.shop.movePinned(
      two.product, forward: true, at: afternoon, by: .staff(till.ratna))
    _ = try await till.shop.movePinned(
      three.product, forward: true, at: afternoon, by: .staff(till.ratna))
    #expect(try await till.titles() == ["Dua", "Satu", "Tiga"])
    #expect(try await till.trail().count == before.count + 1)
    try await till.arrange(two.product)
    #expect(try await till.titles() == ["Satu", "Tiga", "Dua"])
  }

  @Test func `has the drawing of its product, or of its category`() async throws {
    let till = try await ATill()
    let category = try await till.shop.addCategory(
      "Kaus", picture: .shirt, at: afternoon, by: .staff(till.ratna))
    let (one, two) = (try await till.goods("Satu"), try await till.goods("Dua"))
    _ = try await till.goods("Tiga")
    try await till.arrange(one.product, in: category.number)
    try await till.arrange(two.product, in: category.number, picture: .pin)
    let tiles = try await till.shop.tiles(today: afternoon.day)
    #expect(tiles.map(\.picture) == [nil, .pin, .shirt])
    let window = try await till.shop.window()
    let chosen = Dictionary(window.map { ($0.name, $0.picture) }, uniquingKeysWith: { $1 })
    #expect(chosen == ["Satu": .shirt, "Dua": .pin, "Tiga": nil])
    #expect(try await till.titles(.category(category.number)) == ["Dua", "Satu"])
  }
}

struct `A category of goods` {
  @Test func `has a name of its own`() async throws {
    let till = try await ATill()
    func add(_ name: String) async throws -> ProductCategory {
      try await till.shop.addCategory(name, at: afternoon, by: .staff(till.ratna))
    }
    let shirts = try await add("  Kaus  ")
    #expect(shirts.name == "Kaus" && shirts.products == 0 && shirts.picture == nil)
    await #expect(throws: CategoryRefusal.nameTaken("kaus")) { try await add("kaus") }
    _ = try await add("Édisi khusus")
    await #expect(throws: CategoryRefusal.nameTaken("édisi Khusus")) {
      try await add("édisi Khusus")
    }
    let objection = try await till.objection(
      to: "INSERT INTO productCategory (name, nameKey, place) VALUES ('KAUS', 'kaus', 9)")
    #expect(objection?.contains("UNIQUE") == true)
    await #expect(throws: CategoryRefusal.name) { try await add(" ") }
    await #expect(throws: CategoryRefusal.name) {
      try await add(String(repeating: "k", count: 61))
    }
    let changed = try await till.shop.changeCategory(
      shirts.number, name: "kaus", picture: .shirt, at: afternoon, by: .staff(till.ratna))
    #expect(changed.name == "kaus" && changed.picture == .shirt)
    await #expect(throws: CategoryRefusal.noSuchCategory) {
      try await till.shop.changeCategory(
        CategoryNumber(99), name: "Tas", picture: nil, at: afternoon, by: .staff(till.ratna))
    }
  }

  @Test func `stands where the house moved it`() async throws {
    let till = try await ATill()
    var numbers: [CategoryNumber] = []
    for name in ["Kaus", "Pin", "Tas"] {
      numbers.append(
        try await till.shop.addCategory(name, at: afternoon, by: .staff(till.ratna)).number)
    }
    let moved = try await till.shop.moveCategory(
      numbers[2], forward: true, at: afternoon, by: .staff(till.ratna))
    #expect(moved.map(\.name) == ["Kaus", "Tas", "Pin"])
    let back = try await till.shop.moveCategory(
      numbers[0], forward: false, at: afternoon, by: .staff(till.ratna))
    #expect(back.map(\.name) == ["Tas", "Kaus", "Pin"])
    #expect(try await till.shop.categories() == back)
    // At the end it stays, and nothing was done.
    _ = try await till.shop.moveCategory(
      numbers[1], forward: false, at: afternoon, by: .staff(till.ratna))
    let told = try await till.trail().filter { $0.hasPrefix("category.changed") }
    #expect(told == [2, 0].map { "category.changed category \(numbers[$0])" })
  }

  @Test func `goes when it is empty, or when it is said where its goods go`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    func add(_ name: String) async throws -> CategoryNumber {
      try await till.shop.addCategory(name, at: afternoon, by: .staff(till.ratna)).number
    }
    func remove(_ number: CategoryNumber, to heir: Shop.CategoryHeir? = nil) async throws {
      try await till.shop.removeCategory(
        number, movingTo: heir, at: afternoon, by: .staff(till.ratna))
    }
    func category() async throws -> CategoryNumber? {
      try await till.shop.product(pin.product)?.category
    }
    let (first, second) = (try await add("Pin"), try await add("Hadiah"))
    try await till.arrange(pin.product, in: first)
    await #expect(throws: CategoryRefusal.notEmpty(1)) { try await remove(first) }
    await #expect(throws: CategoryRefusal.notEmpty(1)) {
      try await remove(first, to: .category(first))
    }
    await #expect(throws: CategoryRefusal.noSuchCategory) {
      try await remove(first, to: .category(CategoryNumber(99)))
    }
    try await remove(first, to: .category(second))
    #expect(try await category() == second)
    try await remove(second, to: .noCategory)
    #expect(try await category() == nil)
    #expect(try await till.shop.categories().isEmpty)
    try await till.expectGoodBooks()
  }
}

struct `The words of goods` {
  @Test func `follow their names, labels and codes`() async throws {
    let till = try await ATill()
    let pin = try await till.goods("Pin ungu", barcode: "SK-41")
    func found(_ text: String) async throws -> Bool {
      try await till.shop.offers(matching: text).map(\.variant.number) == [pin.number]
    }
    #expect(try await found("ung"))
    #expect(try await found("sk-41"))
    _ = try await till.shop.changeProduct(
      pin.product, name: "Bros jingga", kind: .goods, record: nil, taxClass: .standard,
      at: afternoon, by: .staff(till.ratna))
    #expect(try await found("jingga bros"))
    #expect(try await !found("ungu"))
    _ = try await till.shop.changeVariant(
      pin.number, label: "Besar", barcode: try Barcode("SK-42"), stockPolicy: .warn, lowAt: 0,
      isSold: true, at: afternoon, by: .staff(till.ratna))
    #expect(try await found("bros besar sk-42"))
    #expect(try await !found("sk-41"))
    try await till.expectGoodBooks()
  }

  @Test func `find what is sold behind very many newer ones that are not`() async throws {
    let till = try await ATill()
    let old = try await till.goods("Pin lama")
    let variants = (0..<301).map {
      NewVariant(label: "Seri \($0)", price: Rupiah(5_000), opening: 0)
    }
    let gone = try await till.shop.addProduct(
      NewProduct(name: "Pin", kind: .goods, variants: variants), at: afternoon,
      by: .staff(till.ratna))
    try await till.run("UPDATE variant SET isSold = 0 WHERE product = \(gone.number)")
    let sold = try await till.shop.offers(matching: "pin")
    #expect(sold.map(\.variant.number) == [old.number])
    #expect(try await till.shop.offers(matching: "pin", isSold: false).count == 20)
  }

  @Test func `are built anew when they are gone or damaged`() async throws {
    let till = try await ATill()
    _ = try await till.goods("Pin ungu")
    for sql in [
      "DELETE FROM goodsText", "UPDATE goodsText_data SET block = x'00'",
      "UPDATE goodsText_config SET v = 'zz'",
    ] {
      try await till.run(sql)
      try await till.shop.rebuildIndex()
      #expect(try await till.shop.offers(matching: "ungu").count == 1, "\(sql)")
      try await till.expectGoodBooks()
    }
    try await till.run("DELETE FROM goodsText")
    #expect(try await till.database.violations() != [])
  }

  @Test func `find each product once at the till, with the variants that fit`() async throws {
    let till = try await ATill()
    let shirt = try await till.shirt("Kaus", prices: [50_000, 65_000])
    _ = try await till.goods("Kausar, novel")
    let all = try await till.database.read { db in
      try Shop.tiles(db, matching: "kaus", limit: 24)
    }
    #expect(all.map(\.title) == ["Kaus", "Kausar, novel"])
    let one = try await till.database.read { db in
      try Shop.tiles(db, matching: "kaus ukuran 1", limit: 24)
    }
    #expect(one.map(\.only?.variant.number) == [shirt.variants[1].number])
  }

  @Test func `find first what there is some of, and then what is sold out`() async throws {
    let till = try await ATill()
    _ = try await till.goods("Kaus anak", opening: 0)
    // Of the first size there is none.
    _ = try await till.shirt("Kaus ibu", prices: [50_000, 65_000, 65_000])
    let found = try await till.database.read { db in
      try Shop.tiles(db, matching: "kaus", limit: 24)
    }
    #expect(found.map(\.title) == ["Kaus ibu", "Kaus anak"])
    let sizes = ["Kaus ibu, ukuran 1", "Kaus ibu, ukuran 2", "Kaus ibu, ukuran 0"]
    #expect(found[0].each.map(\.title) == sizes)
    // Where only so many are shown, what can be sold is among them.
    let few = try await till.shop.offers(matching: "kaus", limit: 2)
    #expect(few.map(\.title) == Array(sizes.prefix(2)))
  }
}
