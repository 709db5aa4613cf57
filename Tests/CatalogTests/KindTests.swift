import Catalog
import GRDB
import Persistence
import Testing

struct `The table of kinds` {
  @Test func `has every kind of record, and no other`() async throws {
    let kinds = try await ALibrary().database.read { db in
      try String.fetchAll(db, sql: "SELECT form FROM recordForm")
    }
    #expect(Set(kinds) == Set(Form.allCases.map(\.rawValue)))
  }
}
