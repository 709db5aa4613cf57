import GRDB
import Persistence
import Trail
import Values

/// A sale or a void about to be written: everything but its numbers.
struct SaleDocument {
  let kind: Sale.Kind
  let cart: CartNumber?
  let station: StationNumber
  let drawer: DrawerNumber
  let staff: StaffNumber
  let at: Instant
  let lines: [SaleLine]
  let tender: Tender
  var voids: SaleNumber?
  var reason: String?
  var approvedBy: StaffNumber?

  /// Writes lines, tender and stock moves, and closes them with the sale itself.
  ///
  /// Number and receipt number are taken here, inside the one write transaction of the house, so a
  /// refused payment leaves no gap.
  func close(_ db: Database) throws -> SaleNumber {
    let number = try Self.nextNumber(db)
    let total = lines.reduce(Rupiah.zero) { $0 + $1.total }
    for (index, line) in lines.enumerated() { try line.write(db, on: index + 1, of: number) }
    try moveStock(db, of: number)
    try tender.write(db, for: number, total: total)
    try insert(db, number: number, total: total)
    return number
  }

  /// What comes onto the shelf comes first: what goes may be among it, where goods block.
  private func moveStock(_ db: Database, of number: SaleNumber) throws {
    for line in lines.filter({ $0.quantity < 0 }) + lines.filter({ $0.quantity > 0 }) {
      guard let variant = line.variant else { continue }
      try StockMove.write(
        db, of: variant, by: -line.quantity, reason: stockReason(for: line), sale: number, at: at,
        staff: staff)
    }
  }

  /// Why a line moves its stock.
  private func stockReason(for line: SaleLine) -> StockReason {
    switch kind {
    case .void: .void
    case .sale: line.kind == .return ? .broughtBack : .sale
    }
  }

  private func insert(_ db: Database, number: SaleNumber, total: Rupiah) throws {
    let year = at.day.calendar.year
    let serial =
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT 1 + coalesce(max(receiptSerial), 0) FROM sale WHERE receiptYear = ?"),
        arguments: [year]) ?? 1
    try db.cachedStatement(
      sql: """
        INSERT INTO sale
          (number, kind, receiptYear, receiptSerial, cart, station, drawer, staff, day, at, total,
           voids, reason, approvedBy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        number, kind, year, serial, cart, station, drawer, staff, at.day, at, total, voids, reason,
        approvedBy,
      ])
  }

  private static func nextNumber(_ db: Database) throws -> SaleNumber {
    try SaleNumber.fetchOne(
      db.cachedStatement(sql: "SELECT 1 + coalesce(max(number), 0) FROM sale")) ?? SaleNumber(1)
  }
}
