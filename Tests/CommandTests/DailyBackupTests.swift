import Access
import Foundation
import FrontDoor
import GRDB
import House
import Pages
import Persistence
import Testing
import Trail
import Values
import Waiting

struct `The daily backup` {
  /// A library whose second folder is named, and the folder.
  private static func withAFolder(
    _ work: @escaping @Sendable (Shelf, String, BackupFolder) async throws -> Void
  ) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let folder = BackupFolder(shelf.place("stik"))
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      try await Borrowed.inside(data) { house in
        try await house.database.prepare(folder)
        try await house.database.transaction { db in
          try Setting.set("backup.folder", to: folder.path, in: db)
        }
      }
      try await work(shelf, data, folder)
    }
  }

  private static func setting(_ name: String, of data: String) throws -> String? {
    let queue = try DatabaseQueue.patient(data + "/sartika.db")
    defer { try? queue.close() }
    return try queue.read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }

  @Test func `is made when the house opens, and again when it closes`() async throws {
    try await Self.withAFolder { shelf, data, folder in
      let server = try await RunningServer.start(data, on: shelf)
      #expect(try await eventually { folder.backups.map { $0.bytes > 10_000 } == [true] })
      #expect(try await eventually { try Self.setting("backup.lastGood", of: data) != nil })
      let first = try #require(folder.backups.first)
      try FileManager.default.removeItem(atPath: first.path)
      let ended = try await server.end(with: SIGTERM)
      #expect(ended?.code == 0)
      let last = try #require(folder.backups.first)
      let new = shelf.place("baru")
      let restored = try await shelf.sartika("restore", "--data", new, last.path)
      #expect(restored.code == 0, "\(restored)")
      #expect(!restored.err.contains("There is no list"))
    }
  }

  @Test func `finds no folder where one by hand would lie in the empty place of the stick`()
    async throws
  {
    try await Self.withAFolder { shelf, data, folder in
      try FileManager.default.removeItem(atPath: folder.path)
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: shelf.place("tautan"), withDestinationPath: folder.path)
      for place in ["stik", "tautan"] {
        try await shelf.expectRefusal(
          "backup", "--data", data, shelf.place(place + "/tangan.db"),
          saying: "Folder cadangan \(folder.path) tidak ada", "backup folder \(folder.path) is not")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      let beside = try await shelf.sartika("backup", "--data", data, shelf.place("tangan.db"))
      #expect(beside.code == 0, "\(beside)")
    }
  }

  @Test func `is told of in the log when it fails, once, and again when the house closes`()
    async throws
  {
    try await Self.withAFolder { shelf, data, folder in
      try FileManager.default.removeItem(atPath: folder.path)
      let server = try await RunningServer.start(data, on: shelf)
      func lines() -> Int { server.said.components(separatedBy: "the backup failed").count - 1 }
      #expect(try await eventually { lines() == 1 }, "\(server.said)")
      #expect(server.said.contains("backup-folder-away") && !server.said.contains(folder.path))
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      #expect(lines() == 2, "\(server.said)")
    }
  }

  @Test func `is not made anew at a start on the same day`() async throws {
    try await Self.withAFolder { shelf, data, folder in
      let server = try await RunningServer.start(data, on: shelf)
      #expect(try await eventually { try Self.setting("backup.lastGood", of: data) != nil })
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      let made = try #require(folder.backups.first)
      try FileManager.default.removeItem(atPath: made.path)
      let again = try await RunningServer.start(data, on: shelf)
      #expect(try await FrontDoor.Visitor(base: again.base).get("/").status == 200)
      #expect(try await again.end(with: SIGKILL) != nil)
      #expect(folder.backups.isEmpty)
    }
  }

  @Test func `does not keep the house from opening or closing when the stick is away`() async throws
  {
    try await Self.withAFolder { shelf, data, folder in
      try FileManager.default.removeItem(atPath: folder.path)
      let server = try await RunningServer.start(data, on: shelf)
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test func `is neither made nor deleted by a clock that cannot be right`() async throws {
    try await Self.withAFolder { shelf, data, folder in
      let today = Clock.system.today
      let old = "\(folder.path)/sartika-\(today - 40).db"
      try Data("x".utf8).write(to: URL(fileURLWithPath: old))
      try await Borrowed.inside(data) { house in
        try await house.keyring.trail.note(
          .settingChanged, of: "house", at: house.clock.now + 3 * 86_400, by: .house)
      }
      let server = try await RunningServer.start(data, on: shelf)
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      // It closes in order, which is when the last backup would be made.
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      #expect(folder.backups.map(\.path) == [old])
    }
  }

  @Test func `old ones go at the next visit, also when no new one is due`() async throws {
    try await Self.withAFolder { shelf, data, folder in
      let server = try await RunningServer.start(data, on: shelf)
      #expect(try await eventually { try Self.setting("backup.lastGood", of: data) != nil })
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      // The stick was away for long, with an old one on it.
      let old = folder.path + "/sartika-\(Clock.system.today - 40).db"
      try Data("x".utf8).write(to: URL(fileURLWithPath: old))
      let again = try await RunningServer.start(data, on: shelf)
      #expect(try await eventually { !FileManager.default.fileExists(atPath: old) })
      #expect(try await again.end(with: SIGTERM)?.code == 0)
    }
  }
}

struct `The doctor on a library that somebody changed` {
  @Test(arguments: [
    ("CREATE TRIGGER evil AFTER INSERT ON session BEGIN DELETE FROM staff; END", "trigger evil"),
    ("CREATE VIEW readers AS SELECT * FROM loan", "view readers"),
    ("DROP INDEX loanByDue; CREATE INDEX loanByDue ON loan (due, member)", "index loanByDue"),
    ("DROP TRIGGER auditEntryStays", "trigger auditEntryStays"),
  ])
  func `names what Sartika did not make`(sql: String, name: String) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let queue = try DatabaseQueue.patient(data + "/sartika.db")
      try await queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      try queue.close()
      let found = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(found.code == 1)
      let schema = found.json.first { $0["check"].text == "schema" }
      #expect(schema?["says"]["id"].text?.contains(name) == true, "\(found)")
      #expect(schema?["says"]["en"].text?.contains(name) == true)
    }
  }

  @Test func `refuses its backup by name`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let file = shelf.place("cadangan.db")
      #expect(try await shelf.sartika("backup", "--data", data, file).code == 0)
      let queue = try DatabaseQueue.patient(file)
      try await queue.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            CREATE TRIGGER evil AFTER INSERT ON session BEGIN DELETE FROM staff; END;
            CREATE VIEW readers AS SELECT * FROM loan;
            DROP INDEX loanByDue; CREATE INDEX loanByDue ON loan (due, member);
            """)
      }
      try queue.close()
      let refused = try await shelf.sartika("restore", "--data", shelf.place("baru"), file)
      #expect(refused.code == 3, "\(refused)")
      for name in ["trigger evil", "view readers", "index loanByDue"] {
        #expect(refused.err.contains(name), "\(refused)")
      }
      #expect(!FileManager.default.fileExists(atPath: shelf.place("baru")))
    }
  }
}
