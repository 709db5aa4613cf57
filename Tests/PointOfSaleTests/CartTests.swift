import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `Ringing up` {
  @Test func `the same goods twice make one line of two`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    let cart = try await till.shop.add(
      pin.number, to: till.front, quantity: 2, at: afternoon, by: .house)
    #expect(cart.lines.map(\.quantity) == [3])
    #expect(cart.total == Rupiah(37_500) && cart.pieces == 3)
    #expect(try await till.shop.cart(of: till.front) == cart)
    #expect(try await till.shop.cart(of: till.back) == nil)
  }

  @Test func `the price of the scan is the price that is paid`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    _ = try await till.shop.setPrice(
      of: pin.number, to: Rupiah(15_000), at: afternoon, by: .staff(till.ratna))
    #expect(try await till.shop.cart(of: till.front)?.total == Rupiah(12_500))
    let both = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    #expect(both.lines.map(\.unit) == [Rupiah(12_500), Rupiah(15_000)])
    let sale = try await till.shop.pay(
      cart.number, with: .cash(given: Rupiah(30_000)), by: .staff(till.dewi), at: afternoon)
    #expect(sale.total == Rupiah(27_500) && sale.change == Rupiah(2_500))
    #expect(
      try await till.shop.prices(of: pin.number).map(\.price) == [Rupiah(15_000), Rupiah(12_500)])
    try await till.expectGoodBooks()
  }

  @Test func `a product without a price is refused with a sentence`() async throws {
    let till = try await ATill()
    let pin = try await till.goods("Zine", nil)
    let refusal = await #expect(throws: CartRefusal.self) {
      try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    }
    #expect(refusal == .noPrice("Zine"))
    #expect(
      refusal?.sentence.id == "“Zine” belum punya harga. Minta pengurus toko memberi harga.")
    #expect(try await till.shop.cart(of: till.front) == nil)
  }

  @Test func `what is free of charge may go over the counter`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(till.goods("Stiker", 0), with: .cash(given: .zero))
    #expect(sale.total == .zero && sale.change == .zero)
  }

  @Test func `goods that are unknown or are not sold any more are refused`() async throws {
    let till = try await ATill()
    await #expect(throws: ProductRefusal.noSuchVariant) {
      try await till.shop.add(VariantNumber(99), to: till.front, at: afternoon, by: .house)
    }
    let pin = try await till.goods()
    _ = try await till.shop.changeVariant(
      pin.number, label: "", barcode: pin.barcode, stockPolicy: .warn, lowAt: 0, isSold: false,
      at: afternoon, by: .house)
    await #expect(throws: CartRefusal.notSold("Pin ungu")) {
      try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    }
  }

  @Test func `quantities are whole, from one to what a counter can hold`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    for quantity in [0, -1, 10_000, .max] {
      await #expect(throws: CartRefusal.quantity) {
        try await till.shop.add(
          pin.number, to: till.front, quantity: quantity, at: afternoon, by: .house)
      }
    }
    let cart = try await till.shop.add(
      pin.number, to: till.front, quantity: 9_999, at: afternoon, by: .house)
    await #expect(throws: CartRefusal.quantity) {
      try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    }
    await #expect(throws: CartRefusal.quantity) {
      try await till.shop.setQuantity(
        of: cart.lines[0].line, at: till.front, to: -1, at: afternoon, by: .house)
    }
    #expect(try await till.shop.cart(of: till.front)?.pieces == 9_999)
  }

  @Test func `no sum ever overflows`() async throws {
    let till = try await ATill()
    let house = try await till.goods("Rumah", 999_999_999_999)
    _ = try await till.shop.add(house.number, to: till.front, at: afternoon, by: .house)
    for quantity in [1, 9_998] {
      await #expect(throws: CartRefusal.tooMuch) {
        try await till.shop.add(
          house.number, to: till.front, quantity: quantity, at: afternoon, by: .house)
      }
    }
    #expect(try await till.shop.cart(of: till.front)?.total == Rupiah.largestTyped)
  }

  @Test func `a line can be changed and taken out, at its own till only`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    let line = try #require(cart.lines.first).line
    let three = try await till.shop.setQuantity(
      of: line, at: till.front, to: 3, at: afternoon, by: .house)
    #expect(three.pieces == 3)
    await #expect(throws: CartRefusal.noSuchLine) {
      try await till.shop.removeLine(line, at: till.back, at: afternoon, by: .house)
    }
    #expect(
      try await till.shop.removeLine(line, at: till.front, at: afternoon, by: .house).lines.isEmpty)
    await #expect(throws: CartRefusal.noSuchLine) {
      try await till.shop.removeLine(line, at: till.front, at: afternoon, by: .house)
    }
    try await till.shop.clear(cartOf: till.front, by: .house)
    #expect(try await till.shop.cart(of: till.front) == nil)
  }
}

