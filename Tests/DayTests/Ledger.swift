import Foundation
import FrontDoor
import GRDB
import House
import Pages
import Persistence

/// All that the house has written down, to see whether something changed.
struct Ledger: Hashable, Sendable {
  /// Every row of every table that is no diary of sessions, tries, scans and looks, as
  /// text.
  let rows: Set<String>

  static func of(_ house: RunningHouse) async throws -> Ledger {
    try await house.house.database.read { db in
      var rows: Set<String> = []
      let diaries = ["session", "receivedScan", "wrongTry", "wrongPIN", "knownDevice"]
      for table in try tables(db) where !diaries.contains(table) {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
          let text = row.debugDescription
          // That somebody looked at a member's page changed nothing.
          guard !text.contains("member.loansSeen") else { continue }
          rows.insert("\(table) \(text)")
        }
      }
      return Ledger(rows: rows)
    }
  }

  /// The tables that the house speaks of; FTS5 keeps its index in others behind them.
  static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'
        ORDER BY name
        """)
  }

  /// What is in one and not in the other.
  func difference(from other: Ledger) -> [String] {
    rows.symmetricDifference(other.rows).sorted().map { String($0.prefix(300)) }
  }
}
