import Foundation
import FrontDoor
import GRDB
import Testing

struct `Keeping the data` {
  @Test func `a backup while the server works, and a new folder from it`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let before = try await shelf.sartika("export", "--data", data).out
      let server = try await RunningServer.start(data, on: shelf)
      let file = shelf.place("cadangan.db")
      let backup = try await shelf.sartika("backup", "--data", data, "--json", file)
      #expect(backup.code == 0, "\(backup.err)")
      #expect(backup.json.first?["file"].text?.hasSuffix("cadangan.db") == true)
      #expect((backup.json.first?["bytes"].integer ?? 0) > 10_000)
      try await shelf.expectRefusal(
        "backup", "--data", data, file, saying: "sudah ada", "is there already")
      // Never over a live one.
      try await shelf.expectRefusal(
        "restore", "--data", data, file, saying: "sudah ada data", "There are data in")
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      let new = shelf.place("baru")
      let restored = try await shelf.sartika("restore", "--data", new, file)
      #expect(restored.code == 0, "\(restored.err)")
      #expect(try await shelf.sartika("export", "--data", new).out == before)
      #expect(try await shelf.sartika("export", "--data", data).out == before)
      let other = shelf.place("lain")
      let told = try await shelf.sartika("restore", "--data", other, "--json", file)
      #expect(told.json.first?["folder"].text?.hasSuffix("lain") == true, "\(told)")
      #expect((told.json.first?["bytes"].integer ?? 0) > 10_000)
    }
  }

  @Test func `a backup that is none is not restored, and nothing is made`() async throws {
    try await Shelf.with { shelf in
      let file = try shelf.put("bukan cadangan", as: "bukan.db")
      let new = shelf.place("baru")
      try await shelf.expectRefusal(
        "restore", "--data", new, file, saying: "rusak atau bukan", "is damaged or not one")
      try await shelf.expectRefusal(
        "restore", "--data", new, shelf.place("tiada.db"), saying: "tidak ditemukan",
        "was not found")
      #expect(!FileManager.default.fileExists(atPath: new + "/sartika.db"))
    }
  }

  @Test func `the doctor finds a good library good and says what is missing`() async throws {
    try await Shelf.with { shelf in
      let nothing = try await shelf.sartika("doctor", "--data", shelf.place("tiada"), "--json")
      #expect(nothing.code == 0)
      #expect(nothing.json.first?["state"].text == "warning")
      #expect(nothing.json.first?["cure"]["en"].text?.contains("sartika demo") == true)
      let data = try await shelf.library()
      let found = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(found.code == 0, "\(found)")
      let states = Dictionary(
        found.json.map { ($0["check"].text ?? "", $0["state"].text ?? "") },
        uniquingKeysWith: { $1 })
      #expect(states["database"] == "good" && states["audit"] == "good")
      #expect(states["staff"] == "warning")
      let plain = try await shelf.sartika("doctor", "--data", data)
      #expect(plain.out.contains("✓") && plain.out.contains("→"))
    }
  }

  @Test func `the doctor finds a broken rule and says how to mend it`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let queue = try DatabaseQueue.patient(data + "/sartika.db")
      try await queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        try db.execute(sql: "INSERT INTO staffRole (staff, role) VALUES (77, 'manager')")
      }
      try queue.close()
      let found = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(found.code == 1)
      let bad = found.json.filter { $0["state"].text == "bad" }
      #expect(bad.count == 1 && bad.first?["check"].text == "database")
      #expect(bad.first?["cure"]["id"].text?.contains("cadangan") == true)
    }
  }

  @Test func `the doctor builds the search index anew when it does not fit`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let queue = try DatabaseQueue.patient(data + "/sartika.db")
      try await queue.write { db in
        // What the command's own tokenizer would do, done without it.
        try db.execute(sql: "DELETE FROM publicText_docsize WHERE id = 2")
        try db.execute(sql: "DELETE FROM recordISBN")
      }
      try queue.close()
      let found = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(found.code == 1)
      let bad = try #require(found.json.first { $0["state"].text == "bad" })
      #expect(bad["cure"]["id"].text?.contains("sartika doctor --reindex") == true)
      #expect(bad["cure"]["en"].text?.contains("sartika doctor --reindex") == true)
      let mended = try await shelf.sartika("doctor", "--data", data, "--reindex", "--json")
      #expect(mended.code == 0, "\(mended)")
      #expect(!mended.json.isEmpty && !mended.json.contains { $0["state"].text == "bad" })
      let all = try await shelf.sartika("export", "--data", data, "--query", "perempuan")
      #expect(all.code == 0)
      let server = try await RunningServer.start(data, on: shelf)
      try await shelf.expectRefusal(
        "doctor", "--data", data, "--reindex", saying: "sedang dipakai", "is using the data folder")
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }

  @Test func `a file that was cut off is refused in a sentence, and stays as it is`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let file = URL(fileURLWithPath: data + "/sartika.db")
      let whole = try Data(contentsOf: file)
      for bytes in [whole.prefix(9000), Data("bukan basis data, sama sekali bukan".utf8)] {
        try bytes.write(to: file)
        for name in ["-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: file.path + name)
        }
        for command in [
          ["serve", "--port", "0"], ["export"], ["staff", "list"], ["import", Fixture.books],
        ] {
          let ended = try await shelf.sartika(
            Array(command.prefix(command[0] == "staff" ? 2 : 1)) + ["--data", data]
              + command.dropFirst(command[0] == "staff" ? 2 : 1))
          #expect(ended.code == 3 && ended.sentences.count == 2, "\(command): \(ended)")
          #expect(ended.err.contains("cadangan") && ended.err.contains("backup"), "\(ended.err)")
        }
        let found = try await shelf.sartika("doctor", "--data", data, "--json")
        #expect(found.code == 1, "\(found)")
        #expect(found.json.contains { $0["state"].text == "bad" }, "\(found)")
        #expect(try Data(contentsOf: file) == bytes)
      }
    }
  }

  @Test(arguments: [true, false])
  func `a folder that lost its database is not filled anew`(isEmpty: Bool) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      for name in ["sartika.db", "sartika.db-wal", "sartika.db-shm"] {
        try? FileManager.default.removeItem(atPath: data + "/" + name)
      }
      for name in ["sartika.erased"] + (isEmpty ? ["sartika.db"] : []) {
        try Data().write(to: URL(fileURLWithPath: data + "/" + name))
      }
      let before = try FileManager.default.contentsOfDirectory(atPath: data).sorted()
      for command in [
        ["serve", "--port", "0"], ["export"], ["import", Fixture.books], ["staff", "list"],
        ["station", "list"], ["demo"], ["backup", shelf.place("cadangan.db")],
      ] {
        let ended = try await shelf.sartika(command + ["--data", data])
        #expect(ended.code == 3 && ended.sentences.count == 2, "\(command): \(ended)")
        #expect(ended.err.contains("sartika restore"), "\(ended.err)")
      }
      let found = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(found.code == 1, "\(found)")
      let checks = found.json.compactMap { $0["check"].text }
      #expect(checks.filter { $0 != "letters" } == ["library"], "\(found)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: data).sorted() == before)
    }
  }

  @Test func `a folder from a newer version is left alone`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let queue = try DatabaseQueue.patient(data + "/sartika.db")
      try await queue.write { db in
        try db.execute(
          sql: "INSERT INTO grdb_migrations (identifier) VALUES ('2999-01-01 yang akan datang')")
      }
      try queue.close()
      for command in [["serve", "--port", "0"], ["export"], ["import", Fixture.books]] {
        let ended = try await shelf.sartika(
          [command[0], "--data", data] + command.dropFirst())
        #expect(ended.code == 3 && ended.sentences.count == 2, "\(command): \(ended)")
        #expect(ended.err.contains("versi Sartika yang lebih baru"))
        #expect(ended.err.contains("a newer version of Sartika"))
      }
      let found = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(found.code == 1 && found.out.contains("a newer version"))
    }
  }

  @Test func `a folder that cannot be written is refused`() async throws {
    try await Shelf.with { shelf in
      let file = try shelf.put("", as: "berkas")
      try await shelf.expectRefusal(
        "serve", "--port", "0", "--data", file + "/data", saying: "tidak bisa ditulisi",
        "is not writable")
      try await shelf.expectRefusal(
        "export", "--data", shelf.place("tiada"), saying: "belum ada data",
        "There is no Sartika library")
    }
  }
}
