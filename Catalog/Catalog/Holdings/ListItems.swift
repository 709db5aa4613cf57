import GRDB
import Persistence
public import Values

/// A copy in a list of the office, with what it is a copy of.
public struct ItemLine: Hashable, Sendable {
  /// The copy.
  public let item: Item
  /// The title of its record.
  public let title: String
  /// The MARC code of the language that it is in, if that is known.
  public let language: String?
  /// Who made it, as lists show it.
  public let author: String?
  /// When it came out.
  public let year: Int?
  /// Whether copies of its kind are lent to everybody, as the rules of the house say.
  public let isLent: Bool

  fileprivate static let select = """
    SELECT item.number, item.record, item.barcode, item.accessionNumber, item.callNumber,
      item.type, item.location, item.status, item.enumeration, item.acquired, item.source,
      item.price, item.onLoan, item.waiting, record.title, record.language, record.author,
      record.year, item.type IN (SELECT code FROM itemType WHERE lentToAll = 1) AS isLent
    FROM item JOIN record ON record.number = item.record
    """

  fileprivate init(row: Row) throws {
    item = try Item(row: row)
    title = try row.decode(forColumn: "title")
    language = try row.decode(forColumn: "language")
    author = try row.decode(forColumn: "author")
    year = try row.decode(forColumn: "year")
    isLent = try row.decode(forColumn: "isLent")
  }
}

/// By what a list of copies is narrowed.
public enum ItemFilter: String, Hashable, Sendable, CaseIterable {
  /// Not fit to be lent; nobody knows where it is; being made ready.
  case damaged, lost, inProcess
  /// Of a kind that is read in the library and not lent, and there to be read.
  case readHere
  /// Its label has still to be printed.
  case unlabelled
  /// Taken out of the library for good.
  case withdrawn

  fileprivate var sql: String {
    switch self {
    case .damaged: "item.status = 'damaged'"
    case .lost: "item.status = 'lost'"
    case .inProcess: "item.status = 'inProcess'"
    case .readHere:
      """
      item.type IN (SELECT code FROM itemType WHERE lentToAll = 0)
        AND item.status = 'available' AND NOT item.onLoan AND NOT item.waiting
      """
    case .unlabelled: "item.number IN (SELECT item FROM labelQueue)"
    case .withdrawn: "item.status = 'withdrawn'"
    }
  }
}

/// In which order copies are listed.
public enum ItemOrder: String, Hashable, Sendable, CaseIterable {
  /// The newest first; as they stand on the shelf.
  case newest, callNumber

  fileprivate var sql: String {
    switch self {
    case .newest: "item.number DESC"
    case .callNumber: "item.callNumber, item.number"
    }
  }
}

/// Which copies a list shows, in which order and for whose eyes.
public struct ItemQuestion: Hashable, Sendable {
  /// Those alone; nothing for all.
  public var filter: ItemFilter?
  /// How their call numbers begin, in small letters or large; empty for all.
  public var callNumber: String
  /// Their order.
  public var order: ItemOrder
  /// Copies of records that are closed to her are not there.
  public var audience: Audience

  /// Takes what is looked for, and for whom.
  public init(
    filter: ItemFilter? = nil, callNumber: String = "", order: ItemOrder = .newest,
    for audience: Audience
  ) {
    self.filter = filter
    self.callNumber = callNumber
    self.order = order
    self.audience = audience
  }

  /// Only where it is asked which records are closed are they looked at.
  fileprivate var rows: ListedRows {
    let begins = callNumber.isEmpty ? nil : Self.begins
    let narrowing = [filter?.sql, begins].compactMap { $0 }
    // No call number has the last of all characters, so none is behind it.
    return ListedRows(
      number: "item.number",
      tables: audience == .staff ? "item" : "item JOIN record ON record.number = item.record",
      audience: audience,
      narrowing: narrowing.isEmpty ? nil : narrowing.joined(separator: " AND "),
      values: callNumber.isEmpty ? [] : [callNumber, callNumber + "\u{10FFFF}"],
      order: order.sql)
  }

