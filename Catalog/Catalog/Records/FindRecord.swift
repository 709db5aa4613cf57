import GRDB
import Persistence
public import Values

extension Catalogue {
  /// The record with this number; a closed one is not there for everyone.
  public func record(
    _ number: RecordNumber, for audience: Audience = .everyone
  ) async throws -> BibliographicRecord? {
    try await database.read { db in
      try BibliographicRecord.find(db, numbered: number)?.seen(by: audience)
    }
  }

  /// The record at a public address; a closed one is not there for everyone.
  ///
  /// Those who may read closed records also find one by its number.
  public func record(
    at address: RecordAddress, for audience: Audience = .everyone
  ) async throws -> BibliographicRecord? {
    try await database.read { db in
      guard let number = try BibliographicRecord.number(db, at: address, for: audience) else {
        return nil
      }
      return try BibliographicRecord.find(db, numbered: number)?.seen(by: audience)
    }
  }

  /// The number of the record at an address, or of that number for those who may read closed ones.
  public func number(
    at address: RecordAddress, for audience: Audience = .everyone
  ) async throws -> RecordNumber? {
    try await database.read { db in
      try BibliographicRecord.number(db, at: address, for: audience)
    }
  }

  /// The address of a record, or `nil` when it is closed to her or not there.
  public func address(
    of number: RecordNumber, for audience: Audience = .everyone
  ) async throws -> RecordAddress? {
    try await database.read { db in
      try BibliographicRecord.address(db, of: number, for: audience)
    }
  }

  /// The records with this ISBN that she may meet, the oldest first.
  public func records(
    isbn: ISBN, for audience: Audience = .everyone
  ) async throws -> [RecordNumber] {
    try await database.read { db in
      try BibliographicRecord.numbers(db, isbn: isbn, for: audience)
    }
  }

  /// The records with this ISSN that she may meet, the oldest first.
  public func records(
    issn: ISSN, for audience: Audience = .everyone
  ) async throws -> [RecordNumber] {
    try await database.read { db in
      try BibliographicRecord.numbers(db, issn: issn, for: audience)
    }
  }

  /// How many records there are, of those that she may meet.
  public func count(for audience: Audience = .staff) async throws -> Int {
    let table = audience == .staff ? "record" : "publicRecord"
    return try await database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
  }

  /// How many records are closed.
  public func closedCount() async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM record WHERE audience = ?", arguments: [Audience.staff]) ?? 0
    }
  }
}
