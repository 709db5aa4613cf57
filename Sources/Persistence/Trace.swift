import Foundation
import GRDB

/// A row that speaks of somebody.
struct Trace: Hashable {
  /// The table it stands in.
  let table: String
  /// What it ties together, for comparing one state with another; never shown.
  let tie: String
  /// How sure its words are hers; `nil` when it is by her number alone.
  let words: Likeness?
  /// Whether it is surely hers, by its words or by her number.
  let isHers: Bool
  /// Whether it speaks of a copy or a title as well.
  let namesAWork: Bool
}

/// Reads tables for rows that speak of somebody.
struct TraceReader {
  private let sought: Sought
  private let marks: Marks
  private let others: Set<String>

  init(_ sought: Sought, rooms: [Room]) {
    self.sought = sought
    marks = Marks(sought)
    others = rooms.reduce(into: []) { $0.formUnion($1.readers.others) }
  }

  /// Every table that can be read, but those in which SQLite counts.
  static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name
        """)
  }

  /// The rows of some tables that speak of her.
  func traces(_ db: Database, in tables: [String]) throws -> [Trace] {
    try tables.flatMap { table in
      let columns = try Columns(db, of: table)
      var found: [Trace] = []
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)")
      while let row = try rows.next() {
        if let trace = trace(Array(row.databaseValues), in: table, columns) { found.append(trace) }
      }
      return found
    }
  }

  private func trace(
    _ values: [DatabaseValue], in table: String, _ columns: Columns
  ) -> Trace? {
    let byNumber = columns.ofMembers.contains { place in
      if case .int64(let number) = values[place].storage {
        sought.numbers.contains(number)
      } else {
        false
      }
    }
    let texts = values.enumerated().filter { !columns.ofMembers.contains($0.offset) }
      .map(\.element)
    let alike = texts.compactMap { likeness(of: $0, plainly: others.contains(table)) }
    let words = alike.contains(.hers) ? .hers : alike.first
    let isHers = byNumber || words == .hers || texts.contains(where: mentionsHerNumber)
    guard isHers || words != nil else { return nil }
    let works = columns.ofWorks.contains { !values[$0].isNull }
    let ties = columns.kept.map { values[$0] }
    return Trace(
      table: table, tie: "\(ties.isEmpty ? values : ties)", words: words, isHers: isHers,
      namesAWork: works || texts.contains(where: mentionsAWork))
  }

  private func likeness(of value: DatabaseValue, plainly: Bool) -> Likeness? {
    switch value.storage {
    case .string(let text): marks.likeness(of: text, plainly: plainly)
    case .blob(let bytes): marks.likeness(of: bytes)
    case .null, .int64, .double: nil
    }
  }

  private func mentionsHerNumber(_ value: DatabaseValue) -> Bool {
    guard case .string(let text) = value.storage else { return false }
    return Self.numbers(after: ["member"], in: text).contains(where: sought.numbers.contains)
  }

  private func mentionsAWork(_ value: DatabaseValue) -> Bool {
    guard case .string(let text) = value.storage else { return false }
    return !Self.numbers(after: ["item", "record", "loan", "hold"], in: text).isEmpty
  }

  /// Numbers that stand right behind a word: `member 14`, `"member":14`.
  private static func numbers(after nouns: [String], in text: String) -> [Int64] {
    let small = text.lowercased()
    return nouns.flatMap { noun in
      small.components(separatedBy: noun).dropFirst().compactMap { rest in
        let digits = rest.drop { " \":=#.'".contains($0) }.prefix { $0.isASCII && $0.isNumber }
        return Int64(digits)
      }
    }
  }
}

/// What the columns of a table refer to, by their places.
private struct Columns {
  /// Those that hold a member's number.
  var ofMembers: Set<Int> = []
  /// Those that hold a copy, a title or goods.
  var ofWorks: Set<Int> = []
  /// Those that say what a row ties together; none when all of it does.
  var kept: [Int] = []

  init(_ db: Database, of table: String) throws {
    let names = try db.columns(in: table).map(\.name)
    for key in try db.foreignKeys(on: table) {
      for (column, _) in key.mapping {
        guard let place = names.firstIndex(of: column) else { continue }
        if key.destinationTable == "member" { ofMembers.insert(place) }
        if ["item", "record", "variant", "product"].contains(key.destinationTable) {
          ofWorks.insert(place)
        }
      }
    }
    if let place = names.firstIndex(of: "member") { ofMembers.insert(place) }
    if table == "member" {
      if let place = names.firstIndex(of: "number") { ofMembers.insert(place) }
      kept = ["card", "name", "contact"].compactMap { names.firstIndex(of: $0) }
    } else {
      kept = ofMembers.isEmpty ? [] : ofMembers.union(ofWorks).sorted()
    }
  }
}