  /// A stretch of an index, and not a pattern, for which every copy would be read.
  private static let begins = """
    item.callNumber COLLATE NOCASE >= ? AND item.callNumber COLLATE NOCASE < ?
    """
}

extension Catalogue {
  /// The next copies of a list.
  ///
  /// - Parameter last: the last copy of what was shown before; nothing for the beginning.
  public func items(
    _ question: ItemQuestion, after last: ItemNumber? = nil, atMost size: Int = 50
  ) async throws -> Stretch<ItemLine> {
    try await database.read { db in
      try Self.part(db, of: question, after: last, atMost: size)
    }
  }

  /// Adds every copy of a list to something, as all of them were at one moment.
  public func every<Result: Sendable>(
    _ question: ItemQuestion, into start: Result,
    _ add: @escaping @Sendable (inout Result, ItemLine) -> Void
  ) async throws -> Result {
    try await Stretch<ItemLine>.every(
      in: database, into: start, by: { $0.item.number },
      { db, last, size in try Self.part(db, of: question, after: last, atMost: size) }, add)
  }

  private static func part(
    _ db: Database, of question: ItemQuestion, after last: ItemNumber?, atMost size: Int
  ) throws -> Stretch<ItemLine> {
    let rows = question.rows
    var condition = rows.condition
    var arguments = StatementArguments(rows.values)
    if let last, let item = try Item.find(db, numbered: last) {
      switch question.order {
      case .newest:
        condition += " AND item.number < ?"
        arguments += [last]
      case .callNumber:
        condition += " AND (item.callNumber, item.number) > (?, ?)"
        arguments += [item.callNumber, last]
      }
    }
    return try Stretch.read(
      db, "\(ItemLine.select) WHERE \(condition) ORDER BY \(question.order.sql)",
      arguments: arguments, of: "item", atMost: size
    ) { try ItemLine(row: $0) }
  }

  /// How many copies a list has in all.
  public func count(_ question: ItemQuestion) async throws -> Int {
    try await count(question.rows)
  }

  /// The numbers of the first copies of a list, to do something to all of them.
  public func itemNumbers(
    _ question: ItemQuestion, atMost size: Int
  ) async throws -> [ItemNumber] {
    let rows = question.rows
    return try await database.read { db in
      var arguments = StatementArguments(rows.values)
      arguments += [size]
      return try ItemNumber.fetchAll(db, sql: rows.numbers, arguments: arguments)
    }
  }
}

extension Migration {
  /// What the list of copies looks for, so that a press reads no whole table.
  ///
  /// Each is for one state alone: an index of all states would be taken for a record's copies, too.
  static let itemLists = Migration("2026-11-28 lists of copies") { db in
    try db.execute(
      sql: """
        CREATE INDEX itemDamaged ON item (number) WHERE status = 'damaged';
        CREATE INDEX itemLost ON item (number) WHERE status = 'lost';
        CREATE INDEX itemInProcess ON item (number) WHERE status = 'inProcess';
        CREATE INDEX itemWithdrawn ON item (number) WHERE status = 'withdrawn';
        CREATE INDEX itemReadHere ON item (number) WHERE type = 'reference';
        CREATE INDEX itemByCallNumber ON item (callNumber, number);
        """)
  }

  /// One shelf is found by how its call numbers begin, however they are written.
  static let itemsOfAShelf = Migration("2026-11-28 copies of one shelf") { db in
    try db.execute(
      sql: """
        CREATE INDEX itemByShelf ON item (callNumber COLLATE NOCASE, number);
        """)
  }

  /// Whatever is read here is found by its kind, of which the house may have several that it does not
  /// lend.
  static let itemsToReadHere = Migration("2026-11-28 copies to read here") { db in
    try db.execute(
      sql: """
        DROP INDEX itemReadHere;
        CREATE INDEX itemToReadHere ON item (type, number)
          WHERE status = 'available' AND NOT onLoan AND NOT waiting;
        """)
  }
}
