import GRDB
import Persistence
public import Trail
public import Values

/// One printing of a sale's receipt, or of the document that takes one back.
///
/// Table `salePaper`. The first is the receipt, every other one a copy; the drawer opens with the
/// first of a cash payment, at the payment, and with no other.
public struct SalePaper: Hashable, Sendable, Codable {
  /// Counts from 1 for each sale.
  public let paper: Int
  /// Whether the printer opens the drawer with it.
  public let opensDrawer: Bool

  /// One printing.
  public init(paper: Int, opensDrawer: Bool) {
    self.paper = paper
    self.opensDrawer = opensDrawer
  }

  /// Whether the receipt was printed before.
  public var isCopy: Bool { paper > 1 }
}

extension Shop {
  /// The paper that a sale would be printed on next; nothing is written down.
  public func nextPaper(of sale: Sale, at now: Instant) async throws -> SalePaper {
    try await database.read { db in try SalePaper.next(db, of: sale, opening: true, at: now) }
  }

  /// Writes down that a sale is being printed, and tells what is printed.
  ///
  /// - Parameter opening: whether it goes to a printer that can open the drawer.
  public func print(
    _ sale: Sale, opening: Bool, at now: Instant, by actor: Actor
  ) async throws -> SalePaper {
    try await database.transaction { db in
      try actor.needs(.tillSell, or: .reportsRead, in: db)
      let paper = try SalePaper.next(db, of: sale, opening: opening, at: now)
      try paper.write(db, of: sale.number, at: now, by: actor.text)
      return paper
    }
  }
}

extension SalePaper {
  /// Writes down that a paper of a sale came out of a printer, for which no drawer was opened.
  ///
  /// - Parameter actor: who asked for it, as she stands in the trail.
  static func writeOne(
    _ db: Database, of sale: SaleNumber, at now: Instant, by actor: String
  ) throws {
    let paper = SalePaper(paper: try count(db, of: sale) + 1, opensDrawer: false)
    try paper.write(db, of: sale, at: now, by: actor)
  }

  fileprivate func write(
    _ db: Database, of sale: SaleNumber, at now: Instant, by actor: String
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO salePaper (sale, paper, opensDrawer, actor, at) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [sale, paper, opensDrawer, actor, now])
  }

  private static func count(_ db: Database, of sale: SaleNumber) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT coalesce(max(paper), 0) FROM salePaper WHERE sale = ?", arguments: [sale])
      ?? 0
  }

  fileprivate static func next(
    _ db: Database, of sale: Sale, opening: Bool, at now: Instant
  ) throws -> SalePaper {
    let paper = try count(db, of: sale.number) + 1
    let opens = opening && DrawerKick.comes(with: paper, of: sale, at: now)
    return SalePaper(paper: paper, opensDrawer: opens)
  }
}
