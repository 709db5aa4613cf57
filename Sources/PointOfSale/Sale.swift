public import GRDB
import Persistence
public import Trail
public import Values

/// By which a sale is known inside the house; the customer knows it by its `ReceiptNumber`.
public typealias SaleNumber = Number<Sale>

/// A closed sale, or the counter-document that takes one back.
///
/// It never changes again. It names goods and money, and nobody who bought. What comes back makes
/// its total smaller.
public struct Sale: Hashable, Sendable, Codable {
  /// Which of the two it is.
  public enum Kind: String, Hashable, Sendable, Codable, DatabaseValueConvertible {
    /// What was sold, or the counter-document that takes all of it back.
    case sale, void
  }

  /// By which it is known inside the house.
  public let number: SaleNumber
  /// A sale, or its counter-document.
  public let kind: Kind
  /// By which the customer knows it.
  public let receiptNumber: ReceiptNumber
  /// The till where it was closed.
  public let station: StationNumber
  /// Who was at the till.
  public let staff: StaffNumber
  /// When it was closed.
  public let at: Instant
  /// In the order of scanning.
  public let lines: [SaleLine]
  /// What was paid; below zero when it was given back.
  public let total: Rupiah
  /// How, with the reference that was filled in since; of a void, how the sale had been paid, with
  /// nothing given in cash.
  public let tender: Tender
  /// Cash that was given to the customer.
  public let change: Rupiah
  /// The receipt that this one takes back.
  public let voids: ReceiptNumber?
  /// The receipt that took this one back.
  public let voidedBy: ReceiptNumber?
  /// Why it was taken back.
  public let reason: String?
}

extension Sale {
  static let select = """
    SELECT sale.number, sale.kind, sale.receiptYear, sale.receiptSerial, sale.station, sale.staff,
      sale.at, sale.total, sale.reason, original.receiptYear, original.receiptSerial,
      counter.receiptYear, counter.receiptSerial, tender.change,
      tender.method, tender.given, coalesce(tender.bank, later.bank),
      coalesce(tender.reference, later.reference)
    FROM sale JOIN tender ON tender.sale = sale.number
    LEFT JOIN saleReference AS later ON later.sale = sale.number
    LEFT JOIN sale AS original ON original.number = sale.voids
    LEFT JOIN sale AS counter ON counter.voids = sale.number
    """

  static func read(_ row: Row, in db: Database) throws -> Sale {
    let number = try row.decode(SaleNumber.self, atIndex: 0)
    return Sale(
      number: number, kind: try row.decode(atIndex: 1),
      receiptNumber: ReceiptNumber(
        year: try row.decode(atIndex: 2), serial: try row.decode(atIndex: 3)),
      station: try row.decode(atIndex: 4), staff: try row.decode(atIndex: 5),
      at: try row.decode(atIndex: 6), lines: try SaleLine.of(number, in: db),
      total: try row.decode(atIndex: 7), tender: try Tender.read(row, from: 14),
      change: try row.decode(Rupiah?.self, atIndex: 13) ?? .zero,
      voids: try receipt(row, 9), voidedBy: try receipt(row, 11),
      reason: try row.decode(atIndex: 8))
  }

  private static func receipt(_ row: Row, _ column: Int) throws -> ReceiptNumber? {
    guard let year = try row.decode(Int?.self, atIndex: column) else { return nil }
    return ReceiptNumber(year: year, serial: try row.decode(atIndex: column + 1))
  }

  static func find(_ db: Database, numbered number: SaleNumber) throws -> Sale? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE sale.number = ?"), arguments: [number]
    ).map { try read($0, in: db) }
  }

  /// The receipt of the sale that a cart became, or `nil`.
  static func receipt(_ db: Database, ofCart cart: CartNumber) throws -> ReceiptNumber? {
    try Row.fetchOne(
      db, sql: "SELECT receiptYear, receiptSerial FROM sale WHERE cart = ?", arguments: [cart]
    ).map {
      ReceiptNumber(
        year: try $0.decode(forColumn: "receiptYear"),
        serial: try $0.decode(forColumn: "receiptSerial"))
    }
  }
}

extension Shop {
  /// One sale, or `nil`.
  public func sale(_ number: SaleNumber) async throws -> Sale? {
    try await database.read { db in try Sale.find(db, numbered: number) }
  }

  /// The sales and voids of a day, newest first; `Sale.wantsReference` tells those whose reference is
  /// not filled in.
  public func sales(on day: Day) async throws -> [Sale] {
    try await database.read { db in
      try Row.whole(
        db.makeStatement(sql: "\(Sale.select) WHERE sale.day = ? ORDER BY sale.number DESC"),
        arguments: [day], of: "sale"
      ) { try Sale.read($0, in: db) }
    }
  }
}
