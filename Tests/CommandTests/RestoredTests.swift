import Foundation
import FrontDoor
import GRDB
import House
import Pages
import Persistence
import Testing
import Values

struct `A library that was restored` {
  private static let momentary = ["session", "stationState", "firstSignInCode", "passphraseCode"]

  /// A station with a token, a manager who signed in and has a token, and a colleague with a code.
  private static func furnish(_ day: Borrowed) async throws -> (cookies: String, token: String) {
    func done(_ arguments: String...) async throws -> Ended {
      let ended = try await day.shelf.sartika(arguments + ["--data", day.data])
      #expect(ended.code == 0, "\(ended)")
      return ended
    }
    let added = try await done(
      "staff", "add", "--name", "Wulan", "--sign-in", "wulan", "--role", "manager", "--json")
    _ = try await done("staff", "add", "--name", "Dewi", "--sign-in", "dewi", "--role", "cashier")
    _ = try await done("station", "add", "Meja depan")
    _ = try await done("station", "token", "Meja depan")
    let token = try await done("staff", "token", "wulan").lines.first ?? ""
    let server = try await RunningServer.start(day.data, on: day.shelf)
    let manager = FrontDoor.Visitor(base: server.base)
    let code = added.json.first?["code"].text ?? ""
    let come = try await manager.submit(
      "/office/code", ["code": code, "passphrase": "melati putih di halaman"], from: "/office/code")
    #expect(come.status == 303, "\(come.text)")
    #expect(try await manager.get("/office").status == 200)
    #expect(try await server.end(with: SIGTERM)?.code == 0)
    try day.write(
      """
      INSERT INTO stationState (station, member, since)
        SELECT station.number, member.number, '2026-11-27T10:00:00+07:00' FROM station, member;
      INSERT OR REPLACE INTO firstSignInCode (one, digest, expires)
        VALUES (1, '\(String(repeating: "a", count: 64))', '2026-11-28T10:00:00+07:00');
      """)
    return (manager.cookies, token)
  }

  @Test func `has nobody signed in, and knows its tokens`() async throws {
    try await Borrowed.with { day in
      let (cookies, token) = try await Self.furnish(day)
      let before = try day.shelf.rows(of: day.data)
      for table in Self.momentary { #expect(before.contains("\(table) 1"), "\(before)") }
      let (file, new) = (day.shelf.place("cadangan.db"), day.shelf.place("baru"))
      #expect(try await day.shelf.sartika("backup", "--data", day.data, file).code == 0)
      let restored = try await day.shelf.sartika("restore", "--data", new, file)
      #expect(restored.code == 0, "\(restored)")
      #expect(restored.err.contains("masuklah lagi") && restored.err.contains("sign in again"))
      let after = try day.shelf.rows(of: new)
      for table in Self.momentary { #expect(after.contains("\(table) 0"), "\(after)") }
      for table in ["apiToken 1", "stationToken 1", "loan 1", "member 1"] {
        #expect(after.contains(table), "\(after)")
      }
      let server = try await RunningServer.start(new, on: day.shelf)
      let visitor = FrontDoor.Visitor(base: server.base)
      let office = try await visitor.get("/office", headers: ["Cookie": cookies])
      #expect(office.status != 200)
      let asked = try await visitor.get(
        "/api/v1/search", headers: ["Authorization": "Bearer \(token)"])
      #expect(asked.status == 200)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }

  @Test func `writes into no folder of backups until one is chosen for it`() async throws {
    try await Borrowed.with { day in
      let folder = try await day.backedUp()
      let file = try #require(folder.backups.first).path
      let before = try Data(contentsOf: URL(fileURLWithPath: file))
      let new = day.shelf.place("percobaan")
      // A language that somebody put there first stays.
      try FileManager.default.createDirectory(
        atPath: new + "/languages", withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: URL(fileURLWithPath: new + "/languages/su.json"))
      let restored = try await day.shelf.sartika("restore", "--data", new, file)
      #expect(restored.code == 0, "\(restored)")
      #expect(restored.err.contains("belum membuat cadangan"), "\(restored)")
      #expect(restored.err.contains("makes no daily backups yet"), "\(restored)")
      let server = try await RunningServer.start(new, on: day.shelf)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
      #expect(FileManager.default.fileExists(atPath: new + "/languages/su.json"))
      let kept = try DatabaseQueue.patient(new + "/sartika.db")
      let settings = try await kept.read { try Setting.all(in: $0).map(\.name) }
      #expect(settings.contains("library.name") && !settings.contains("backup.folder"))
      try kept.close()
    }
  }
}
