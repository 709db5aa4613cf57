import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `Paying` {
  @Test func `in cash gives change, takes stock and empties the counter`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let cart = try await till.shop.add(
      pin.number, to: till.front, quantity: 3, at: afternoon, by: .house)
    let sale = try await till.shop.pay(
      cartOf: till.front, seen: cart.total, with: .cash(given: Rupiah(50_000)),
      by: .staff(till.dewi),
      at: afternoon)
    #expect(sale.receiptNumber.description == "2026-000001")
    #expect(sale.total == Rupiah(37_500) && sale.change == Rupiah(12_500))
    #expect(sale.tender == .cash(given: Rupiah(50_000)) && sale.kind == .sale)
    #expect(sale.lines.map(\.title) == ["Pin ungu"] && sale.lines[0].pieces == 3)
    #expect(try await till.shop.cart(of: till.front) == nil)
    #expect(try await till.onHand(pin) == 2)
    #expect(try await till.shop.sale(sale.number) == sale)
    #expect(try await till.shop.sales(on: afternoon.day) == [sale])
    let moves = try await till.shop.stockMoves(of: pin.number)
    #expect(moves.map(\.reason) == [.sale, .opening] && moves.map(\.quantity) == [-3, 5])
    #expect(moves.map(\.sale) == [sale.number, nil])
    try await till.expectGoodBooks()
  }

  @Test func `too little says how much is missing and leaves everything as it was`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    for given in [12_499, 0, -100] {
      let refusal = await #expect(throws: PayRefusal.self) {
        try await till.shop.pay(
          cart.number, with: .cash(given: Rupiah(Int64(given))), by: .staff(till.dewi),
          at: afternoon)
      }
      #expect(refusal == .tooSmall(missing: Rupiah(Int64(12_500 - given))))
    }
    #expect(
      PayRefusal.tooSmall(missing: Rupiah(1)).sentence.id
        == "Uangnya kurang Rp1. Belum ada yang dicatat.")
    #expect(try await till.shop.cart(of: till.front) == cart)
    #expect(try await till.onHand(pin) == 5)
    #expect(try await till.count("sale") == 0)
    let sale = try await till.shop.pay(
      cart.number, with: .cash(given: Rupiah(12_500)), by: .staff(till.dewi), at: afternoon)
    #expect(sale.receiptNumber.serial == 1)
  }

  @Test(arguments: [
    Tender.qris(reference: " "), .transfer(bank: "", reference: nil),
    .transfer(bank: "BSI", reference: "\n"), .qris(reference: nil),
  ])
  func `without cash is taken before its reference is known`(tender: Tender) async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), with: tender)
    #expect(sale.tender.method == tender.method && sale.tender.reference == nil)
    #expect(sale.wantsReference)
    try await till.expectGoodBooks()
  }

  @Test(arguments: [
    Tender.qris(reference: "QR-77"), .transfer(bank: "BSI", reference: "0042"),
  ])
  func `without cash pays the total exactly`(tender: Tender) async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), 2, with: tender)
    #expect(sale.tender == tender && sale.change == .zero && sale.total == Rupiah(25_000))
    try await till.expectGoodBooks()
  }

  @Test func `needs the open drawer of that till, whatever the tender`() async throws {
    let till = try await ATill(drawersAreOpen: false)
    let pin = try await till.goods()
    _ = try await till.shop.openDrawer(
      at: till.back, float: .zero, by: .staff(till.ratna), at: afternoon)
    for tender in [Tender.cash(given: Rupiah(20_000)), .qris(reference: "Q")] {
      let refusal = await #expect(throws: PayRefusal.self) {
        try await till.sell(pin, with: tender)
      }
      #expect(refusal == .drawerClosed)
    }
    #expect(PayRefusal.drawerClosed.sentence.id.contains("Buka laci"))
  }

  @Test func `nothing, or what somebody changed meanwhile, is refused`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    await #expect(throws: PayRefusal.empty) {
      try await till.shop.pay(
        cartOf: till.front, with: .qris(reference: "Q"), by: .staff(till.dewi), at: afternoon)
    }
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    await #expect(throws: PayRefusal.totalChanged(Rupiah(25_000))) {
      try await till.shop.pay(
        cart.number, seen: cart.total, with: .qris(reference: "Q"), by: .staff(till.dewi),
        at: afternoon)
    }
    await #expect(throws: PayRefusal.tooLarge) {
      try await till.shop.pay(
        cart.number, with: .cash(given: Rupiah(.max)), by: .staff(till.dewi), at: afternoon)
    }
    for line in try await till.shop.cart(of: till.front)?.lines ?? [] {
      _ = try await till.shop.removeLine(line.line, at: till.front, at: afternoon, by: .house)
    }
    await #expect(throws: PayRefusal.empty) {
      try await till.shop.pay(
        cart.number, with: .qris(reference: "Q"), by: .staff(till.dewi), at: afternoon)
    }
  }

  @Test func `a paid cart tells its receipt`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods())
    await #expect(throws: PayRefusal.alreadyPaid(sale.receiptNumber)) {
      try await till.shop.pay(
        CartNumber(1), with: .qris(reference: "Q"), by: .staff(till.dewi), at: afternoon)
    }
  }

  @Test func `keeps name and price on the receipt for ever`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let sale = try await till.sell(pin)
    _ = try await till.shop.changeProduct(
      pin.product, name: "Bros", kind: .goods, record: nil, taxClass: .exempt, at: afternoon,
      by: .house)
    _ = try await till.shop.setPrice(of: pin.number, to: nil, at: afternoon, by: .staff(till.ratna))
    #expect(try await till.shop.sale(sale.number) == sale)
  }

  @Test func `numbers its receipts anew each year, without a gap`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 50)
    let newYear = try #require(Instant("2027-01-01T08:00:00+07:00"))
    var numbers: [String] = []
    for now in [afternoon, afternoon, newYear, newYear + 60] {
      await #expect(throws: PayRefusal.self) {
        try await till.sell(pin, with: .cash(given: .zero), at: now)
      }
      numbers.append(
        try await till.shop.pay(
          cartOf: till.front, with: .qris(reference: "Q\(numbers.count)"), by: .staff(till.dewi),
          at: now
        ).receiptNumber.description)
    }
    #expect(numbers == ["2026-000001", "2026-000002", "2027-000001", "2027-000002"])
    try await till.expectGoodBooks()
  }
}

