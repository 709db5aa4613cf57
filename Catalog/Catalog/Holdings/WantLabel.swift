package import GRDB
import Persistence
public import Trail

extension Catalogue {
  /// Puts a copy into the queue of those whose label is to be printed, once; one that was withdrawn
  /// needs none.
  ///
  /// - Throws: `PermissionRefusal`.
  public func wantLabel(of item: ItemNumber, by actor: Actor) async throws {
    try await database.transaction { db in
      try actor.needs(.loansMake, in: db)
      try db.execute(
        sql: """
          INSERT INTO labelQueue (item)
          SELECT number FROM item WHERE number = ? AND status <> 'withdrawn'
          ON CONFLICT (item) DO NOTHING
          """, arguments: [item])
    }
  }
}

extension Item {
  /// The last change that the queue of labels knows of a copy; `nil` when it does not wait there.
  package static func labelChange(_ db: Database, of item: ItemNumber) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT change FROM labelQueue WHERE item = ?"), arguments: [item])
  }
}
