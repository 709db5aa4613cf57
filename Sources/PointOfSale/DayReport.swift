public import GRDB
import Persistence
public import Values

/// What the shop took in a span of days.
public struct DayReport: Hashable, Sendable, Codable {
  /// The first day that counts.
  public let first: Day
  /// The last day that counts.
  public let last: Day
  /// Sales, those later taken back among them.
  public let sales: Int
  /// Counter-documents.
  public let voids: Int
  /// Sales and voids together.
  public let total: Rupiah
  /// Sales and voids together, one entry for each way of paying that occurred.
  public let tenders: [TenderTotal]
  /// The voids among them, one entry for each way of paying in which money went back.
  public var voided: [TenderTotal] = []
  /// What the money was for, one entry for each kind of line that occurred.
  public let kinds: [KindTotal]
  /// Most pieces first; what came back more than it sold comes last.
  public let bestSellers: [BestSeller]

  /// Sales that were paid in one way, those later taken back among them; no voids.
  public func sales(by tender: TenderTotal) -> Int {
    tender.count - (voided.first { $0.method == tender.method }?.count ?? 0)
  }

  /// What the sales brought in one way, before anything was taken back.
  public func received(by tender: TenderTotal) -> Rupiah {
    tender.amount - (voided.first { $0.method == tender.method }?.amount ?? .zero)
  }
}

/// What came in for one kind of line, with voids taken off.
public struct KindTotal: Hashable, Sendable, Codable {
  /// Which kind.
  public let kind: LineKind
  /// May be below zero: what comes back is.
  public let amount: Rupiah
  /// How many of them, less those that came back.
  public let count: Int

  /// A sum of one kind.
  public init(kind: LineKind, amount: Rupiah, count: Int = 0) {
    self.kind = kind
    self.amount = amount
    self.count = count
  }
}

extension KindTotal: FetchableRecord {
  public init(row: Row) throws {
    kind = try row.decode(forColumn: "kind")
    amount = try row.decode(forColumn: "amount")
    count = try row.decode(forColumn: "count")
  }
}

/// What sold, with voids taken off.
public struct BestSeller: Hashable, Sendable, Codable {
  /// What it is.
  public let variant: VariantNumber
  /// Name and label in one line, as they are today.
  public let title: String
  /// Pieces sold less pieces that came back; below zero when more came back.
  public let pieces: Int
  /// Money for them, less what was given back.
  public let amount: Rupiah
}

extension BestSeller: FetchableRecord {
  /// Reads the sums of one variant, and makes one title of its name and label.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    variant = try row.decode(forColumn: "number")
    let name = try row.decode(String.self, forColumn: "name")
    let label = try row.decode(String.self, forColumn: "label")
    title = label.isEmpty ? name : "\(name), \(label)"
    pieces = try row.decode(forColumn: "pieces")
    amount = try row.decode(forColumn: "amount")
  }
}

extension Shop {
  /// What the shop took on one day.
  public func report(on day: Day, bestSellers: Int = 10) async throws -> DayReport {
    try await report(from: day, to: day, bestSellers: bestSellers)
  }

  /// What the shop took from one day to another, both included.
  public func report(
    from first: Day, to last: Day, bestSellers limit: Int = 10
  ) async throws -> DayReport {
    try await database.read { db in
      let counts = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*) FILTER (WHERE kind = 'sale') AS sales,
            count(*) FILTER (WHERE kind = 'void') AS voids, coalesce(sum(total), 0) AS total
          FROM sale WHERE day BETWEEN ? AND ?
          """,
        arguments: [first, last])
      return DayReport(
        first: first, last: last, sales: try counts?.decode(forColumn: "sales") ?? 0,
        voids: try counts?.decode(forColumn: "voids") ?? 0,
        total: try counts?.decode(forColumn: "total") ?? .zero,
        tenders: try Self.tenders(db, from: first, to: last),
        voided: try Self.tenders(db, "AND kind = 'void'", from: first, to: last),
        kinds: try Self.kinds(db, from: first, to: last),
        bestSellers: try Self.bestSellers(db, from: first, to: last, limit: limit))
    }
  }

  /// - Parameter part: which of the receipts, as a condition.
  private static func tenders(
    _ db: Database, _ part: String = "", from first: Day, to last: Day
  ) throws -> [TenderTotal] {
    try TenderTotal.fetchAll(
      db,
      sql: """
        SELECT method, count(*) AS count, sum(amount) AS amount
        FROM sale JOIN tender ON tender.sale = sale.number
        WHERE day BETWEEN ? AND ? \(part) GROUP BY method ORDER BY method
        """,
      arguments: [first, last])
  }

  private static func kinds(
    _ db: Database, from first: Day, to last: Day
  ) throws -> [KindTotal] {
    try KindTotal.fetchAll(
      db,
      sql: """
        SELECT saleLine.kind, sum(saleLine.total) AS amount, sum(quantity) AS count
        FROM sale JOIN saleLine ON saleLine.sale = sale.number
        WHERE day BETWEEN ? AND ? GROUP BY saleLine.kind ORDER BY saleLine.kind
        """,
      arguments: [first, last])
  }

  private static func bestSellers(
    _ db: Database, from first: Day, to last: Day, limit: Int
  ) throws -> [BestSeller] {
    try BestSeller.fetchAll(
      db,
      sql: """
        SELECT variant.number, product.name, variant.label, sold.pieces, sold.amount
        FROM (
          SELECT saleLine.variant, sum(quantity) AS pieces, sum(saleLine.total) AS amount
          FROM sale JOIN saleLine ON saleLine.sale = sale.number
          WHERE day BETWEEN ? AND ? AND saleLine.variant IS NOT NULL
          GROUP BY saleLine.variant HAVING sum(quantity) <> 0 OR sum(saleLine.total) <> 0
        ) AS sold
        JOIN variant ON variant.number = sold.variant
        JOIN product ON product.number = variant.product
        ORDER BY sold.pieces DESC, sold.amount DESC, variant.number LIMIT ?
        """,
      arguments: [first, last, limit])
  }
}
