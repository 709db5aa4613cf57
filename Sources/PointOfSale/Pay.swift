import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Takes payment for a cart and closes the sale.
  ///
  /// The cart is gone afterwards; stock has moved; the receipt has the next number of the year.
  /// Every sale, also one without cash, belongs to the open drawer of its till.
  /// A program at a station sells in the name of whoever opened the drawer, or began the day.
  /// - Parameters:
  ///   - till: where it is paid; refused when the cart was brought to another till meanwhile.
  ///   - seen: the total on the screen when it was paid; refused when it is another by now.
  ///   - confirmed: whether somebody was asked about an unlikely sum and meant it.
  /// - Throws: `PayRefusal`, `CartRefusal` or `DrawerRefusal.unexplained`; then nothing was written and
  ///   no number was used.
  public func pay(
    _ cart: CartNumber, atTill till: StationNumber? = nil, seen: Rupiah? = nil,
    with tender: Tender, confirmed: Bool = false, by actor: Actor, at now: Instant
  ) async throws -> Sale {
    try await pay(
      numbered: { _ in cart }, atTill: till, seen: seen, with: tender, confirmed: confirmed,
      by: actor, at: now)
  }

  /// - Parameter number: asked in the transaction that takes the payment.
  private func pay(
    numbered number: @escaping @Sendable (Database) throws -> CartNumber?,
    atTill till: StationNumber?, seen: Rupiah?, with tender: Tender, confirmed: Bool,
    by actor: Actor, at now: Instant
  ) async throws -> Sale {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      guard let number = try number(db) else { throw PayRefusal.empty }
      let cart = try Self.payable(number, at: till, seen: seen, in: db)
      let tender = try tender.checked(for: cart.total)
      if !confirmed { try tender.checkForSlips(paying: cart.total, on: now.day, in: db) }
      let seller = actor.staff
      guard let drawer = try Self.moneyDrawer(db, at: cart.station, by: seller, now) else {
        throw try Self.opensDrawers(db) ? PayRefusal.drawerClosed : .dayNotBegun
      }
      let shortages = cart.shortages
      guard shortages.isEmpty else { throw CartRefusal.outOfStock(shortages) }
      let sale = try SaleDocument(
        kind: .sale, cart: cart.number, station: cart.station, drawer: drawer.number,
        staff: seller ?? drawer.openedBy, at: now, lines: cart.lines.map(\.sold),
        tender: tender
      ).close(db)
      try Cart.remove(db, numbered: cart.number)
      try WaitingPaper.addByItself(db, of: sale, at: cart.station, now, by: actor)
      return try Self.closed(sale, in: db)
    }
  }

  /// Takes payment for what is being rung up at a till.
  ///
  /// - Throws: `PayRefusal.empty` when nothing is; otherwise as for a cart.
  public func pay(
    cartOf station: StationNumber, seen: Rupiah? = nil, with tender: Tender,
    confirmed: Bool = false, by actor: Actor, at now: Instant
  ) async throws -> Sale {
    // A request that was answered before finds its answer by its key, whatever the cart is now.
    try await pay(
      numbered: { db in try Cart.active(db, at: station)?.number }, atTill: station, seen: seen,
      with: tender, confirmed: confirmed, by: actor, at: now)
  }

  private static func payable(
    _ number: CartNumber, at till: StationNumber?, seen: Rupiah?, in db: Database
  ) throws -> Cart {
    guard let cart = try Cart.find(db, numbered: number) else {
      if let receipt = try Sale.receipt(db, ofCart: number) {
        throw PayRefusal.alreadyPaid(receipt)
      }
      throw PayRefusal.empty
    }
    guard !cart.isParked else { throw PayRefusal.parked }
    guard till == nil || till == cart.station else { throw CartRefusal.noSuchCart }
    guard !cart.lines.isEmpty else { throw PayRefusal.empty }
    guard seen == nil || seen == cart.total else { throw PayRefusal.totalChanged(cart.total) }
    if let withdrawn = try cart.withdrawn(in: db) { throw CartRefusal.notSold(withdrawn) }
    return cart
  }

  static func closed(_ number: SaleNumber, in db: Database) throws -> Sale {
    guard let sale = try Sale.find(db, numbered: number) else { throw SaleRefusal.noSuchSale }
    return sale
  }
}

extension Tender {
  /// The tender, if it pays this total; its references without blanks around them, and `nil` where
  /// nothing was typed.
  func checked(for total: Rupiah) throws(PayRefusal) -> Tender {
    switch self {
    case .cash(let given):
      guard given <= Rupiah.largestTyped else { throw .tooLarge }
      // Who gets money back gives none.
      guard total >= .zero || given == .zero else { throw .tooLarge }
      guard change(for: total) != nil else { throw .tooSmall(missing: total - given) }
      return self
    case .qris(let reference):
      return .qris(reference: try Self.cleaned(reference))
    case .transfer(let bank, let reference):
      return .transfer(bank: try Self.cleaned(bank), reference: try Self.cleaned(reference))
    }
  }

  /// - Throws: `PayRefusal.unlikelyTotal`, however it is paid; `.isACode` or `.unlikely`, for cash
  ///   that was hardly meant; `.referenceUsed`, for money that was counted before.
  fileprivate func checkForSlips(paying total: Rupiah, on day: Day, in db: Database) throws {
    if let receipt = try receiptOfSame(until: day, in: db) {
      throw PayRefusal.referenceUsed(receipt)
    }
    guard case .cash(let given) = self, given != total else {
      return try Unlikely.check(total: total)
    }
    try Unlikely.check(noCode: given, in: db)
    try Unlikely.check(cash: given, for: total)
    try Unlikely.check(total: total)
  }

  private static func cleaned(_ text: String?) throws(PayRefusal) -> String? {
    guard let text = text?.tidy.nonEmpty else { return nil }
    guard text.unicodeScalars.count <= 100 else { throw .referenceMissing }
    return text
  }
}
