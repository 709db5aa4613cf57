internal import GRDB

/// The marks of people who were erased from this library.
///
/// Table `erased`: random, without names, in the order of the marks and of nothing else. Triggers of
/// the tables that hold people fill it, so that no way of erasing somebody passes it by.
enum Erased {
  static let table = Migration("2026-11-26 erased people") { db in
    try db.execute(
      sql: """
        CREATE TABLE erased (
          mark TEXT PRIMARY KEY CHECK (length(mark) = 32 AND mark NOT GLOB '*[^0-9a-f]*')
        ) STRICT, WITHOUT ROWID
        """)
  }

  static func marks(_ db: Database) throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT mark FROM erased")
  }

  static func add(_ db: Database, _ marks: Set<String>) throws {
    for mark in marks.sorted() {
      try db.cachedStatement(sql: "INSERT INTO erased (mark) VALUES (?) ON CONFLICT DO NOTHING")
        .execute(arguments: [mark])
    }
  }
}

extension LibraryDatabase {
  /// The list beside the database; a library in memory has none.
  public var erasedList: ErasedList? { folder.map { ErasedList(in: $0.path) } }

  /// Makes table and list agree: each gets the marks that only the other has.
  ///
  /// Whoever erases somebody calls it before she says that it is done. A crash between leaves the mark
  /// in the table, and the next start writes the list.
  /// Of a damaged list, what can be read counts.
  /// - Returns: all marks.
  /// - Throws: `BackupRefusal` when the disk takes no more.
  @discardableResult
  public func keepErasedList() async throws -> Set<String> {
    let all = try await erasedMarks()
    let inTable = try await read { db in try Erased.marks(db) }
    if inTable.count < all.count { try await transaction { db in try Erased.add(db, all) } }
    try erasedList?.add(all)
    return all
  }

  /// What is the matter with the list beside the database, or `nil`: it is damaged, or somebody who
  /// was erased does not stand on it.
  public func erasedListTrouble() async throws -> BackupRefusal? {
    guard let list = erasedList else { return nil }
    let inTable = try await read { db in try Erased.marks(db) }
    do {
      let listed = try await Disk.aside { try list.marks() }
      return inTable.isSubset(of: listed) ? nil : .listNotKept(list.path)
    } catch let refusal as BackupRefusal {
      return refusal
    }
  }
}
