package import GRDB
import Persistence

extension Item {
  /// Puts a copy into the queue of those whose label is to be printed, in the transaction of the loan
  /// with which it goes out.
  ///
  /// It stands there once; one that was withdrawn needs none.
  package static func wantLabel(_ db: Database, of number: ItemNumber) throws {
    try db.execute(
      sql: """
        INSERT INTO labelQueue (item)
        SELECT number FROM item WHERE number = ? AND status <> 'withdrawn'
        ON CONFLICT (item) DO NOTHING
        """, arguments: [number])
  }
}

extension Item {
  /// The last change that the queue of labels knows of a copy; `nil` when it does not wait there.
  package static func labelChange(_ db: Database, of item: ItemNumber) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT change FROM labelQueue WHERE item = ?"), arguments: [item])
  }
}
