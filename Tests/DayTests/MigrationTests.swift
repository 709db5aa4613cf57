import Catalog
import Foundation
import GRDB
import House
import MARC
import Pages
import Secrets
import Testing
import Trail
import Values

@testable import Persistence

/// What each migration did to the tables on the day it was released, as a digest.
///
/// A library out there has gone through these steps and will not go through them again. Whoever
/// edits one makes two kinds of libraries under one name; whoever needs a change adds a step.
struct `A migration that was released` {
  private static let released = [
    "2026-11-21 settings": "8524e20d1fbaf0e5",
    "2026-11-21 answered requests": "e0fcbb42034b7831",
    "2026-11-21 records": "05649f9e34a284f9",
    "2026-11-21 items": "a62332f92f1d2b91",
    "2026-11-21 search index": "a2efc47b29c7816f",
    "2026-11-21 staff": "d47ae7f532bcacef",
    "2026-11-21 passphrase codes": "119fedcb8fb6f6c6",
    "2026-11-21 stations": "c8efdfba116a710c",
    "2026-11-21 sessions": "3e9766e75bb49d0a",
    "2026-11-21 api tokens": "fa05e547522bcb1d",
    "2026-11-21 audit": "369c4b11d231090b",
    "2026-11-21 received scans": "ee37f8ff4f21d52a",
    "2026-11-21 member categories": "9f0157261320fa1b",
    "2026-11-21 members": "6d15d2e07ca8970b",
    "2026-11-21 loan rules": "2adf556cb1c408f1",
    "2026-11-21 loans": "5571fd199fbed858",
    "2026-11-21 holds": "ca2582b374960bc7",
    "2026-11-21 loan counts": "15d2785642dbf438",
    "2026-11-21 products": "9ca9697e5f90c704",
    "2026-11-21 stock": "b698ee0bc08c9a13",
    "2026-11-21 carts": "d07c5a011a9300a8",
    "2026-11-21 drawers": "4a9d9cd0d5bffee7",
    "2026-11-21 sales": "44cabff30dda5d1b",
    "2026-11-22 late scans": "983dda471838d0e4",
    "2026-11-22 who serves at a station": "4ef2f21caa994baa",
    "2026-11-22 a loan ends with the return": "e59cd85f48fd93dc",
    "2026-11-22 changes on the hold shelf": "332ae70c3c5f76df",
    "2026-11-22 holds go back in line": "970c66289c2fc403",
    "2026-11-22 copies say what loans say": "25a682c3cef9eaa0",
    "2026-11-22 carts know no scans": "71f399845040c1d7",
    "2026-11-22 books that hold themselves": "b31a864cc0cc3bc5",
    "2026-11-26 wrong tries": "fba60c07590b9596",
    "2026-11-26 known devices": "87dd6a643425e494",
    "2026-11-26 sign-ins in the trail": "759c58883234bb85",
    "2026-11-26 wrong PINs": "e972a327a2f25138",
    "2026-11-26 sessions that are locked": "42be39acca3b24e9",
    "2026-11-26 a key for what is sealed": "adf83fb5c7666c81",
    "2026-11-26 shopkeepers": "f7f6cb6d2da76752",
    "2026-11-26 honest books": "8ac35b3de34ad062",
    "2026-11-26 one article number": "e3b0c44298fc1c14",
    "2026-11-26 erased people": "e2170317eb0cd7ac",
    "2026-11-26 members bear a mark": "e54521889326ecda",
    "2026-11-26 types that are lent": "07d53e73f9196f13",
    "2026-11-26 what is lent to whom": "932de5b6dfedb3a0",
    "2026-11-26 holds whose copy may not be lent": "cd3e1cd04c54ffda",
    "2026-11-26 what the public sees": "09de588c46de2f84",
    "2026-11-27 closed records by title": "e7566e419a3ba7df",
    "2026-11-28 kinds of record": "47503d9614e1fe2d",
    "2026-11-28 what late scans are for": "74aefb0a93480c76",
    "2026-11-28 programs that serve at a station": "92c0cd09f00ddd51",
    "2026-11-28 lines of every kind": "b28cea782e48bc1d",
    "2026-11-28 public records on the shelf": "53dae7d02d01379c",
    "2026-11-28 copies that wait for a label": "67ce8df1582459f0",
    "2026-11-28 printers of stations": "41766c61bb9f6a41",
    "2026-11-28 papers on their way to a printer": "2bfbe256bae7487a",
    "2026-11-28 announcements": "d3de3f342a0d9a78",
    "2026-11-28 services that help": "cf611de3c22b0325",
    "2026-11-28 announcements of a day": "d32b2cb8f9e7def3",
    "2026-11-28 first labels": "db9f3e21b238f945",
    "2026-11-28 badges and PINs of colleagues": "57e465a082fe9188",
    "2026-11-28 categories of goods": "e740dd2aaaaf3c03",
    "2026-11-28 copies to read here": "fbe6d22ad2006390",
    "2026-11-28 copies that are taken back": "e4ca485855d607da",
    "2026-11-28 copies of one shelf": "5f9c7563450bcae4",
    "2026-11-28 copies that are added": "5a81cbf5cd866b21",
    "2026-11-28 labels of another issue": "01460b6d522566f4",
    "2026-11-28 goods without a card": "0e8efcbd8217e3bc",
    "2026-11-28 lists of copies": "7526fb672af17faf",
    "2026-11-28 lists of members": "cca181b4204ad23c",
    "2026-11-28 lists of products": "de12be00ed83e5ef",
    "2026-11-28 lists of titles": "41449842046f35ff",
    "2026-11-28 names of categories": "e0c3ff759b3ca1ca",
    "2026-11-28 photographs of goods": "e354ed84a18682c7",
    "2026-11-28 records by subject": "d71814d9df608862",
    "2026-11-28 records to be completed": "5cf16e78ca98c353",
    "2026-11-28 references that come later": "ea5bb94452cbab7d",
    "2026-11-28 return counts": "94905c5e2c7e27ce",
    "2026-11-28 shifts": "9d3d3b4f0ae50e51",
    "2026-11-28 the handing-over book": "027cea1a01610f5d",
    "2026-11-28 who approved a shift": "9fd4cf01d26925fa",
    "2026-11-28 words of goods": "4656328ce53c3156",
  ]

