import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Writes down by which reference the money of a sale can be found, once.
  ///
  /// Whoever sold it may, and a manager. The sale itself stays as it is.
  /// - Parameters:
  ///   - bank: through which a transfer came; for QRIS it is left out.
  ///   - confirmed: whether somebody was asked about a reference of another sale and meant it.
  /// - Throws: `SaleRefusal`, `PayRefusal.referenceMissing`, `PayRefusal.referenceUsed`,
  ///   `PermissionRefusal`; then nothing was written.
  public func fillReference(
    of number: SaleNumber, _ reference: String, bank: String? = nil, confirmed: Bool = false,
    by actor: Actor, at now: Instant
  ) async throws -> Sale {
    try await database.recorded { db in
      let staff = try actor.colleague(.tillSell, in: db)
      let sale = try Self.closed(number, in: db)
      guard sale.kind == .sale, sale.voidedBy == nil, sale.tender.method != .cash else {
        throw SaleRefusal.noReference
      }
      guard try sale.staff == staff || actor.may(.tillVoid, in: db) else {
        throw SaleRefusal.referenceOfAnother
      }
      guard sale.wantsReference else { throw SaleRefusal.referenceWritten }
      let isTransfer = sale.tender.method == .transfer
      let told: Tender =
        isTransfer
        ? .transfer(bank: bank, reference: reference) : .qris(reference: reference)
      let tender = try told.checked(for: sale.total)
      guard let written = tender.reference else { throw PayRefusal.referenceMissing }
      if !confirmed, let receipt = try tender.receiptOfSame(until: now.day, in: db) {
        throw PayRefusal.referenceUsed(receipt)
      }
      try db.execute(
        sql: "INSERT INTO saleReference (sale, bank, reference, at, staff) VALUES (?, ?, ?, ?, ?)",
        arguments: [number, tender.bank, written, now, staff])
      try Audit.write(
        db, at: now, by: actor, action: .referenceWritten,
        subject: "sale \(number) receipt \(sale.receiptNumber)")
      return try Self.closed(number, in: db)
    }
  }
}

extension Sale {
  /// Whether it was paid without cash, stands, and nobody has written down by which reference the
  /// money can be found.
  public var wantsReference: Bool {
    kind == .sale && voidedBy == nil && tender.method != .cash && tender.reference == nil
  }
}
