import Foundation
import GRDB
import Persistence
public import Secrets

/// The key with which the house seals what it hands out to keep: half-typed forms.
///
/// Table `sealKey`, one row, made when it is first needed. Kept with the data, so that a restart
/// makes nothing unreadable that lies in a browser.
enum SealKey {
  static let table = Migration("2026-11-26 a key for what is sealed") { db in
    try db.execute(
      sql: """
        CREATE TABLE sealKey (
          number INTEGER PRIMARY KEY CHECK (number = 1),
          key BLOB NOT NULL CHECK (length(key) = 32)
        ) STRICT;
        """)
  }

  static func find(_ db: Database) throws -> SealingKey? {
    try Data.fetchOne(db, sql: "SELECT key FROM sealKey").flatMap { SealingKey(Array($0)) }
  }
}

extension Keyring {
  /// The key with which the house seals what it hands out to keep.
  public func sealingKey() async throws -> SealingKey {
    if let key = try await database.read({ db in try SealKey.find(db) }) { return key }
    return try await database.transaction { db in
      if let key = try SealKey.find(db) { return key }
      let key = SealingKey.random()
      try db.execute(
        sql: """
          INSERT INTO sealKey (number, key) VALUES (1, ?)
          ON CONFLICT (number) DO UPDATE SET key = excluded.key
          """, arguments: [Data(key.bytes)])
      return key
    }
  }
}
