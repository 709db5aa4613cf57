public import GRDB
import Persistence
public import Trail
public import Values

/// A price from a day on; the last one is today's.
public struct PriceChange: Hashable, Sendable, Codable {
  /// The price of one, or none: then it is not sold.
  public let price: Rupiah?
  /// Since when.
  public let at: Instant
  /// Who set it; `nil` for the house itself.
  public let staff: StaffNumber?
}

extension PriceChange: FetchableRecord {
  /// Reads a price in rupiah; none means that it is not sold from then on.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    price = try row.decode(forColumn: "price")
    at = try row.decode(forColumn: "at")
    staff = try row.decode(forColumn: "staff")
  }

  static func write(
    _ db: Database, of variant: VariantNumber, to price: Rupiah?, at now: Instant,
    staff: StaffNumber?
  ) throws {
    try db.execute(
      sql: "INSERT INTO priceChange (variant, price, at, staff) VALUES (?, ?, ?, ?)",
      arguments: [variant, price, now, staff])
  }
}

extension Shop {
  /// The prices of one variant, newest first.
  public func prices(of variant: VariantNumber) async throws -> [PriceChange] {
    try await database.read { db in
      try PriceChange.whole(
        db.makeStatement(
          sql:
            "SELECT number, price, at, staff FROM priceChange WHERE variant = ? ORDER BY number DESC"
        ), arguments: [variant], of: "priceChange")
    }
  }
}
