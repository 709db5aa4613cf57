import Foundation
import GRDB
import GRDBSQLite

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Cleans the gaps in pages, where SQLite leaves copies of what moved.
///
/// A cell that is freed is zeroed (`secure_delete`). But when SQLite spreads the cells of a page over its
/// neighbours, the old bytes stay in the gap between the page's list of cells and the first of them; a
/// row that is deleted later stays readable there (seen with 3.40.1, about once in a thousand
/// deletions). No page needs its gap (SQLite file format, 1.6), so zeros are written there through
/// SQLite's own handle of the file, while the log is empty and the writer is held.
enum PageGaps {
  private static let frameHeader = 24
  private static let logHeader = 32
  /// Beyond so many pages a number in an overflow page may look like the kind of a page.
  private static let mostPages: Int64 = 1 << 24

  /// The pages of some frames of a database's log; the first frame is 0.
  ///
  /// - Parameter end: the frame after the last; `nil` for all that there are.
  static func pages(
    inLogOf database: String, from first: Int = 0, to end: Int? = nil
  ) -> Set<Int64> {
    let descriptor = open(database + "-wal", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    // What somebody put there, or a disk made of it, names no pages.
    guard let header = read(descriptor, logHeader, at: 0),
      [0x377F_0682, 0x377F_0683].contains(word(header[...]))
    else { return [] }
    let frame = frameHeader + Int(word(header[8...]))
    var pages: Set<Int64> = []
    var number = first
    while number < end ?? .max, let start = read(descriptor, 4, at: logHeader + number * frame) {
      pages.insert(Int64(word(start[...])))
      number += 1
    }
    return pages
  }

  /// What tells one round of a database's log from the next: its salts (SQLite file format, 4.1).
  static func round(ofLogOf database: String) -> [UInt8] {
    let descriptor = open(database + "-wal", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return read(descriptor, 8, at: 16) ?? []
  }

  private static func read(_ descriptor: Int32, _ count: Int, at place: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(place)) == count ? bytes : nil
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Writes zeros into the gaps of some pages, while nobody can write.
  ///
  /// - Returns: `false` when another process committed something meanwhile; then nothing was done.
  /// - Throws: `NotFlushed` when the disk does not take them.
  static func clean(_ db: Database, _ pages: MovedPages, of database: String) throws -> Bool {
    var isDone = false
    // Who holds the writer's lock keeps every other process from committing, and as long as the log is
    // empty nobody moves anything from it into the file.
    try db.inTransaction(.immediate) {
      if isEmpty(log: database + "-wal") {
        try clean(db, pages)
        isDone = true
      }
      return .rollback
    }
    // What the writer remembers of these pages has the old gaps, and would bring them back.
    if isDone { db.releaseMemory() }
    return isDone
  }

  private static func isEmpty(log: String) -> Bool {
    var facts = stat()
    return stat(log, &facts) != 0 || facts.st_size == 0
  }

  private static func clean(_ db: Database, _ pages: MovedPages) throws {
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    let count = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    guard let file = OpenFile(db), count < mostPages else { return }
    var isChanged = false
    for number in pages.numbers(upTo: count) {
      let start = (number - 1) * Int64(size)
      guard let page = file.read(size, at: start),
        let gap = gap(of: page, header: number == 1 ? 100 : 0),
        page[gap].contains(where: { $0 != 0 })
      else { continue }
      try file.write(
        [UInt8](repeating: 0, count: gap.count), at: start + Int64(gap.lowerBound))
      isChanged = true
    }
    if isChanged { try file.flush() }
  }

  /// Where the gap of a page lies; none when it is no page of a tree.
  private static func gap(of page: [UInt8], header: Int) -> Range<Int>? {
    guard page.count >= header + 12, [2, 5, 10, 13].contains(page[header]) else { return nil }
    let cells = Int(page[header + 3]) << 8 | Int(page[header + 4])
    let first = Int(page[header + 5]) << 8 | Int(page[header + 6])
    let start = header + (page[header] < 8 ? 12 : 8) + 2 * cells
    let end = first == 0 ? 65_536 : first
    return start < end && end <= page.count ? start..<end : nil
  }
}

/// The database file as SQLite holds it open; another handle would take its locks away (POSIX).
private struct OpenFile {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let methods: sqlite3_io_methods

  init?(_ db: Database) {
    guard let connection = db.sqliteConnection else { return nil }
    var found: UnsafeMutablePointer<sqlite3_file>?
    let code = withUnsafeMutablePointer(to: &found) {
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, $0)
    }
    guard code == SQLITE_OK, let found, let methods = found.pointee.pMethods else { return nil }
    file = found
    self.methods = methods.pointee
  }

  func read(_ count: Int, at place: Int64) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let code = methods.xRead?(file, &bytes, Int32(count), place)
    return code == SQLITE_OK ? bytes : nil
  }

  func write(_ bytes: [UInt8], at place: Int64) throws {
    guard methods.xWrite?(file, bytes, Int32(bytes.count), place) == SQLITE_OK else {
      throw NotFlushed()
    }
  }

  func flush() throws {
    guard methods.xSync?(file, SQLITE_SYNC_FULL) == SQLITE_OK else { throw NotFlushed() }
  }
}
