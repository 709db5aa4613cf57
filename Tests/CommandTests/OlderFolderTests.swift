import Foundation
import FrontDoor
import GRDB
import House
import Testing

@testable import Persistence

struct `A folder of an older version` {
  /// A copy whose record is not there, in tables of the days before there was a table of kinds.
  private static func make(in path: String) throws {
    let folder = DataFolder(path)
    try folder.create()
    let queue = try DatabaseQueue(
      path: folder.database, configuration: LibraryDatabase.configuration(House.rooms))
    let migrator = LibraryDatabase.migrator(House.rooms)
    let before = try #require(migrator.migrations.last { $0 < "2026-11-28" })
    try migrator.migrate(queue, upTo: before)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(
        sql: """
          INSERT INTO item (record, barcode, accessionNumber, callNumber, type)
          VALUES (999999, 'IP-1', '1/2026', '305', 'book')
          """)
    }
    try queue.close()
  }

  @Test func `has its damaged rows named by doctor, before it is brought up to date and after`()
    async throws
  {
    try await Shelf.with { shelf in
      let data = shelf.place("lama")
      try Self.make(in: data)
      let older = try await shelf.sartika("doctor", "--data", data)
      #expect(older.code != 0 && older.out.contains("masih versi lama"), "\(older)")
      #expect(older.out.contains("Ada baris yang rusak: item 1"), "\(older)")
      #expect(older.out.contains("Rows are damaged: item 1"), "\(older)")
      let added = try await shelf.sartika("station", "add", "--data", data, "Meja depan")
      #expect(added.code == 0, "\(added)")
      let now = try await shelf.sartika("doctor", "--data", data)
      #expect(now.code != 0 && now.out.contains("1 broken references: item 1"), "\(now)")
    }
  }
}
