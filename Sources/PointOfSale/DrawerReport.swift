public import GRDB
import Persistence
public import Values

/// What a drawer took, gave and held.
public struct DrawerReport: Hashable, Sendable, Codable {
  /// Whose report it is.
  public let drawer: DrawerSession
  /// Sales and voids together, one entry for each way of paying that occurred.
  public let tenders: [TenderTotal]
  /// The voids among them, one entry for each way of paying in which money went back.
  public let voids: [TenderTotal]
  /// Cash that was put in besides sales.
  public let cashIn: Rupiah
  /// Cash that was taken out besides voids.
  public let cashOut: Rupiah
  /// How often it was opened without a sale.
  public let openings: Int
  /// What should be in it: float, cash sales and cash moves.
  public let expected: Rupiah
  /// What was found in it; `nil` while it is open.
  public let counted: Rupiah?
  /// Found less expected: below zero when money is missing.
  public let difference: Rupiah?
  /// What was written beside the count, or about its difference afterwards.
  public let note: String?

  /// Whether the count differs and nobody has written why.
  public var wantsNote: Bool { note == nil && difference.map { $0 != .zero } ?? false }
}

/// What was paid in one way.
public struct TenderTotal: Hashable, Sendable, Codable {
  /// Which way.
  public let method: TenderMethod
  /// How many receipts, voids among them.
  public let count: Int
  /// Voids taken off; may be below zero.
  public let amount: Rupiah

  /// A sum of one way to pay.
  public init(method: TenderMethod, count: Int, amount: Rupiah) {
    self.method = method
    self.count = count
    self.amount = amount
  }
}

extension DrawerReport {
  /// Adds up a drawer from its sales and its log.
  static func make(_ db: Database, of drawer: DrawerSession) throws -> DrawerReport {
    let tenders = try TenderTotal.fetchAll(
      db,
      sql: """
        SELECT method, count(*) AS count, sum(amount) AS amount
        FROM sale JOIN tender ON tender.sale = sale.number
        WHERE sale.drawer = ? GROUP BY method ORDER BY method
        """,
      arguments: [drawer.number])
    let moves = try Row.fetchOne(
      db,
      sql: """
        SELECT coalesce(sum(amount) FILTER (WHERE kind = 'in'), 0) AS cashIn,
          coalesce(sum(amount) FILTER (WHERE kind = 'out'), 0) AS cashOut,
          count(*) FILTER (WHERE kind = 'noSale') AS openings
        FROM drawerMove WHERE drawer = ?
        """,
      arguments: [drawer.number])
    let closing = try Row.fetchOne(
      db,
      sql: """
        SELECT counted, difference,
          coalesce(nullif(trim(drawerSession.note), ''), drawerNote.note) AS note
        FROM drawerSession LEFT JOIN drawerNote ON drawer = number WHERE number = ?
        """,
      arguments: [drawer.number])
    let cashIn: Rupiah = try moves?.decode(forColumn: "cashIn") ?? .zero
    let cashOut: Rupiah = try moves?.decode(forColumn: "cashOut") ?? .zero
    let cash = tenders.first { $0.method == .cash }?.amount ?? .zero
    return DrawerReport(
      drawer: drawer, tenders: tenders, voids: try voids(db, of: drawer.number), cashIn: cashIn,
      cashOut: cashOut,
      openings: try moves?.decode(forColumn: "openings") ?? 0,
      expected: drawer.float + cash + cashIn - cashOut,
      counted: try closing?.decode(forColumn: "counted"),
      difference: try closing?.decode(forColumn: "difference"),
      note: try closing?.decode(forColumn: "note"))
  }

  private static func voids(_ db: Database, of drawer: DrawerNumber) throws -> [TenderTotal] {
    try TenderTotal.fetchAll(
      db,
      sql: """
        SELECT method, count(*) AS count, sum(amount) AS amount
        FROM sale JOIN tender ON tender.sale = sale.number
        WHERE sale.drawer = ? AND sale.kind = 'void' GROUP BY method ORDER BY method
        """,
      arguments: [drawer])
  }
}

extension TenderTotal: FetchableRecord {
  public init(row: Row) throws {
    method = try row.decode(forColumn: "method")
    count = try row.decode(forColumn: "count")
    amount = try row.decode(forColumn: "amount")
  }
}

extension Shop {
  /// What a drawer took, gave and holds; while it is open, for those who may see it.
  public func drawerReport(_ number: DrawerNumber) async throws -> DrawerReport? {
    try await database.read { db in
      try DrawerSession.find(db, numbered: number).map { try DrawerReport.make(db, of: $0) }
    }
  }
}