struct `A request that comes twice` {
  private let request = RequestKey(key: "dewi 1", fingerprint: "pay", at: afternoon)

  @Test func `is one sale with one answer`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    let answers = try await RequestKey.$current.withValue(request) {
      var answers: [Sale] = []
      for _ in 0..<3 {
        answers.append(
          try await till.shop.pay(
            cartOf: till.front, with: .cash(given: Rupiah(20_000)), by: .staff(till.dewi),
            at: afternoon))
      }
      return answers
    }
    #expect(answers.count == 3 && Set(answers).count == 1)
    #expect(try await till.count("sale") == 1)
    #expect(try await till.onHand(pin) == 4)
  }

  @Test func `at the same moment is still one sale`() async throws {
    let folder = try TemporaryFolder()
    let till = try await ATill(.open(DataFolder(folder.path), rooms: ATill.rooms))
    let pin = try await till.goods()
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    let answers = try await withThrowingTaskGroup(of: Sale.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await RequestKey.$current.withValue(request) {
            try await till.shop.pay(
              cart.number, with: .cash(given: Rupiah(20_000)), by: .staff(till.dewi), at: afternoon)
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(answers).count == 1)
    #expect(try await till.count("sale") == 1)
    try await till.expectGoodBooks()
  }

  @Test func `adds to the cart once and opens the drawer once`() async throws {
    let till = try await ATill(drawersAreOpen: false)
    let pin = try await till.goods()
    try await RequestKey.$current.withValue(request) {
      for _ in 0..<2 {
        let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
        #expect(cart.pieces == 1)
      }
    }
    try await RequestKey.$current.withValue(
      RequestKey(key: "dewi 2", fingerprint: "open", at: afternoon)
    ) {
      for _ in 0..<2 {
        _ = try await till.shop.openDrawer(
          at: till.front, float: .zero, by: .staff(till.dewi), at: afternoon)
      }
    }
    #expect(try await till.count("drawerSession") == 1)
  }
}

struct `Two tills` {
  @Test func `and one last piece make one sale and one refusal`() async throws {
    let folder = try TemporaryFolder()
    let till = try await ATill(.open(DataFolder(folder.path), rooms: ATill.rooms))
    for round in 1...10 {
      let last = try await till.goods("Tas \(round)", 95_000, opening: 1, policy: .block)
      let front = try await till.shop.add(last.number, to: till.front, at: afternoon, by: .house)
      let back = try await till.shop.add(last.number, to: till.back, at: afternoon, by: .house)
      async let one = outcome(till, front)
      async let two = outcome(till, back)
      let outcomes = try await [one, two]
      #expect(outcomes.count { $0 == nil } == 1)
      let short = Shortage(variant: last.number, title: "Tas \(round)", onHand: 0, wanted: 1)
      #expect(outcomes.compactMap { $0 } == [.outOfStock([short])])
      #expect(try await till.onHand(last) == 0)
      for station in [till.front, till.back] {
        try await till.shop.clear(cartOf: station, by: .house)
      }
    }
    #expect(try await till.count("sale") == 10)
    try await till.expectGoodBooks()
  }

  private func outcome(_ till: ATill, _ cart: Cart) async throws -> CartRefusal? {
    do {
      _ = try await till.shop.pay(
        cart.number, with: .qris(reference: "Q\(cart.number)"), by: .staff(till.dewi), at: afternoon
      )
      return nil
    } catch let refusal as CartRefusal {
      return refusal
    }
  }
}