struct `Goods that run out` {
  @Test func `are sold with a warning when she holds them in her hand`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 1)
    let cart = try await till.shop.add(
      pin.number, to: till.front, quantity: 2, at: afternoon, by: .house)
    #expect(cart.isShort(cart.lines[0]) && cart.shortages.isEmpty)
    _ = try await till.shop.pay(
      cart.number, with: .qris(reference: "Q"), by: .staff(till.dewi), at: afternoon)
    #expect(try await till.onHand(pin) == -1)
    #expect(try await till.shop.products(isLow: true).products.map(\.name) == ["Pin ungu"])
    try await till.expectGoodBooks()
  }

  @Test func `are not even rung up when they block`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 2, policy: .block)
    let cart = try await till.shop.add(
      pin.number, to: till.front, quantity: 2, at: afternoon, by: .house)
    let short = Shortage(variant: pin.number, title: "Pin ungu", onHand: 2, wanted: 3)
    await #expect(throws: CartRefusal.outOfStock([short])) {
      try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    }
    await #expect(throws: CartRefusal.outOfStock([short])) {
      try await till.shop.setQuantity(
        of: cart.lines[0].line, at: till.front, to: 3, at: afternoon, by: .house)
    }
    #expect(try await till.shop.cart(of: till.front)?.pieces == 2)
  }

  @Test func `may always be taken out of a cart`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 5, policy: .block)
    let cart = try await till.shop.add(
      pin.number, to: till.front, quantity: 5, at: afternoon, by: .house)
    _ = try await till.shop.adjustStock(
      of: pin.number, to: 1, note: "Hilang", at: afternoon, by: .staff(till.ratna))
    let fewer = try await till.shop.setQuantity(
      of: cart.lines[0].line, at: till.front, to: 3, at: afternoon, by: .house)
    #expect(fewer.pieces == 3)
    let short = Shortage(variant: pin.number, title: "Pin ungu", onHand: 1, wanted: 3)
    await #expect(throws: CartRefusal.outOfStock([short])) {
      try await till.shop.pay(
        cart.number, with: .qris(reference: "Q"), by: .staff(till.dewi), at: afternoon)
    }
  }
}

struct `A cart that waits` {
  @Test func `is called back at the other till`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    let parked = try await till.shop.park(
      cartOf: till.front, as: "ibu payung merah", at: afternoon, by: .house)
    #expect(parked.isParked && parked.name == "ibu payung merah")
    #expect(try await till.shop.cart(of: till.front) == nil)
    #expect(try await till.shop.parkedCarts() == [parked])
    await #expect(throws: PayRefusal.parked) {
      try await till.shop.pay(
        cart.number, with: .qris(reference: "Q"), by: .staff(till.dewi), at: afternoon)
    }
    let back = try await till.shop.recall(cart.number, to: till.back, at: afternoon, by: .house)
    #expect(back.station == till.back && back.lines == cart.lines)
    await #expect(throws: CartRefusal.noSuchCart) {
      try await till.shop.recall(cart.number, to: till.front, at: afternoon, by: .house)
    }
  }

  @Test func `has a name on one line and in one direction, or none`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let names: [(String, String?)] = [
      ("ibu\u{202E} payung\u{1B}merah", "ibu payung merah"), (" \u{2}", nil),
    ]
    for (typed, kept) in names {
      _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
      let parked = try await till.shop.park(
        cartOf: till.front, as: typed, at: afternoon, by: .house)
      #expect(parked.name == kept)
    }
  }

  @Test func `changes places with the one on the counter, which keeps its name`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let first = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    _ = try await till.shop.park(
      cartOf: till.front, as: "ibu payung merah", at: afternoon, by: .house)
    let second = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    let back = try await till.shop.recall(first.number, to: till.front, at: afternoon, by: .house)
    #expect(back.number == first.number && back.lines == first.lines)
    #expect(try await till.shop.cart(of: till.front) == back)
    var waiting = try await till.shop.parkedCarts()
    #expect(waiting.map(\.number) == [second.number] && waiting[0].name == nil)
    #expect(waiting[0].lines == second.lines)
    _ = try await till.shop.recall(second.number, to: till.front, at: afternoon, by: .house)
    waiting = try await till.shop.parkedCarts()
    #expect(waiting.map(\.number) == [first.number] && waiting[0].name == "ibu payung merah")
    // An empty one does not wait.
    _ = try await till.shop.removeLine(
      second.lines[0].line, at: till.front, at: afternoon, by: .house)
    _ = try await till.shop.recall(first.number, to: till.front, at: afternoon, by: .house)
    #expect(try await till.shop.parkedCarts().isEmpty)
  }

  @Test func `holds something`() async throws {
    let till = try await ATill()
    await #expect(throws: CartRefusal.nothingToPark) {
      try await till.shop.park(cartOf: till.front, at: afternoon, by: .house)
    }
  }

  @Test func `leaves one cart on the counter, says the file itself`() async throws {
    let till = try await ATill()
    _ = try await till.shop.add(till.goods().number, to: till.front, at: afternoon, by: .house)
    await #expect(throws: (any Error).self) {
      try await till.run(
        """
        INSERT INTO cart (station, state, changedAt)
        VALUES (\(till.front), 'active', '2026-11-21T13:05:09+07:00')
        """)
    }
  }
}
