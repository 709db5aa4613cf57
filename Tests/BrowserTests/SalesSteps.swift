import FrontDoor
import House
import PointOfSale
import Testing
import Values

/// What is done at the till besides ringing up by code or tile.
extension SalesWalk {
  private static let (f2, f4, f7, f8) = ("\u{E032}", "\u{E034}", "\u{E037}", "\u{E038}")
  private static let (f9, f10, escape) = ("\u{E039}", "\u{E03A}", "\u{E00C}")

  /// Enter rings up what alone has that name; a finger taps what is found while she types.
  mutating func find() async throws {
    switch hand.kind {
    case .keys:
      try await hand.press("#scan-code", key: Self.f2)
      try await hand.write(SalesShelf.name, into: "#scan-code")
      try await hand.press("#scan-code", key: CountedHand.enter)
    case .finger:
      try await hand.write(SalesShelf.name, into: "#scan-code")
      try await hand.press("[data-region=found] \(shelf.wares[shelf.named].tile)")
    case .plain: try await hand.enter(SalesShelf.name)
    }
    books.add(shelf.named)
    try await seeCart()
  }

  mutating func ringUpOther() async throws {
    let goods = shelf.wares[shelf.other]
    try await hand.press("#other-goods > summary")
    if hand.kind != .plain { try await browser.waitFor("#other-goods [name=word]:focus") }
    try await hand.write(goods.title, into: "#other-goods [name=word]")
    try await hand.write("\(goods.price.amount)", into: "#other-goods [name=price]")
    try await hand.press("#other-goods form button", key: CountedHand.enter)
    books.add(shelf.other)
    try await seeCart()
  }

  mutating func park(_ name: String?) async throws {
    if let name {
      try await hand.press("#held > summary")
      try await hand.write(name, into: "#park-name")
      try await hand.press("#park-form button", key: CountedHand.enter)
    } else {
      try await hand.press(".pay-ways > .button[form=park-form]", key: Self.f4)
    }
    books.park(as: name ?? "")
    try await seeCart()
  }

  mutating func fetch(_ name: String?) async throws {
    let carts = try await till.house.house.shop.parkedCarts()
    let cart = try #require(carts.first { $0.name == name }).number
    try await hand.press("form[action='/till/recall']:has([name=cart][value='\(cart)']) button")
    books.fetch(name ?? "")
    try await seeCart()
  }

  mutating func unknown() async throws {
    try await hand.enter("UJI-904417")
    try await browser.waitFor(text: "tidak dikenal", in: "[data-region=answer]")
    try await goOnFromNo()
  }

  mutating func soldOut() async throws {
    let goods = shelf.wares[shelf.gone]
    switch hand.kind {
    case .keys, .plain: try await hand.enter(goods.code)
    case .finger: try await tapTile(of: goods)
    }
    try await browser.waitFor(text: "Stok tidak cukup", in: ".till-top")
    try await goOnFromNo()
  }

  /// A "no" to a scan stays until she has seen it; one to a tap goes with the next press.
  private mutating func goOnFromNo() async throws {
    let seen = "[data-region=answer] form[action='/till/refused-scans']"
    if try await browser.has(seen) {
      try await hand.press("\(seen) button", key: Self.escape)
      try await browser.waitFor("[data-region=answer]:not(:has(form))")
    }
    try await seeCart()
  }

  mutating func pay(_ way: TillBooks.Way) async throws {
    let (total, tender) = (books.total, self.tender(way))
    switch way {
    case .exact: try await hand.press(".cash button", key: Self.f9)
    case .notes: try await payNotes(tender)
    case .qris:
      try await hand.press(".pay-ways > form[action='/till/pay/qris'] button", key: Self.f8)
    case .transfer:
      try await hand.press(".pay-ways > form[action='/till/pay/transfer'] button", key: Self.f7)
    }
    try await browser.waitFor("[data-onward]")
    if case .cash(let given) = tender {
      #expect(try await browser.text(of: "[data-change]") == "\(given - total)")
    }
    books.pay(tender)
  }

  /// Types what was given, or touches the sum that is offered.
  private mutating func payNotes(_ tender: Tender) async throws {
    guard case .cash(let given) = tender else { return }
    switch hand.kind {
    case .keys, .plain:
      try await hand.press("#pay-other > summary", key: Self.f10)
      if hand.kind == .keys { try await browser.waitFor("[name=given]:focus") }
      try await hand.write("\(given.amount)", into: "[name=given]")
      try await hand.press(".pay", key: CountedHand.enter)
    case .finger: try await hand.press(".cash button[value='\(given.digits)']")
    }
  }

  /// One press pays without cash, and the reference may come later.
  private func tender(_ way: TillBooks.Way) -> Tender {
    switch way {
    case .exact, .notes: books.tender(way)
    case .qris: .qris(reference: nil)
    case .transfer: .transfer(bank: nil, reference: nil)
    }
  }

  /// With the first of the reasons that stand ready.
  mutating func void() async throws {
    try await hand.press("details.void > summary")
    try await hand.press("form[action$='/void'] button[name=ready]")
    try await hand.sayYes()
    books.voidLast()
    let back = books.receipts.last.map { -$0.total } ?? .zero
    try await browser.waitFor(text: "Penjualan dibatalkan. Kembalikan \(back)")
  }
}
