import FrontDoor
import House
import PointOfSale
import Testing
import Values

/// Ratna at the till, with one kind of hand alone: each step is done on her page, and written down
/// beside it.
struct SalesWalk: Sendable {
  let till: TillPage
  let shelf: SalesShelf
  var hand: WorkingHand
  var books: TillBooks

  var browser: Browser { till.browser }

  init(_ kind: WorkingHand.Kind, at till: TillPage, selling shelf: SalesShelf) {
    self.till = till
    self.shelf = shelf
    hand = WorkingHand(kind, at: till.browser)
    books = TillBooks(shelf.wares)
  }

  /// Something did not come as it should have.
  private struct Stuck: Error, CustomStringConvertible {
    let description: String
  }

  /// Serves one customer after the other.
  mutating func serve(_ customers: [[SalesStep]]) async throws {
    for (customer, steps) in customers.enumerated() {
      try await nextCustomer()
      for step in steps {
        do {
          try await take(step)
        } catch {
          throw Stuck(description: "customer \(customer), \(step): \(error)")
        }
      }
    }
  }

  private mutating func take(_ step: SalesStep) async throws {
    switch step {
    case .ring(let ware): try await ring(ware)
    case .more: try await change("more", key: "+") { $0.add($0.cart.last?.ware ?? -1) }
    case .less: try await change("less", key: "-") { $0.takeOne($0.cart.last?.ware ?? -1) }
    case .drop: try await change("drop", key: Self.delete) { $0.drop() }
    case .undo:
      try await hand.press("form[action='/till/undo'] button")
      books.undo()
      try await seeCart()
    case .find: try await find()
    case .other: try await ringUpOther()
    case .park(let name): try await park(name)
    case .fetch(let name): try await fetch(name)
    case .clear:
      try await hand.press("form[action='/till/clear'] button")
      try await hand.sayYes()
      books.clear()
      try await seeCart()
    case .unknown: try await unknown()
    case .soldOut: try await soldOut()
    case .pay(let way): try await pay(way)
    case .void: try await void()
    case .again:
      try await hand.press("form[action$='/again'] button")
      books.fillAgain()
      try await seeCart()
    }
  }

  /// From a receipt to the shelves.
  mutating func nextCustomer() async throws {
    if try await browser.has("[data-onward]") {
      try await hand.press("[data-onward]", key: CountedHand.enter)
    } else if try await !browser.has("[data-region=offers]") {
      try await hand.press(".row.acts a[href='/till']")
    }
    try await browser.waitFor("[data-region=offers]")
  }

  /// Waits until the cart shows what is written down.
  func seeCart() async throws {
    guard books.pieces > 0 else {
      return try await browser.waitFor(text: "Keranjang kosong", in: "[data-region=cart]")
    }
    try await browser.waitFor(text: "\(books.pieces) barang", in: "[data-region=cart] .chip")
    try await browser.waitFor(text: "\(books.total)", in: "[data-total]")
  }

  /// The newest line of the cart, which is the one that is open.
  private mutating func change(
    _ way: String, key: String, _ note: (inout TillBooks) -> Void
  ) async throws {
    try await hand.press(".cart-lines details[open] [id^='\(way)-']", key: key)
    note(&books)
    try await seeCart()
  }

  private mutating func ring(_ ware: Int) async throws {
    switch hand.kind {
    case .keys, .plain: try await hand.enter(shelf.wares[ware].code)
    case .finger: try await tapTile(of: shelf.wares[ware])
    }
    books.add(ware)
    try await seeCart()
  }

  private static let delete = "\u{E017}"
}

extension SalesWalk {
  /// Taps a tile; one of several forms is behind the tile of its product, and the others in front.
  mutating func tapTile(of ware: TillHour.Ware) async throws {
    if try await !browser.has(ware.tile) {
      let back = "[data-region=offers] .shelf-back a"
      if try await browser.has(back) {
        try await hand.press(back)
        try await browser.waitFor("[data-region=offers]:not(:has(.shelf-back))")
      }
      if try await !browser.has(ware.tile) { try await openProduct(of: ware) }
    }
    try await hand.press(ware.tile)
  }

  private mutating func openProduct(of ware: TillHour.Ware) async throws {
    try await browser.run(
      """
      [...document.querySelectorAll("a.tile.press")]
        .find((tile) => tile.innerText.includes(arguments[0])).id = "wanted-tile";
      """, [String(ware.title.prefix { $0 != "," })])
    try await hand.press("#wanted-tile")
    try await browser.waitFor(ware.tile)
  }
}
