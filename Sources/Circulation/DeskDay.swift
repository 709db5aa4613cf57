import Catalog
import GRDB
import Persistence
public import Values

/// What the desk did on a day, as far as it is kept: counts, and what is still out.
public struct DeskDay: Hashable, Sendable {
  /// Copies that went out.
  public let lent: Int
  /// Copies that came back.
  public let returned: Int
  /// Loans that were renewed.
  public let renewed: Int
  /// The codes of the copies that went out and are still out.
  ///
  /// What has come back is forgotten, and no list of it is made for a paper.
  public let stillOut: [Barcode]
}

extension LoanDesk {
  /// What the desk did on a day, without anybody's name or a title.
  public func deskDay(on day: Day) async throws -> DeskDay {
    try await database.read { db in
      let counts = try Row.fetchOne(
        db,
        sql: """
          SELECT ifnull(sum(loans), 0) AS loans, ifnull(sum(renewals), 0) AS renewals
          FROM loanCount WHERE day = ?
          """, arguments: [day])
      let returned = try Int.fetchOne(
        db, sql: "SELECT returns FROM returnCount WHERE day = ?", arguments: [day])
      let codes = try Row.fetchAll(
        db,
        sql: """
          SELECT item.barcode AS barcode FROM loan JOIN item ON item.number = loan.item
          WHERE loan.lent = ? ORDER BY item.barcode
          """, arguments: [day])
      return DeskDay(
        lent: try counts?.decode(forColumn: "loans") ?? 0, returned: returned ?? 0,
        renewed: try counts?.decode(forColumn: "renewals") ?? 0,
        stillOut: try codes.map { try $0.decode(Barcode.self, forColumn: "barcode") })
    }
  }
}