  @Test func `is never edited`() throws {
    let done = try Self.steps()
    for (name, digest) in done {
      guard let known = Self.released[name] else {
        Issue.record(
          """
          “\(name)” is new: add it to the list, as "\(name)": "\(digest)". \
          From then on it stays as it is.
          """)
        continue
      }
      #expect(
        digest == known,
        """
        “\(name)” does something else than on the day it was released. Put it back as it was, and \
        add a new migration, named by today, for the change.
        """)
    }
    let names = Set(done.map(\.name))
    for name in Self.released.keys where !names.contains(name) {
      Issue.record(
        "“\(name)” was released and is gone. Libraries have gone through it: put it back.")
    }
  }

  /// Goes through all steps in an empty library and notes what each made, changed or removed.
  ///
  /// Only the difference counts, so that a step of another room on the same day changes nothing.
  private static func steps() throws -> [(name: String, digest: String)] {
    let queue = try DatabaseQueue(configuration: LibraryDatabase.configuration(House.rooms))
    let migrator = LibraryDatabase.migrator(House.rooms)
    var before: Set<String> = []
    return try migrator.migrations.map { name in
      try migrator.migrate(queue, upTo: name)
      let after = try queue.read(contents)
      let made = after.subtracting(before).sorted().map { "+ \($0)" }
      let gone = before.subtracting(after).sorted().map { "- \($0)" }
      before = after
      let digest = Digest.sha256(Array((made + gone).joined(separator: "\n").utf8))
      return (name, String(digest.prefix(16)))
    }
  }

  /// Every table, index and trigger as it is written, and every row that is there from the start.
  private static func contents(_ db: Database) throws -> Set<String> {
    // Shadow tables are written by SQLite, each version in its own way.
    let shadows = try Set(
      String.fetchAll(db, sql: "SELECT name FROM pragma_table_list WHERE type = 'shadow'"))
    let parts = try Row.fetchAll(
      db,
      sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'grdb%'")
    var all: Set<String> = []
    for part in parts where !shadows.contains(part[2]) {
      guard let sql: String = part[3], (part[2] as String) != "grdb_migrations" else { continue }
      all.insert("\(part[0] as String) \(part[1] as String): \(sql)")
      guard part[0] == "table", !sql.contains("VIRTUAL TABLE") else { continue }
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(part[1] as String)\"")
      for row in rows { all.insert("\(part[1] as String) \(Array(row.databaseValues))") }
    }
    return all
  }
}

struct `A library of the first day` {
  private let queue: DatabaseQueue
  private let migrator = LibraryDatabase.migrator(House.rooms)

