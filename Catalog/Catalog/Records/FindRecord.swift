internal import GRDB
internal import Persistence
public import Values

extension Catalogue {
  /// The record with this number; a closed one is not there for everyone.
  public func record(
    _ number: RecordNumber, for audience: Audience = .everyone
  ) async throws -> BibliographicRecord? {
    let record = try await database.read { db in
      try BibliographicRecord.find(db, numbered: number)
    }
    return record.flatMap { audience.mayMeet($0.audience) ? $0 : nil }
  }

  /// The records with this ISBN, the oldest first.
  public func records(isbn: ISBN) async throws -> [RecordNumber] {
    try await database.read { db in try BibliographicRecord.numbers(db, isbn: isbn) }
  }

  /// The records with this ISSN, the oldest first.
  public func records(issn: ISSN) async throws -> [RecordNumber] {
    try await database.read { db in try BibliographicRecord.numbers(db, issn: issn) }
  }

  /// How many records there are.
  public func count() async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM record") ?? 0
    }
  }

  /// How many of them only those who work here may see.
  public func closedCount() async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM record WHERE audience = ?", arguments: [Audience.staff]) ?? 0
    }
  }
}
