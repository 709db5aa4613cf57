import GRDB
import Persistence

extension Catalogue {
  /// The titles of which a copy bears this call number, in small letters or large; of those that she
  /// may meet, at most five, the oldest first.
  public func titles(at callNumber: String, for audience: Audience) async throws -> [EnteredRecord]
  {
    guard let callNumber = callNumber.nonEmpty else { return [] }
    return try await database.read { db in
      try EnteredRecord.whole(
        db.cachedStatement(
          sql: """
            \(EnteredRecord.records) WHERE \(audience.condition) AND record.number IN
              (SELECT item.record FROM item WHERE item.callNumber = ? COLLATE NOCASE
                AND item.status <> 'withdrawn')
            ORDER BY record.number LIMIT 5
            """), arguments: [nil, callNumber], of: "record")
    }
  }
}
