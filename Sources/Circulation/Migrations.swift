import GRDB
public import Persistence
import Values

extension Room {
  /// Loans, holds, and the rules they follow.
  ///
  /// Its tables point to those of Catalog and Members, whose rooms come before it.
  public static let circulation = Room(
    name: "Circulation",
    migrations: [
      LoanRule.table, Loan.table, Hold.table, LoanCount.table, Loan.endsWithTheReturn,
      ShelfChange.table, Hold.goesBackInLine, .itemsSayWhatLoansSay, Lending.view, Hold.stranded,
      ReturnCount.table,
    ],
    invariants: Invariant.ofCirculation,
    tables: [
      ReadableTable("loan", query: "SELECT \(Loan.columns) FROM loan", slicedBy: "number") {
        _ = try Loan(row: $0)
      },
      ReadableTable("hold", query: "SELECT \(Hold.columns) FROM hold", slicedBy: "number") {
        _ = try Hold(row: $0)
      },
      ReadableTable("loanRule", query: "SELECT \(LoanRule.columns) FROM loanRule") {
        _ = try LoanRule(row: $0)
      },
    ],
    readers: Readers(
      named: [
        "loan": Sentence(id: "pinjaman yang masih di luar", en: "open loan"),
        "hold": Sentence(id: "reservasi yang masih berlaku", en: "open hold"),
      ],
      tieless: ["loanCount", "returnCount", "shelfChange"]))
}

extension Migration {
  /// The marks on a copy follow its loan and its hold, also past the program.
  static let itemsSayWhatLoansSay = Migration("2026-11-22 copies say what loans say") { db in
    try db.execute(
      sql: """
        CREATE TRIGGER itemIsOnLoanByItsLoan BEFORE UPDATE OF onLoan ON item
        WHEN NEW.onLoan <> EXISTS (SELECT 1 FROM loan WHERE item = NEW.number) BEGIN
          SELECT RAISE(ABORT, 'a copy is on loan when it has a loan, and only then');
        END;
        CREATE TRIGGER itemWaitsByItsHold BEFORE UPDATE OF waiting ON item
        WHEN NEW.waiting <> EXISTS (SELECT 1 FROM hold WHERE item = NEW.number) BEGIN
          SELECT RAISE(ABORT, 'a copy waits when a hold has it, and only then');
        END;
        CREATE TRIGGER holdTakesItsOwnTitle BEFORE UPDATE OF item, record ON hold
        WHEN NEW.item IS NOT NULL
          AND NEW.record IS NOT (SELECT record FROM item WHERE number = NEW.item) BEGIN
          SELECT RAISE(ABORT, 'a hold takes a copy of its own title');
        END;
        CREATE TRIGGER holdBeginsInLine BEFORE INSERT ON hold WHEN NEW.item IS NOT NULL BEGIN
          SELECT RAISE(ABORT, 'a hold begins in the queue');
        END;
        """)
  }
}

extension Invariant {
  static let ofCirculation = [
    Invariant(
      "a copy is on loan when it has an open loan, and only then",
      violations: """
        SELECT number FROM item WHERE onLoan <>
          EXISTS (SELECT 1 FROM loan WHERE loan.item = item.number)
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
      "no copy waits for somebody to whom it is not lent",
      violations: "SELECT hold FROM strandedHold"),
    Invariant(
      "the kinds of copies that are lent to everybody are those of the rules",
      violations: """
        SELECT itemType.code FROM itemType JOIN lending
          ON lending.category IS NULL AND lending.itemType = itemType.code
        WHERE lending.lends <> itemType.lentToAll
        """),
    Invariant(
      "the places in a queue are 1, 2, 3 and so on",
      violations: """
        SELECT record FROM hold WHERE position IS NOT NULL GROUP BY record
        HAVING min(position) <> 1 OR max(position) <> count(*)
        """),
  ]
}
