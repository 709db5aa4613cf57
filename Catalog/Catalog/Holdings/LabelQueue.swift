import GRDB
import Persistence
public import Trail
public import Values

/// A copy whose label is to be printed.
public struct LabelLine: Hashable, Sendable {
  /// The copy.
  public let item: ItemNumber
  /// The work it is a copy of.
  public let record: RecordNumber
  /// What its label says.
  public let barcode: Barcode
  /// Where it stands.
  public let callNumber: String
  /// Which issue or volume of the work it is, if that is said.
  public let issue: String?
  /// The folder in which it lies, where it has no call number.
  public internal(set) var folder: String?
  /// What it is.
  public let title: String
  /// The change for which its label has still to be printed; later ones have greater numbers.
  public let change: Int64?

  init(row: Row) throws {
    item = try row.decode(forColumn: "number")
    record = try row.decode(forColumn: "record")
    barcode = try row.decode(forColumn: "barcode")
    callNumber = try row.decode(forColumn: "callNumber")
    issue = try row.decode(forColumn: "enumeration")
    title = try row.decode(forColumn: "title")
    change = try row.decode(forColumn: "change")
  }

  /// What tells on its label where it belongs: its call number, or the folder where there is none,
  /// or else how its title begins, with three points where it goes on.
  public var shelfMark: String {
    guard callNumber.isEmpty else { return callNumber }
    if let folder { return folder }
    let words = title.split(whereSeparator: \.isWhitespace)
    return words.prefix(4).joined(separator: " ") + (words.count > 4 ? "…" : "")
  }

  /// Reads the folder of a copy that has no call number.
  fileprivate mutating func readFolder(_ db: Database) throws {
    guard callNumber.isEmpty else { return }
    folder = try DamagedRow.settingAside("recordMARC", record.rawValue) {
      try BibliographicRecord.marc(db, of: record)?.folder
    }
  }
}

/// Of which copies labels are wanted.
public enum LabelChoice: Hashable, Sendable {
  /// These.
  case copies([ItemNumber])
  /// From one label to another, in the order in which the copies came.
  case between(ItemNumber, ItemNumber)
  /// So many that came last.
  case last(Int)
  /// Those whose labels have still to be printed: a copy is new, or its code, call number or issue is.
  case queue

  /// The most labels that are printed at once.
  public static let most = 660
}

extension Catalogue {
  /// The copies of which labels are wanted, in the order in which they came; those of a record that
  /// she may not meet are not among them.
  ///
  /// - Throws: `LabelRefusal.tooMany` where a range holds more than is printed at once; of a queue the
  ///   first are given.
  public func labels(
    _ choice: LabelChoice, for audience: Audience
  ) async throws -> [LabelLine] {
    let lines = try await database.read { db in
      let (condition, arguments) = choice.condition
      return try Row.whole(
        db.cachedStatement(
          sql: """
            SELECT item.number, item.record, item.barcode, item.callNumber,
              item.enumeration, record.title, labelQueue.change
            FROM item JOIN record ON record.number = item.record
              LEFT JOIN labelQueue ON labelQueue.item = item.number
            WHERE \(audience.condition) AND \(condition)
            ORDER BY item.number LIMIT \(LabelChoice.most + 1)
            """), arguments: arguments, of: "item"
      ) { row -> LabelLine in
        var line = try LabelLine(row: row)
        try line.readFolder(db)
        return line
      }
    }
    guard lines.count > LabelChoice.most else { return lines }
    if case .between = choice { throw LabelRefusal.tooMany(most: LabelChoice.most) }
    return Array(lines.prefix(LabelChoice.most))
  }

  /// The choice from one label to another, as they were scanned or typed.
  ///
  /// - Throws: `LabelRefusal`, or `Refusals` with both.
  public func labels(from first: String, to last: String) async throws -> LabelChoice {
    let (one, other) = try await database.read { db in
      try Refusals.none(
        among: { try Self.copy(first, in: db, or: .noFirst(String(first.prefix(80)))) },
        { try Self.copy(last, in: db, or: .noLast(String(last.prefix(80)))) })
    }
    return .between(min(one, other), max(one, other))
  }

