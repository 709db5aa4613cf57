public import GRDB
import Persistence
public import Values

/// One sale that was taken back, for a second look.
public struct VoidLine: Hashable, Sendable {
  /// The document that took it back.
  public let number: SaleNumber
  /// Its own receipt.
  public let receipt: ReceiptNumber
  /// The receipt that it took back.
  public let original: ReceiptNumber
  /// When it was sold.
  public let sold: Instant
  /// When it was taken back.
  public let voided: Instant
  /// What was given back; below zero when money came in again for goods that had come back.
  public let amount: Rupiah
  /// How it had been paid.
  public let method: TenderMethod
  /// Who sold it.
  public let seller: String
  /// Who took it back.
  public let staff: String
  /// Who stood by.
  public let approvedBy: String?
  /// Why.
  public let reason: String
}

extension VoidLine: FetchableRecord {
  /// Reads a void beside the sale that it takes back; the amount turns its sign.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    number = try row.decode(SaleNumber.self, forColumn: "number")
    receipt = ReceiptNumber(
      year: try row.decode(Int.self, forColumn: "receiptYear"),
      serial: try row.decode(Int.self, forColumn: "receiptSerial"))
    original = ReceiptNumber(
      year: try row.decode(Int.self, forColumn: "originalYear"),
      serial: try row.decode(Int.self, forColumn: "originalSerial"))
    sold = try row.decode(Instant.self, forColumn: "sold")
    voided = try row.decode(Instant.self, forColumn: "voided")
    amount = -(try row.decode(Rupiah.self, forColumn: "total"))
    method = try row.decode(TenderMethod.self, forColumn: "method")
    seller = try row.decode(String.self, forColumn: "seller")
    staff = try row.decode(String.self, forColumn: "voider")
    approvedBy = try row.decode(String?.self, forColumn: "second")
    reason = try row.decode(String.self, forColumn: "reason")
  }

  fileprivate static let newest = """
    SELECT void.number, void.receiptYear, void.receiptSerial, void.at AS voided, void.total,
      void.reason, original.receiptYear AS originalYear,
      original.receiptSerial AS originalSerial, original.at AS sold, tender.method,
      seller.name AS seller, voider.name AS voider, second.name AS second
    FROM sale AS void JOIN sale AS original ON original.number = void.voids
    JOIN tender ON tender.sale = void.number
    JOIN staff AS seller ON seller.number = original.staff
    JOIN staff AS voider ON voider.number = void.staff
    LEFT JOIN staff AS second ON second.number = void.approvedBy
    WHERE void.voids IS NOT NULL
    ORDER BY void.number DESC LIMIT ? OFFSET ?
    """
}

extension Shop {
  /// Every sale that was taken back, newest first, one page of them, and how many there are.
  ///
  /// - Parameters:
  ///   - page: from 1.
  ///   - pageSize: 1 to 200.
  public func voids(page: Int, pageSize: Int) async throws -> (lines: [VoidLine], total: Int) {
    let size = min(max(pageSize, 1), 200)
    let first = (min(max(page, 1), 1_000_000) - 1) * size
    return try await database.read { db in
      let lines = try VoidLine.fetchAll(
        db, sql: VoidLine.newest, arguments: [size, first])
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM sale WHERE voids IS NOT NULL")
      return (lines, total ?? 0)
    }
  }
}
