import Foundation
import GRDB
public import Persistence
import Waiting

/// Looks for a member beside what she read: in the rows of all tables, and in the bytes of the files.
public struct TieFinder: Sendable {
  /// Numbers and words that mean somebody or something.
  ///
  /// Numbers of more than four bytes: smaller ones are found everywhere.
  public typealias Marks = (numbers: [Int64], words: [String])

  private let member: Marks
  private let work: Marks

  /// Looks for what means her beside what means a copy, a title, a loan.
  public init(member: Marks, work: Marks) {
    self.member = member
    self.work = work
  }

  /// The rows that speak of both: each its table and how it begins.
  public func rows(in database: LibraryDatabase) async throws -> [String] {
    try await database.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").filter(ties)
          .map { "\(table) \($0.debugDescription.prefix(200))" }
      }
    }
  }

  private func ties(_ row: Row) -> Bool {
    let values = Array(row.databaseValues)
    return values.contains { speaks($0, of: member.numbers, member.words) }
      && values.contains { speaks($0, of: work.numbers, work.words) }
  }

  private func speaks(_ value: DatabaseValue, of numbers: [Int64], _ words: [String]) -> Bool {
    switch value.storage {
    case .int64(let number): numbers.contains(number)
    case .string(let text):
      words.contains { text.contains($0) } || numbers.contains { text.contains(String($0)) }
    case .blob(let bytes): words.contains { !bytes.places(of: Data($0.utf8)).isEmpty }
    case .null, .double: false
    }
  }

  /// Where a mark of hers stands within some bytes of a mark of what she read.
  ///
  /// A row of SQLite holds its values side by side, integers with the most significant byte first and
  /// row numbers as varints (SQLite file format, 1.6), so that a row is found also when it is deleted.
  public func places(in folder: DataFolder) throws -> [String] {
    let hers = member.words.map { Data($0.utf8) } + member.numbers.flatMap(Self.bytes)
    let works = work.words.map { Data($0.utf8) } + work.numbers.flatMap(Self.bytes)
    // The log first: what leaves it meanwhile is in the database by then, and nothing goes back.
    return try [folder.database + "-wal", folder.database].flatMap { file in
      guard FileManager.default.fileExists(atPath: file) else { return [String]() }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      let marks = works.flatMap { bytes.places(of: $0) }
      return hers.flatMap { bytes.places(of: $0) }
        .filter { place in marks.contains { abs($0 - place) < 96 } }
        .map { "\((file as NSString).lastPathComponent) at \($0)" }
    }
  }

  /// `places`, when the house has had the time to forget.
  ///
  /// Waits for as long as a slow machine may need; a house that never forgets has them still.
  public func placesLeft(in folder: DataFolder) async throws -> [String] {
    if try await eventually({ try places(in: folder).isEmpty }) { return [] }
    return try places(in: folder)
  }

  /// A number of more than four bytes as a value and as a row number.
  private static func bytes(of number: Int64) -> [Data] {
    let value = withUnsafeBytes(of: number.bigEndian) { Data($0) }
    var varint: [UInt8] = []
    var rest = number
    repeat {
      varint.insert(UInt8(rest & 0x7F) | (varint.isEmpty ? 0 : 0x80), at: 0)
      rest >>= 7
    } while rest > 0
    return [Data(value.drop { $0 == 0 }), Data(varint)]
  }
}
