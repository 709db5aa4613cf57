import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Takes a whole sale back by a counter-document of its own number.
  ///
  /// The sale stays as it was. Stock comes back; cash comes out of the drawer that is open at this
  /// till now, and is not held against what should be in it, as with other cash that goes out. QRIS
  /// and transfers are paid back outside the house, under the old reference.
  /// - Parameter approvedBy: a second person, who has shown her passphrase and cannot be the first.
  /// - Throws: `SaleRefusal`, `WordsRefusal` or `PermissionRefusal`; then nothing was written.
  public func void(
    _ number: SaleNumber, reason: String, at station: StationNumber, by actor: Actor,
    approvedBy: StaffNumber? = nil, at now: Instant
  ) async throws -> Sale {
    try await database.recorded { db in
      let staff = try actor.colleague(.tillSell, in: db)
      let sale = try Self.voidable(number, in: db)
      let reason = try Self.reason(reason)
      try VoidRule(db, of: sale, by: staff, approvedBy: approvedBy, at: now).check()
      guard let drawer = try Self.moneyDrawer(db, at: station, by: staff, now) else {
        throw SaleRefusal.drawerClosed
      }
      let counter = try SaleDocument(
        kind: .void, cart: nil, station: station, drawer: drawer.number, staff: staff, at: now,
        lines: sale.lines.map { SaleLine(takingBack: $0) }, tender: sale.takenBack,
        voids: number, reason: reason, approvedBy: approvedBy
      ).close(db)
      try WaitingPaper.addByItself(db, of: counter, at: station, now, by: actor)
      let second = approvedBy.map { " with staff \($0)" } ?? ""
      try Audit.write(
        db, at: now, by: actor, action: .saleVoided,
        subject: "sale \(number) receipt \(sale.receiptNumber) total \(sale.total.amount)\(second)")
      return try Self.closed(counter, in: db)
    }
  }

  private static func voidable(_ number: SaleNumber, in db: Database) throws -> Sale {
    guard let sale = try Sale.find(db, numbered: number) else { throw SaleRefusal.noSuchSale }
    guard sale.kind == .sale else { throw SaleRefusal.isAVoid }
    if let counter = sale.voidedBy { throw SaleRefusal.alreadyVoided(counter) }
    guard try !SaleLine.cameBack(from: number, in: db) else { throw SaleRefusal.goodsCameBack }
    if let title = try sale.soldAgain(in: db) { throw SaleRefusal.goodsSoldAgain(title) }
    return sale
  }

  static func reason(_ text: String) throws -> String {
    let text = text.tidy
    guard (1...500).contains(text.unicodeScalars.count) else {
      throw SaleRefusal.reasonMissing
    }
    try WordsRefusal.check(text)
    return text
  }
}

extension Sale {
  /// How the same money goes back: out of the drawer, or under the same reference.
  ///
  /// What had been given out for goods that came back is put into the drawer again.
  fileprivate var takenBack: Tender {
    switch tender {
    case .cash: .cash(given: max(.zero, -total))
    case .qris, .transfer: tender
    }
  }

  /// The title of goods that block and came back with it, of which too few are on the shelf to go
  /// out again; `nil` when there are none.
  fileprivate func soldAgain(in db: Database) throws -> String? {
    var pieces: [VariantNumber: Int] = [:]
    for line in lines {
      if let variant = line.variant { pieces[variant, default: 0] += line.quantity }
    }
    return try lines.first { line in
      guard let variant = line.variant, let coming = pieces[variant], coming < 0,
        let goods = try Variant.find(db, numbered: variant), goods.stockPolicy == .block
      else { return false }
      return goods.onHand + coming < 0
    }?.title
  }
}
