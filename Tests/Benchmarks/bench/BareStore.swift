import Foundation
import GRDB
import MARC

/// The least that an import can do: SQLite keeps each record and one text of all its words.
///
/// Same reader, same batches, same waiting for the disk as the catalogue; no columns, no facets, no
/// stems, no old spelling.
struct BareStore {
  let file: String
  let folder: String

  func measure() throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let database = try DatabaseQueue(
      path: folder + "/bare.db", configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          CREATE TABLE bare (number INTEGER PRIMARY KEY, marc BLOB) STRICT;
          CREATE VIRTUAL TABLE bareText USING fts5(words, content = '');
          """)
    }
    let watch = Stopwatch()
    var batch: [MARCRecord] = []
    var total = 0
    try MARCFile.read(file) { reading in
      guard let record = reading.record else { return }
      batch.append(record)
      total += 1
      guard batch.count == 500 else { return }
      try Self.store(batch, in: database)
      batch = []
    }
    try Self.store(batch, in: database)
    try Measured(
      name: "bare SQLite: record and full text", records: total, wall: watch.wall, cpu: watch.cpu
    ).print()
  }

  private static func store(_ batch: [MARCRecord], in database: DatabaseQueue) throws {
    try database.write { db in
      for record in batch {
        try db.cachedStatement(sql: "INSERT INTO bare (marc) VALUES (?)")
          .execute(arguments: [Data(try ISO2709Writer.document(record))])
        let words = record.fields.flatMap(\.subfields).map(\.value).joined(separator: " ")
        try db.cachedStatement(sql: "INSERT INTO bareText (rowid, words) VALUES (?, ?)")
          .execute(arguments: [db.lastInsertedRowID, words])
      }
    }
  }
}
