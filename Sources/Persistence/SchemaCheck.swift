import GRDB
public import Values

/// Something in a database that does not follow from how its tables came to be.
public struct ForeignObject: Hashable, Sendable {
  /// What is wrong with it.
  public enum Fault: Hashable, Sendable { case added, changed, missing }

  /// `table`, `index`, `trigger` or `view`.
  public let kind: String
  /// What it is called there.
  public let name: String
  /// What is wrong with it.
  public let fault: Fault

  /// What it is: `trigger evil (tambahan)`.
  public var sentence: Sentence {
    switch fault {
    case .added: Sentence(id: "\(kind) \(name) (asing)", en: "\(kind) \(name) (foreign)")
    case .changed: Sentence(id: "\(kind) \(name) (diubah)", en: "\(kind) \(name) (changed)")
    case .missing: Sentence(id: "\(kind) \(name) (hilang)", en: "\(kind) \(name) (missing)")
    }
  }
}

extension [ForeignObject] {
  /// All of them, one after the other.
  public var sentence: Sentence {
    map(\.sentence).joined(separator: ", ")
  }
}

/// Compares the schema of a database with that of a fresh one that went through the same migrations.
///
/// A trigger, a view or a changed table can do anything in the name of the house as soon as somebody
/// works; data cannot.
enum SchemaCheck {
  fileprivate struct Part: Hashable {
    let kind: String
    let name: String
  }

  /// What is foreign, changed or missing, by name; empty is good.
  static func foreign(in db: Database, rooms: [Room]) throws -> [ForeignObject] {
    let applied =
      try db.tableExists("grdb_migrations")
      ? Set(String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")) : []
    let fresh = try DatabaseQueue(configuration: LibraryDatabase.configuration(rooms))
    try LibraryDatabase.migrator(rooms, only: applied).migrate(fresh)
    let (right, shadows) = try fresh.read { db in
      (
        try parts(of: db),
        try Set(
          String.fetchAll(db, sql: "SELECT name FROM pragma_table_list WHERE type = 'shadow'"))
      )
    }
    let there = try parts(of: db)
    var found: [ForeignObject] = []
    for (part, sql) in there {
      guard let expected = right[part] else {
        if !isOfSQLite(part) { found.append(part.object(.added)) }
        continue
      }
      // Shadow tables are written by SQLite, each version in its own way.
      if sql != expected, !shadows.contains(part.name) { found.append(part.object(.changed)) }
    }
    found += right.keys.filter { there[$0] == nil && !isOfSQLite($0) }.map { $0.object(.missing) }
    return found.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
  }

  private static func parts(of db: Database) throws -> [Part: String] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT type AS kind, name, tbl_name AS owner, ifnull(sql, '') AS sql FROM sqlite_schema"
    )
    return try rows.reduce(into: [:]) { parts, row in
      let part = Part(
        kind: try row.decode(String.self, forColumn: "kind"),
        name: try row.decode(String.self, forColumn: "name"))
      let owner = try row.decode(String.self, forColumn: "owner")
      parts[part] = owner + "\n" + (try row.decode(String.self, forColumn: "sql"))
    }
  }

  /// What SQLite makes by itself: counters, and statistics for its planner.
  private static func isOfSQLite(_ part: Part) -> Bool {
    part.kind == "table" && ["sqlite_sequence", "sqlite_stat1", "sqlite_stat4"].contains(part.name)
  }
}

extension SchemaCheck.Part {
  fileprivate func object(_ fault: ForeignObject.Fault) -> ForeignObject {
    ForeignObject(kind: kind, name: name, fault: fault)
  }
}

extension LibraryDatabase {
  /// What in the database is not as this house made it: added, changed or missing; empty is good.
  public func foreignObjects() async throws -> [ForeignObject] {
    let rooms = rooms
    return try await read { db in try SchemaCheck.foreign(in: db, rooms: rooms) }
  }
}
