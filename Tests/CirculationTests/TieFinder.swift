import Foundation
import GRDB
import Persistence

/// Looks for a member beside a copy: in the rows of every table, and in the bytes of the files.
struct TieFinder {
  /// Numbers that mean her.
  let member: [Int64]
  /// Numbers that mean what she read.
  let copy: [Int64]
  /// Words that mean her.
  let memberTexts: [String]
  /// Words that mean what she read.
  let copyTexts: [String]

  /// The tables in which a row speaks of both, once for each such row.
  func rows(in database: LibraryDatabase) async throws -> [String] {
    try await database.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
          .filter { row in
            let values = Array(row.databaseValues)
            return speaks(values, of: member, memberTexts) && speaks(values, of: copy, copyTexts)
          }.map { _ in table }
      }
    }
  }

  private func speaks(_ values: [DatabaseValue], of numbers: [Int64], _ texts: [String]) -> Bool {
    values.contains { value in
      switch value.storage {
      case .int64(let number): numbers.contains(number)
      case .string(let text): texts.contains { text.contains($0) }
      case .blob(let bytes): texts.contains { bytes.range(of: Data($0.utf8)) != nil }
      case .null, .double: false
      }
    }
  }

  /// Where the eight bytes of her number stand within 32 bytes of those of a copy.
  ///
  /// A row of SQLite holds its integers side by side, the most significant byte first, so that a
  /// row or an index entry that ties them, even a deleted one, is found.
  func places(in folder: DataFolder) throws -> [String] {
    var found: [String] = []
    for file in [folder.database, folder.database + "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      for number in member {
        for place in ranges(of: number, in: bytes) {
          let near = bytes[max(0, place.lowerBound - 32)..<min(bytes.count, place.upperBound + 32)]
          if copy.contains(where: { near.range(of: pattern($0)) != nil }) {
            found.append("\(file) at \(place.lowerBound)")
          }
        }
      }
    }
    return found
  }

  private func ranges(of number: Int64, in bytes: Data) -> [Range<Data.Index>] {
    var ranges: [Range<Data.Index>] = []
    var rest = bytes.startIndex..<bytes.endIndex
    while let range = bytes.range(of: pattern(number), in: rest) {
      ranges.append(range)
      rest = range.upperBound..<bytes.endIndex
    }
    return ranges
  }

  private func pattern(_ number: Int64) -> Data {
    withUnsafeBytes(of: number.bigEndian) { Data($0) }
  }
}
