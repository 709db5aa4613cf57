import GRDB

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
  /// - Throws: `BackupRefusal` when the disk takes no more, or another program holds the list.
  @discardableResult
  public func keepErasedList() async throws -> Set<String> {
    let all = try await erasedMarks()
    let inTable = try await read { db in try Erased.marks(db) }
    if inTable.count < all.count { try await transaction { db in try Erased.add(db, all) } }
    if let list = erasedList { try await Disk.aside { try list.add(all) } }
    return all
  }

  /// What is the matter with the list beside the database, or `nil`: it is damaged, or somebody who
  /// was erased does not stand on it.
  public func erasedListTrouble() async throws -> BackupRefusal? {
    try await erasedListTrouble { try await Task.sleep(for: .milliseconds(500)) }
  }

  /// Whoever is just being erased is in the table before she is on the list: only who does not
  /// stand on it again and again is missed.
  /// - Parameter pausing: what passes between two looks.
  func erasedListTrouble(pausing: () async throws -> Void) async throws -> BackupRefusal? {
    guard let list = erasedList else { return nil }
    do {
      var lacking = try await missing(on: list)
      for _ in 0..<3 where !lacking.isEmpty {
        try await pausing()
        lacking = try await lacking.intersection(missing(on: list))
      }
      return lacking.isEmpty ? nil : .listNotKept(list.path)
    } catch let refusal as BackupRefusal {
      return refusal
    }
  }

  private func missing(on list: ErasedList) async throws -> Set<String> {
    let inTable = try await read { db in try Erased.marks(db) }
    return try await Disk.aside { try inTable.subtracting(list.marks(among: inTable)) }
  }

  /// What is the matter with the list beside the backups, or `nil`.
  ///
  /// After all marks were brought there; it is for whoever makes the backups to tell.
  public func erasedListTrouble(in folder: BackupFolder) async throws -> BackupRefusal? {
    let (known, list) = (try await erasedMarks(), folder.erased)
    do {
      _ = try await Disk.aside { try list.marks(among: known) }
      return nil
    } catch BackupRefusal.listDamaged(_, line: _), BackupRefusal.listCut(_, line: _) {
      return .listBesideBackups(list.path)
    }
  }
}
