import Foundation
public import GRDB
import Persistence
import Pictures
public import Values

/// What is known of a product's photograph without its bytes.
///
/// Table `productPhotograph`: the one that is shown, and the one before it or that was taken away, for
/// as long as that can be undone.
public struct ProductPhotograph: Hashable, Sendable, Codable, FetchableRecord {
  /// By which its bytes are found: 32 hexadecimal digits.
  public let digest: String
  /// In pixels.
  public let width, height: Int

  /// Reads a row with these columns.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    digest = try row.decode(forColumn: "digest")
    width = try row.decode(forColumn: "width")
    height = try row.decode(forColumn: "height")
  }

  init(_ photograph: Photograph) {
    digest = photograph.digest
    width = photograph.width
    height = photograph.height
  }
}

/// A photograph that a product has from now on, and what it had until then.
public struct KeptPhotograph: Hashable, Sendable, Codable {
  /// What is shown now.
  public let photograph: ProductPhotograph
  /// What was shown before; `nil` when it is the first.
  public let before: ProductPhotograph?
}

extension ProductPhotograph {
  static let table = Migration("2026-11-28 photographs of goods") { db in
    try db.execute(
      sql: """
        CREATE TABLE productPhotograph (
          product INTEGER NOT NULL REFERENCES product (number),
          digest TEXT NOT NULL CHECK (length(digest) = 32 AND digest NOT GLOB '*[^0-9a-f]*'),
          bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 61440),
          width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 480),
          height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 480),
          isShown INTEGER NOT NULL CHECK (isShown IN (0, 1)),
          at TEXT NOT NULL,
          PRIMARY KEY (product, digest)
        ) STRICT;
        CREATE UNIQUE INDEX onePhotographOfAProduct ON productPhotograph (product) WHERE isShown;
        CREATE INDEX productPhotographByDigest ON productPhotograph (digest) WHERE isShown;
        """)
  }

  static let readable = ReadableTable(
    "productPhotograph", query: "SELECT product, digest, width, height, at FROM productPhotograph"
  ) { row in
    _ = try ProductPhotograph(row: row)
    _ = try row.decode(Instant.self, forColumn: "at")
  }

  /// What is shown of a product, or `nil`.
  package static func shown(
    _ db: Database, of product: ProductNumber
  ) throws -> ProductPhotograph? {
    try fetchOne(
      db.cachedStatement(
        sql: """
          SELECT digest, width, height FROM productPhotograph WHERE product = ? AND isShown
          """), arguments: [product])
  }

  /// Forgets what was replaced or taken away, once nobody undoes that any more.
  static func forget(_ db: Database, now: Instant) throws {
    try db.execute(
      sql: "DELETE FROM productPhotograph WHERE NOT isShown AND at < ?",
      arguments: [now + -Lifetime.hiddenPhotograph.seconds])
  }
}

extension Shop {
  /// What is shown of a product, or `nil` when it has no photograph.
  public func photograph(of product: ProductNumber) async throws -> ProductPhotograph? {
    try await database.read { db in try ProductPhotograph.shown(db, of: product) }
  }

  /// The bytes of a photograph that is shown, a JPEG; `nil` when none has that digest.
  public func photograph(digest: String) async throws -> [UInt8]? {
    try await database.read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT bytes FROM productPhotograph WHERE digest = ? AND isShown LIMIT 1"),
        arguments: [digest])
      return try row.map { Array(try $0.decode(Data.self, forColumn: "bytes")) }
    }
  }
}
