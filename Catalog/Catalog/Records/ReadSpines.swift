public import GRDB
import Persistence
public import Values

extension Catalogue {
  /// What stands beside a record on the shelf, in the order of the call numbers, itself among it.
  ///
  /// Only public records with a copy stand there.
  /// - Parameter each: how many before it and how many after it, at most.
  /// - Returns: nothing when the record is closed or has no call number.
  public func neighbours(of record: RecordNumber, each: Int = 12) async throws -> [Spine] {
    try await database.read { db in try Spine.neighbours(db, of: record, each: each) }
  }

  /// What stands on the shelf at the entrance on a day: another choice every day, the same all day.
  ///
  /// Only public records, in the order of their call numbers; those with a copy come first to be
  /// chosen.
  /// - Parameter most: how many at most.
  public func shelf(on day: Day, most: Int = 30) async throws -> [Spine] {
    try await database.read { db in try Spine.choice(db, on: day, most: most) }
  }
}

extension Spine {
  /// Beyond so many places of the shelf nobody looks for one with a copy.
  private static let farthest = 200

  /// What stands beside a record, as `Catalogue.neighbours` says.
  public static func neighbours(
    _ db: Database, of record: RecordNumber, each: Int = 12
  ) throws -> [Spine] {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT place, shelfKey FROM publicRecord WHERE record = ?"),
      arguments: [record])
    guard let row else { return [] }
    let place = try row.decode(Int64.self, forColumn: "place")
    let key = try DamagedRow.settingAside("publicRecord", place) {
      try row.decode(String?.self, forColumn: "shelfKey")
    }
    guard let key else { return [] }
    let before = try places(db, each, sql: beforeIt, from: key, place)
    let after = try places(db, each, sql: afterIt, from: key, place)
    return try lines(db, at: before + [place] + after).map(\.spine)
  }

  private static let beforeIt = beside("<", "DESC")
  private static let afterIt = beside(">", "ASC")

  /// Walks the shelf one way; places without a copy are passed by.
  private static func beside(_ comparison: String, _ order: String) -> String {
    """
    SELECT place FROM (
      SELECT place, record, shelfKey FROM publicRecord
      WHERE shelfKey IS NOT NULL AND (shelfKey, place) \(comparison) (?, ?)
      ORDER BY shelfKey \(order), place \(order) LIMIT \(farthest)
    ) AS near
    WHERE EXISTS (SELECT 1 FROM item
      WHERE item.record = near.record AND status NOT IN ('withdrawn', 'lost'))
    ORDER BY shelfKey \(order), place \(order) LIMIT ?
    """
  }

  private static func places(
    _ db: Database, _ count: Int, sql: String, from key: String, _ place: Int64
  ) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [key, place, count])
  }
}

extension Spine {
  /// A line of the shelf with what puts it in order.
  private struct Line {
    let place: Int64
    let key: String
    let spine: Spine
  }

  /// What stands at the entrance, as `Catalogue.shelf` says.
  public static func choice(_ db: Database, on day: Day, most: Int = 30) throws -> [Spine] {
    // A place beyond those comes from a damaged row, and would leave the shelf empty.
    let last = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(place) FROM publicRecord WHERE place < ?"),
      arguments: [FacetTable.mostRecords])
    guard let last, last > 0, most > 0 else { return [] }
    let drawn = DayDraw.places(on: day, upTo: last, count: most * 8)
    let lines = try lines(db, at: drawn)
    let known = Dictionary(lines.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let inTurn = drawn.compactMap { known[$0] }
    let standing = inTurn.filter { $0.spine.copies > 0 } + inTurn.filter { $0.spine.copies == 0 }
    let chosen = mixed(standing, most: most)
    return chosen.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.spine)
  }

  /// Mostly books, so that the shelf is one, with some of each other kind; where there are too few
  /// books, more of the rest.
  private static func mixed(_ lines: [Line], most: Int) -> [Line] {
    var counts: [Form: Int] = [:]
    var first: [Line] = []
    var rest: [Line] = []
    for line in lines {
      let form = line.spine.form
      let limit = form == .book ? most : max(1, most / 10)
      if counts[form, default: 0] < limit { first.append(line) } else { rest.append(line) }
      counts[form, default: 0] += 1
    }
    return Array((first + rest).prefix(most))
  }

  /// Everything at some places, in the order of the shelf; what is damaged is left out.
  private static func lines(_ db: Database, at places: [Int64]) throws -> [Line] {
    let list = "[\(places.map(String.init).joined(separator: ","))]"
    return try Row.whole(
      db.cachedStatement(
        sql: """
          SELECT place, record.number AS number, record.address AS address, form, title, language,
            callNumber, author, coalesce(shelfKey, '~') AS shelfKey,
            (SELECT count(*) FROM item WHERE item.record = record.number
              AND status NOT IN ('withdrawn', 'lost')) AS copies
          FROM publicRecord CROSS JOIN record ON record.number = publicRecord.record
          WHERE place IN (SELECT value FROM json_each(?))
          ORDER BY publicRecord.shelfKey, place
          """), arguments: [list], of: "publicRecord", line)
  }

  private static func line(_ row: Row) throws -> Line {
    let title: String = try row.decode(forColumn: "title")
    let callNumber = CallNumber.onShelf(
      try row.decode(String?.self, forColumn: "callNumber"),
      author: try row.decode(String?.self, forColumn: "author"), title: title)
    return Line(
      place: try row.decode(forColumn: "place"), key: try row.decode(forColumn: "shelfKey"),
      spine: Spine(
        record: try row.decode(forColumn: "number"), address: try row.decode(forColumn: "address"),
        form: try row.decode(forColumn: "form"), title: title,
        language: try row.decode(String?.self, forColumn: "language"),
        mark: callNumber.flatMap(SpineMark.init), copies: try row.decode(forColumn: "copies")))
  }
}

/// Draws lots that are the same for a whole day.
enum DayDraw {
  /// Places from 1 on, each once, in the order in which they were drawn.
  ///
  /// They are drawn from a power of two, so that a record that comes in during the day changes
  /// nothing but by being drawn itself.
  static func places(on day: Day, upTo last: Int64, count: Int) -> [Int64] {
    var width: Int64 = 1
    while width < last { width *= 2 }
    var chance = SplitMix64(seed: UInt64(bitPattern: Int64(day.number)))
    var seen: Set<Int64> = []
    return (0..<count).compactMap { _ in
      let place = Int64(chance.next() % UInt64(width)) + 1
      return place <= last && seen.insert(place).inserted ? place : nil
    }
  }
}
