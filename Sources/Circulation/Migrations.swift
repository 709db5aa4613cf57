internal import GRDB
public import Persistence
internal import Values

extension Room {
  /// Loans, holds, and the rules they follow.
  ///
  /// Its tables point to those of Catalog and Members, whose rooms come before it.
  public static let circulation = Room(
    name: "Circulation",
    migrations: [LoanRule.table, Loan.table, Hold.table, LoanCount.table],
    invariants: Invariant.ofCirculation,
    scrub: { db, now in
      try db.execute(
        sql: "DELETE FROM loan WHERE returned < ?", arguments: [now.day - Loan.daysKept])
    })
}

extension Loan {
  /// A loan that is over, and nobody's any more, is kept for so many days.
  static let daysKept = 30
}

extension Invariant {
  static let ofCirculation = [
    Invariant(
      "a copy is on loan when it has an open loan, and only then",
      violations: """
        SELECT number FROM item WHERE onLoan <>
          EXISTS (SELECT 1 FROM loan WHERE loan.item = item.number AND returned IS NULL)
        """),
    Invariant(
      "a copy waits when it is captured for a hold, and only then",
      violations: """
        SELECT number FROM item WHERE waiting <>
          EXISTS (SELECT 1 FROM hold WHERE hold.item = item.number)
        """),
    Invariant(
      "a copy is captured for a hold on its own title",
      violations: """
        SELECT hold.number FROM hold JOIN item ON item.number = hold.item
        WHERE item.record <> hold.record
        """),
    Invariant(
      "the places in a queue are 1, 2, 3 and so on",
      violations: """
        SELECT record FROM hold WHERE position IS NOT NULL GROUP BY record
        HAVING min(position) <> 1 OR max(position) <> count(*)
        """),
    Invariant(
      "a loan that is over is nobody's",
      violations: "SELECT number FROM loan WHERE returned IS NOT NULL AND member IS NOT NULL"),
  ]
}