  /// One book that came back, and one that is out.
  init() throws {
    queue = try DatabaseQueue(configuration: LibraryDatabase.configuration(House.rooms))
    let lastOfTheFirstDay = try #require(migrator.migrations.last { $0.hasPrefix("2026-11-21") })
    try migrator.migrate(queue, upTo: lastOfTheFirstDay)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO record (form, title, sortTitle, createdAt, changedAt)
          VALUES ('book', 'Feminisme', 'feminisme', '2026-11-21', '2026-11-21');
          INSERT INTO item (record, barcode, accessionNumber, callNumber, type, status, onLoan)
          VALUES (1, 'IP-1', '1/2026', '305', 'book', 'available', 0),
            (1, 'IP-2', '2/2026', '305', 'book', 'available', 1);
          INSERT INTO member (card, name, nameKey, category, expires, language, pin)
          VALUES ('A00000000001', 'Sari', 'sari', 'umum', '2026-11-30', 'id', '$argon2id$none');
          INSERT INTO loan (item, member, itemType, lent, due, returned, renewals) VALUES
            (2, 1, 'book', '2026-11-21', '2026-11-30', NULL, 1),
            (1, NULL, 'book', '2026-11-21', '2026-11-30', '2026-11-21', 0);
          """)
    }
  }

  @Test func `keeps the loan that is out, forgets the other, and gives no number twice`() throws {
    try migrator.migrate(queue)
    let loans = try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT number, item, member, due, renewals FROM loan")
    }
    #expect(loans.map { Array($0.databaseValues).description } == ["[1, 2, 1, \"2026-11-30\", 1]"])
    let next = try queue.write { db in
      try db.execute(
        sql: "INSERT INTO loan (item, member, itemType, lent, due) VALUES (1, 1, 'book', ?1, ?1)",
        arguments: ["2026-11-22"])
      return db.lastInsertedRowID
    }
    #expect(next == 3)
  }

  @Test func `is told apart into public and closed, by addresses that count nothing`() async throws
  {
    let path = NSTemporaryDirectory() + "sartika-old-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = DataFolder(path)
    try folder.create()
    try await Self.fill(folder, migrator)
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    #expect(try await database.violations() == [])
    let catalogue = Catalogue(database: database)
    #expect(try await catalogue.search(SearchQuery(text: "feminisme")).total == 2)
    #expect(try await catalogue.search(SearchQuery(text: "rahasia")).total == 0)
    #expect(try await catalogue.search(SearchQuery(text: "rahasia"), for: .staff).total == 1)
    let all = try await catalogue.search(SearchQuery(order: .added), for: .staff).hits
    #expect(all.compactMap(\.number).map(\.rawValue) == [3, 2, 1])
    #expect(all.allSatisfy { RecordPlace.numbers.contains($0.address.rawValue) })
    // The form called this one by its number; it is called by its address now.
    let ours = try #require(try await catalogue.record(RecordNumber(1)))
    #expect(ours.marc.control("001") == ours.address.description)
    // This one came from elsewhere, and bears a small number by chance.
    let foreign = try #require(try await catalogue.record(RecordNumber(2)))
    #expect(foreign.marc.control("001") == "2")
  }

  @Test func `knows its own records in a file that left before they were renamed`() async throws {
    let path = NSTemporaryDirectory() + "sartika-old-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = DataFolder(path)
    try folder.create()
    try await Self.fill(folder, migrator)
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    let catalogue = Catalogue(database: database)
    let file = try MARCXMLWriter.document(Self.records)
    let counts = try await catalogue.importRecords(
      from: AsyncStream { all in
        all.yield(file)
        all.finish()
      }, named: "kemarin.xml", at: Instant(seconds: 1_795_750_000), by: .house)
    #expect(counts.alreadyThere == 3)
    #expect(try await catalogue.numbers(matching: SearchQuery(), for: .staff).count == 3)
  }

  /// One that the form made, one from elsewhere, one that is closed.
  private static let records = [
    MARCRecord([
      .control("001", "1"),
      .control("008", "261122suuuu    io " + String(repeating: " ", count: 20) + " d"),
      MARCField("245", "0", "0", ("a", "Feminisme")),
    ]),
    MARCRecord([.control("001", "2"), MARCField("245", "0", "0", ("a", "Feminisme dua"))]),
    MARCRecord([
      .control("001", "3"),
      MARCField("245", "0", "0", ("a", "Rahasia")), MARCField("998", ("s", "tertutup")),
    ]),
  ]

  private static func fill(_ folder: DataFolder, _ migrator: DatabaseMigrator) async throws {
    let old = try DatabaseQueue(
      path: folder.database, configuration: LibraryDatabase.configuration(House.rooms))
    let last = try #require(migrator.migrations.last { $0.hasPrefix("2026-11-22") })
    try migrator.migrate(old, upTo: last)
    let records = Self.records
    try await old.write { db in
      for (place, marc) in records.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO record (form, audience, title, sortTitle, createdAt, changedAt)
            VALUES ('book', ?, 'x', 'x', '2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z')
            """, arguments: [place == 2 ? "staff" : "everyone"])
        try db.execute(
          sql: "INSERT INTO recordMARC (record, marc) VALUES (?, ?)",
          arguments: [place + 1, Data(marc.packed)])
      }
    }
    try old.close()
  }
}
