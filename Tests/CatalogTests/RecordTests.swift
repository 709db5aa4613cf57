import Catalog
import GRDB
import MARC
import Persistence
import Testing
import Trail
import Values

struct `Keeping records` {
  @Test func `a record comes back byte for byte`() async throws {
    let library = try ALibrary()
    let marc = MARCRecord(
      leader: "00000nam a2200000 i 4500",
      [
        .control("001", "x1"), MARCField("245", "1", "0", ("a", "e\u{301}tude"), ("a", "")),
        MARCField("020", " ", " ", ("a", "nonsense")), MARCField("9zz", "#", "x", ("!", " ")),
        MARCField("880", "1", "0", ("6", "245-01"), ("a", "женщины")),
      ])
    let number = try await library.catalogue.addRecord(marc, at: ALibrary.morning, by: .house)
    let record = try #require(try await library.catalogue.record(number))
    #expect(record.marc == marc)
    #expect(record.version == 1)
    #expect(try await library.database.violations().isEmpty)
  }

  @Test func `of two who change the same version one is told to look again`() async throws {
    let library = try ALibrary()
    let number = try await library.book("Perempuan di titik nol")
    let marc = MARCRecord([MARCField("245", "0", "0", ("a", "Satu"))])
    let version = try await library.catalogue.changeRecord(
      number, to: marc, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(version == 2)
    await #expect(throws: RecordRefusal.changedMeanwhile(number, title: "Satu", version: 2)) {
      try await library.catalogue.changeRecord(
        number, to: marc, ifVersion: 1, at: ALibrary.morning, by: .house)
    }
  }

  @Test func `of twenty at once exactly one wins`() async throws {
    let library = try ALibrary()
    let number = try await library.book("Perempuan di titik nol")
    let marc = MARCRecord([MARCField("245", "0", "0", ("a", "Baru"))])
    let wins = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do {
            try await library.catalogue.changeRecord(
              number, to: marc, ifVersion: 1, at: ALibrary.morning, by: .house)
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(wins == 1)
    #expect(try await library.catalogue.record(number)?.version == 2)
    #expect(try await library.total("titik") == 0)
    #expect(try await library.total("baru") == 1)
  }

  @Test func `a removed record is found no more and its number is not used again`() async throws {
    let library = try ALibrary()
    let first = try await library.book("Satu", isbn: "9786020324784", closed: false)
    try await library.catalogue.removeRecord(first, at: ALibrary.morning, by: .house)
    #expect(try await library.total("satu") == 0)
    #expect(try await library.catalogue.records(isbn: ISBN("9786020324784")) == [])
    let second = try await library.book("Dua")
    #expect(second > first)
    #expect(try await library.database.violations().isEmpty)
    await #expect(throws: RecordRefusal.noSuchRecord(first)) {
      try await library.catalogue.removeRecord(first, at: ALibrary.morning, by: .house)
    }
  }

  @Test func `a record with copies stays`() async throws {
    let library = try ALibrary()
    let number = try await library.book("Satu")
    try await library.copy(of: number)
    await #expect(throws: RecordRefusal.hasCopies(number, 1)) {
      try await library.catalogue.removeRecord(number, at: ALibrary.morning, by: .house)
    }
    #expect(try await library.total("satu") == 1)
  }

  @Test func `a record without a title shows another, or says that it has none`() async throws {
    let library = try ALibrary()
    let other = try await library.record(
      MARCField("245", "1", "0", ("c", "somebody")), MARCField("246", " ", " ", ("a", "Varian")))
    let none = try await library.record(MARCField("020", " ", " ", ("a", "9786020324784")))
    #expect(try await library.catalogue.record(other)?.title == "Varian")
    #expect(try await library.catalogue.record(none)?.title == "[tanpa judul]")
  }

  @Test func `a repeated request enters one record`() async throws {
    let library = try ALibrary()
    let key = RequestKey(key: "ratna 1", fingerprint: "x", at: ALibrary.morning)
    let numbers = try await RequestKey.$current.withValue(key) {
      [try await library.book("Sekali"), try await library.book("Sekali")]
    }
    #expect(numbers[0] == numbers[1])
    #expect(try await library.catalogue.count() == 1)
  }

  @Test func `a line of the trail is written in the same transaction, or nothing is written`()
    async throws
  {
    let library = try ALibrary()
    let marc = MARCRecord([MARCField("245", "0", "0", ("a", "Saksi"))])
    let ratna = Actor.staff(StaffNumber(1))
    // She may, and this library has no trail yet.
    try await library.database.transaction { db in
      try db.execute(
        sql: """
          CREATE TABLE staff (number INTEGER PRIMARY KEY, disabled INTEGER NOT NULL) STRICT;
          CREATE TABLE staffRole (staff INTEGER NOT NULL, role TEXT NOT NULL) STRICT;
          INSERT INTO staff VALUES (1, 0);
          INSERT INTO staffRole VALUES (1, 'librarian');
          """)
    }
    await #expect(throws: (any Error).self) {
      _ = try await library.catalogue.addRecord(marc, at: ALibrary.morning, by: ratna)
    }
    #expect(try await library.catalogue.count() == 0)
    try await library.database.transaction { db in
      try db.execute(
        sql: """
          CREATE TABLE auditEntry (
            number INTEGER PRIMARY KEY, at TEXT, actor TEXT, action TEXT, subject TEXT,
            previous TEXT, hash TEXT
          ) STRICT
          """)
    }
    _ = try await library.catalogue.addRecord(marc, at: ALibrary.morning, by: ratna)
    let written = try await library.database.read { db in
      try String.fetchAll(db, sql: "SELECT actor || ' ' || action FROM auditEntry")
    }
    #expect(written == ["staff 1 record.added"])
  }

  @Test(arguments: [
    ("00000nam a2200000 i 4500", Form.book), ("00000nas a2200000 i 4500", .journal),
    ("00000nab a2200000 i 4500", .clipping), ("00000ntm a2200000 i 4500", .document),
    ("00000npc a2200000 i 4500", .document), ("                        ", .book),
  ])
  func `the kind is told from the leader`(_ leader: String, _ form: Form) {
    #expect(Form(of: MARCRecord(leader: leader, [MARCField("245", ("a", "x"))])) == form)
  }

  @Test func `our own field says the kind before the leader`() {
    let marc = MARCRecord([MARCField("998", ("k", "Kliping"))])
    #expect(Form(of: marc) == .clipping)
    #expect(Form(of: MARCRecord([MARCField("998", ("k", "xyz"))])) == .book)
  }
}
