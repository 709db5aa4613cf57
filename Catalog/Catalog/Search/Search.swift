import GRDB
import Persistence

extension Catalogue {
  /// Finds records.
  ///
  /// Whatever is typed is a question; none is refused.
  /// - Parameters:
  ///   - audience: whose eyes it is for; what is closed to her is in no list and no count, and
  ///     nothing that she sees was weighed or ordered by it.
  ///   - free: of titles that somebody waits for, how many copies may be taken home all the same;
  ///     the register of copies knows nothing of those who wait.
  public func search(
    _ query: SearchQuery, for audience: Audience = .everyone, free: [RecordNumber: Int] = [:]
  ) async throws -> SearchResult {
    let known = await columns.current(for: audience)
    let (result, newer) = try await database.read { db in
      var table = known
      try table.catchUp(db)
      var said = table
      try said.setAvailable(free, db)
      return (try Finding(query, in: said).result(db), table)
    }
    await columns.keep(newer)
    return result
  }

  /// Whether nothing could be found, whatever is asked: there is no record yet that she may see.
  public func isEmpty(for audience: Audience = .everyone) async throws -> Bool {
    let records = audience == .everyone ? "publicRecord" : "record"
    return try await database.read { db in
      try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM \(records))") ?? true
    }
  }

  /// The numbers of all records that a query finds, in the order in which they were entered.
  public func numbers(
    matching query: SearchQuery, for audience: Audience = .everyone
  ) async throws -> [RecordNumber] {
    let known = await columns.current(for: audience)
    return try await database.read { db in
      var table = known
      try table.catchUp(db)
      return try Finding(query, in: table).all(db)
    }
  }
}

extension Catalogue {
  /// Builds the index, and all else that follows from the MARC of the records, anew in one
  /// transaction.
  ///
  /// A record that is damaged is set aside: it comes into no index, and the rest does.
  /// - Parameter progress: told after every few hundred records: how many are done, of how many.
  /// - Throws: a fault of the database; then all is as it was.
  public func rebuildIndex(
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws {
    try await database.transaction { db in try SearchIndex.rebuild(db, progress: progress) }
  }
}
