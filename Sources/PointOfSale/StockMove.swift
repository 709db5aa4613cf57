public import GRDB
import Persistence
public import Trail
public import Values

/// One entry in the ledger of stock; never changed, only followed by another.
public struct StockMove: Hashable, Sendable, Codable {
  /// Its place in the ledger.
  public let number: Number<StockMove>
  /// What came or went.
  public let variant: VariantNumber
  /// Pieces that came, or below zero, that went.
  public let quantity: Int
  /// Why.
  public let reason: StockReason
  /// The sale or its counter-document, for the reasons that have one.
  public let sale: SaleNumber?
  /// What was written beside it.
  public let note: String?
  /// When.
  public let at: Instant
  /// Who wrote it; `nil` for the house itself.
  public let staff: StaffNumber?
}

extension StockMove {
  /// How many pieces of one kind a shelf may hold.
  public static let pieces = 0...999_999
}

/// Why stock came or went.
public enum StockReason: String, Hashable, Sendable, Codable, CaseIterable,
  DatabaseValueConvertible
{
  /// What was there when the books were opened.
  case opening
  /// Goods that arrived.
  case receipt
  case sale, void
  /// Goods of an earlier sale that a customer brought back.
  case broughtBack
  /// A count that found another number.
  case adjustment
  /// It became a copy to lend.
  case toLibrary
  /// A copy to lend became goods.
  case fromLibrary
  /// Sent back to where it came from.
  case returned

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .opening: Sentence(id: "Stok awal", en: "Opening stock")
    case .receipt: Sentence(id: "Penerimaan barang", en: "Goods received")
    case .sale: Sentence(id: "Penjualan", en: "Sale")
    case .void: Sentence(id: "Pembatalan", en: "Void")
    case .broughtBack: Sentence(id: "Barang kembali", en: "Returned goods")
    case .adjustment: Sentence(id: "Stok opname", en: "Stock count")
    case .toLibrary: Sentence(id: "Ke perpustakaan", en: "To the library")
    case .fromLibrary: Sentence(id: "Dari perpustakaan", en: "From the library")
    case .returned: Sentence(id: "Dikembalikan ke pemasok", en: "Returned to the supplier")
    }
  }
}

extension StockMove: FetchableRecord {
  static let columns = "number, variant, quantity, reason, sale, note, at, staff"

  /// Reads what came or went; of a sale or a void with its number, otherwise perhaps with a note.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    variant = try row.decode(forColumn: "variant")
    quantity = try row.decode(forColumn: "quantity")
    reason = try row.decode(forColumn: "reason")
    sale = try row.decode(forColumn: "sale")
    note = try row.decode(forColumn: "note")
    at = try row.decode(forColumn: "at")
    staff = try row.decode(forColumn: "staff")
  }

  /// Whether somebody has written down what was there when the books were opened.
  static func isOpened(_ db: Database, variant: VariantNumber) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM stockMove WHERE variant = ? AND reason = 'opening')",
      arguments: [variant]) ?? false
  }

  /// Writes one entry; the ledger itself keeps the stock on hand.
  static func write(
    _ db: Database, of variant: VariantNumber, by quantity: Int, reason: StockReason,
    sale: SaleNumber? = nil, note: String? = nil, at now: Instant, staff: StaffNumber?
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO stockMove (variant, quantity, reason, sale, note, at, staff)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [variant, quantity, reason, sale, note, now, staff])
  }
}

extension Shop {
  /// What came and went of one variant, newest first.
  public func stockMoves(of variant: VariantNumber, limit: Int = 100) async throws -> [StockMove] {
    try await database.read { db in
      try StockMove.whole(
        db.makeStatement(
          sql: """
            SELECT \(StockMove.columns) FROM stockMove
            WHERE variant = ? ORDER BY number DESC LIMIT ?
            """), arguments: [variant, limit], of: "stockMove")
    }
  }
}