  private static func copy(
    _ text: String, in db: Database, or refusal: LabelRefusal
  ) throws -> ItemNumber {
    guard let barcode = try? Barcode(text), let item = try Item.find(db, typed: barcode) else {
      throw refusal
    }
    return item.number
  }

  /// How many copies wait for their label, of those that she may meet.
  public func labelsInQueue(for audience: Audience) async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM labelQueue JOIN item ON item.number = labelQueue.item
              JOIN record ON record.number = item.record
            WHERE \(audience.condition)
            """)) ?? 0
    }
  }

  /// Takes copies out of the queue: their labels are printed, or are none of ours.
  ///
  /// - Parameter change: the last change that those labels know of; a copy that changed since waits
  ///   for another one.
  /// - Throws: `PermissionRefusal`.
  public func labelsPrinted(
    _ items: [ItemNumber], asOf change: Int64, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.itemsEdit, in: db)
      try db.execute(
        sql: """
          DELETE FROM labelQueue WHERE item IN (SELECT value FROM json_each(?)) AND change <= ?
          """, arguments: [LabelChoice.list(items), change])
    }
  }
}

extension LabelChoice {
  /// What is true of the copies, and the values in it.
  fileprivate var condition: (sql: String, arguments: StatementArguments) {
    switch self {
    case .copies(let items):
      ("item.number IN (SELECT value FROM json_each(?))", [Self.list(items)])
    case .between(let first, let last):
      ("item.status <> 'withdrawn' AND item.number BETWEEN ? AND ?", [first, last])
    case .last(let count):
      (
        """
        item.number IN
          (SELECT number FROM item WHERE status <> 'withdrawn' ORDER BY number DESC LIMIT ?)
        """, [count]
      )
    case .queue: ("labelQueue.item IS NOT NULL", [])
    }
  }

  /// Numbers as SQLite's `json_each` reads them.
  fileprivate static func list(_ items: [ItemNumber]) -> String {
    "[" + items.map(\.description).joined(separator: ",") + "]"
  }
}

extension Migration {
  /// Copies whose label has still to be printed; those that were there before have theirs.
  static let labelQueue = Migration("2026-11-28 copies that wait for a label") { db in
    try db.execute(
      sql: """
        CREATE TABLE labelQueue (
          change INTEGER PRIMARY KEY AUTOINCREMENT,
          item INTEGER NOT NULL UNIQUE REFERENCES item
        ) STRICT;
        CREATE TRIGGER itemNeedsALabel AFTER INSERT ON item WHEN NEW.status <> 'withdrawn'
          BEGIN INSERT INTO labelQueue (item) VALUES (NEW.number); END;
        CREATE TRIGGER itemNeedsANewLabel AFTER UPDATE OF barcode, callNumber ON item
          WHEN NEW.barcode <> OLD.barcode OR NEW.callNumber <> OLD.callNumber
          BEGIN
            DELETE FROM labelQueue WHERE item = NEW.number;
            INSERT INTO labelQueue (item) VALUES (NEW.number);
          END;
        CREATE TRIGGER itemNeedsNoLabel AFTER UPDATE OF status ON item
          WHEN NEW.status = 'withdrawn'
          BEGIN DELETE FROM labelQueue WHERE item = NEW.number; END;
        """)
  }
  /// The issue stands on the label, too: with another one it is printed anew.
  static let labelsOfIssues = Migration("2026-11-28 labels of another issue") { db in
    try db.execute(
      sql: """
        DROP TRIGGER itemNeedsANewLabel;
        CREATE TRIGGER itemNeedsANewLabel AFTER UPDATE OF barcode, callNumber, enumeration ON item
          WHEN NEW.barcode <> OLD.barcode OR NEW.callNumber <> OLD.callNumber
            OR NEW.enumeration IS NOT OLD.enumeration
          BEGIN
            DELETE FROM labelQueue WHERE item = NEW.number;
            INSERT INTO labelQueue (item) VALUES (NEW.number);
          END;
        """)
  }
}
