import Foundation
import GRDB
import Persistence
import Testing
import Values

struct `The daily scrub and the daily look` {
  let temporary: TemporaryFolder
  let library: LibraryDatabase

  init() throws {
    temporary = try TemporaryFolder()
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
  }

  private func bytes(_ suffix: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: temporary.library.database + suffix))
  }

  @Test func `what is forgotten leaves the file and the log`() async throws {
    let name = Data("forget me".utf8)
    try await library.transaction { try shelve("forget me", in: $0) }
    #expect(try bytes("-wal").range(of: name) != nil)
    try await library.scrub(at: noon)
    #expect(try bytes("").range(of: name) == nil)
    #expect(try bytes("-wal").range(of: name) == nil)
  }

  @Test func `a broken invariant is named`() async throws {
    #expect(try await library.violations() == [])
    try await library.transaction { try $0.execute(sql: "UPDATE shelf SET books = 7") }
    #expect(
      try await library.violations() == ["not so: a shelf's number is that of its books (1)"])
  }

  @Test func `a value that breaks the rule of its table is named, to who only reads too`()
    async throws
  {
    try await library.transaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "INSERT INTO setting (name, value) VALUES ('', 'tanpa nama')")
      try db.execute(sql: "PRAGMA ignore_check_constraints = OFF")
    }
    let broken = ["CHECK constraint failed in setting: setting 1"]
    #expect(try await library.violations() == broken)
    let reader = try LibraryDatabase.openToRead(temporary.library, rooms: [.shelf])
    #expect(try await reader.violations() == broken)
    try await library.transaction { try $0.execute(sql: "DELETE FROM setting WHERE name = ''") }
    #expect(try await library.violations() == [])
    #expect(try await reader.violations() == [])
  }

  @Test func `settings are kept, changed and forgotten`() async throws {
    try await library.transaction { db in
      try Setting.set("library.name", to: "Rumah Baca", in: db)
      try Setting.set("library.name", to: "Rumah Baca Dewi", in: db)
      try Setting.set("gone", to: "x", in: db)
      try Setting.set("gone", to: nil, in: db)
    }
    let all = try await library.read { db in try Setting.all(in: db).map { "\($0)=\($1)" } }
    #expect(all == ["library.name=Rumah Baca Dewi"])
    let name = try await library.read { try Setting.value("library.name", in: $0) }
    #expect(name == "Rumah Baca Dewi")
  }
}
