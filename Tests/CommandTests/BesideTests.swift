import Foundation
import FrontDoor
import Glibc
import Testing

struct `Beside a running server` {
  @Test func `colleagues, members and stations are looked after`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf)
      func done(_ arguments: String...) async throws -> Ended {
        let ended = try await shelf.sartika(arguments)
        #expect(ended.code == 0, "\(arguments): \(ended.err)")
        return ended
      }
      _ = try await done(
        "staff", "add", "--data", data, "--name", "Ratna", "--sign-in", "ratna", "--role",
        "manager")
      _ = try await done(
        "staff", "add", "--data", data, "--name", "Dewi", "--sign-in", "dewi", "--role", "cashier")
      _ = try await done("staff", "code", "--data", data, "dewi")
      _ = try await done("staff", "roles", "--data", data, "dewi", "--role", "librarian")
      let token = try await done("staff", "token", "--data", data, "dewi").lines[0]
      let card = try await done(
        "member", "add", "--data", data, "--name", "Sari", "--json"
      ).json[0]["card"].text
      _ = try await done("member", "pin", "--data", data, card ?? "")
      _ = try await done("station", "add", "--data", data, "Meja depan", "--kind", "both")
      let scan = try await done("station", "token", "--data", data, "Meja depan").lines[0]
      let visitor = FrontDoor.Visitor(base: server.base)
      func asked(_ path: String, _ token: String) async throws -> Int {
        try await visitor.get(path, headers: ["Authorization": "Bearer \(token)"]).status
      }
      #expect(try await asked("/api/v1/search", token) == 200)
      #expect(try await asked("/api/v1/search", scan) == 403)
      // What is taken away counts at once, though the server knew the token a moment ago.
      _ = try await done("staff", "disable", "--data", data, "dewi")
      #expect(try await asked("/api/v1/search", token) == 401)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      #expect(try await shelf.sartika("doctor", "--data", data).code == 0)
    }
  }

  @Test func `both write at the same time, and nothing is lost`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf)
      _ = try await shelf.sartika(
        "staff", "add", "--data", data, "--name", "Ratna", "--sign-in", "ratna", "--role",
        "librarian")
      let token = try await shelf.sartika("staff", "token", "--data", data, "ratna").lines[0]
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          let visitor = FrontDoor.Visitor(base: server.base)
          for number in 0..<40 {
            let answer = try await visitor.post(
              "/api/v1/records", ["form": "book", "title": .text("Buku \(number)")], token: token,
              key: "kunci-\(number)")
            #expect(answer.status == 201, "\(answer.text)")
          }
        }
        for worker in 0..<2 {
          group.addTask {
            for number in 0..<4 {
              let ended = try await shelf.sartika(
                "member", "add", "--data", data, "--name", "Anggota \(worker) \(number)")
              #expect(ended.code == 0, "\(ended.err)")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await shelf.sartika("member", "count", "--data", data).lines == ["8"])
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      let doctor = try await shelf.sartika("doctor", "--data", data)
      #expect(doctor.code == 0, "\(doctor.out)")
    }
  }

  @Test func `an older library is not changed under its feet`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let first = try await RunningServer.start(data, on: shelf)
      try await shelf.expectRefusal(
        "serve", "--data", data, "--port", "0", saying: "sedang dipakai", "is using")
      #expect(try await first.end(with: SIGTERM)?.code == 0)
    }
  }
}

struct `A token in a file` {
  @Test func `can be read by its owner alone, and is not shown`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      _ = try await shelf.sartika("station", "add", "--data", data, "Meja depan", "--kind", "both")
      let file = shelf.place("scanner.token")
      let made = try await shelf.sartika(
        "station", "token", "--data", data, "Meja depan", "--out", file)
      #expect(made.code == 0, "\(made.err)")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.count >= 64 && !made.out.contains(text.prefix(64)))
      var facts = stat()
      #expect(stat(file, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
      // The old one goes on working until its file is whole again: nothing is written over.
      try await shelf.expectRefusal(
        "station", "token", "--data", data, "Meja depan", "--out", file, saying: "sudah ada",
        "there already")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
  }
}

struct `A socket that is put elsewhere` {
  @Test(.enabled(if: geteuid() == 0, "only root can be two users"))
  func `can be reached by another user of its group, and by nobody else`() async throws {
    try await Shelf.with { shelf in
      chmod(shelf.path, 0o755)
      let data = shelf.place("data")
      let socket = shelf.place("scan.sock")
      let server = try await RunningServer.start(data, on: shelf, more: ["--socket", socket])
      func mayWrite(group: Int) async throws -> Bool {
        try await Ended.asNobody(of: group, ["/usr/bin/test", "-w", socket]).code == 0
      }
      #expect(try await mayWrite(group: Int(getegid())))
      #expect(try await !mayWrite(group: 65_534))
      #expect(!FileManager.default.fileExists(atPath: data + "/scan.sock"))
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}

struct `The folder of another user` {
  @Test(.enabled(if: geteuid() == 0, "only root can be two users"))
  func `is called that, and not an empty one`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      chmod(shelf.path, 0o755)
      let program = try #require(Programs.path("sartika"))
      let copy = shelf.place("sartika")
      try FileManager.default.copyItem(atPath: program, toPath: copy)
      chmod(copy, 0o755)
      for command in [["doctor"], ["staff", "list"], ["export"], ["serve", "--port", "0"]] {
        let ended = try await Ended.asNobody(
          of: 65_534, [copy] + command + ["--data", data])
        #expect(ended.code != 0, "\(command)")
        #expect((ended.out + ended.err).contains("milik pengguna lain"), "\(command): \(ended)")
        #expect((ended.out + ended.err).contains("another user"), "\(command)")
        #expect(!(ended.out + ended.err).contains("Belum ada data"), "\(command)")
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can be two users"))
  func `is not damaged when one file in it is another's, who is named`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      chmod(shelf.path, 0o755)
      let copy = shelf.place("sartika")
      try FileManager.default.copyItem(atPath: try #require(Programs.path("sartika")), toPath: copy)
      chmod(copy, 0o755)
      chown(data, 65_534, 65_534)
      for name in try FileManager.default.contentsOfDirectory(atPath: data) {
        if name != "sartika.db" { chown(data + "/" + name, 65_534, 65_534) }
      }
      for command in [["doctor"], ["staff", "list"], ["export"], ["serve", "--port", "0"]] {
        let ended = try await Ended.asNobody(of: 65_534, [copy] + command + ["--data", data])
        #expect(ended.code != 0, "\(command)")
        let said = ended.out + ended.err
        #expect(said.contains("\(data)/sartika.db milik root"), "\(command): \(ended)")
        #expect(said.contains("\(data)/sartika.db belongs to root"), "\(command)")
        #expect(!said.contains("SQLite"), "\(command)")
      }
    }
  }
}

struct `The address of the house` {
  @Test func `that is printed for every address of the machine works for the first code`()
    async throws
  {
    try await Shelf.with { shelf in
      let server = try await RunningServer.start(
        shelf.place("data"), on: shelf, more: ["--host", "0.0.0.0"])
      let code = try #require(server.said.firstMatch(of: /http:\/\/\S+\/office\/first/)).output
      #expect(code.hasPrefix("http://localhost:"), "\(server.said)")
      let page = try await FrontDoor.Visitor(base: server.base).get("/office/first")
      #expect(page.status == 200 && page.text.contains("name=\"code\""))
      #expect(!server.said.contains("http://0.0.0.0"))
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }

  @Test(arguments: [
    "x", "http://x", "https://x/perpus", "https://", "https://x y", "ftp://x", "https://x:0",
    "https://x:99999", "https://ratna@x", "https://x?a", "",
  ])
  func `of a proxy that cannot work is wrong use, with a sentence`(url: String) async throws {
    try await Shelf.with { shelf in
      let ended = try await Self.serving(url, on: shelf)
      #expect(ended.code == 2, "\(ended)")
      #expect(ended.err.contains("https://perpustakaan.local") || ended.err.contains("https"))
      #expect(ended.err.contains("--public-url"))
    }
  }

  /// A server that should not come up; one that does is ended after a while.
  private static func serving(_ url: String, on shelf: Shelf) async throws -> Ended {
    let program = try #require(Programs.path("sartika"))
    return try await Ended.running(
      "/usr/bin/timeout",
      ["20", program, "serve", "--data", shelf.place("data"), "--port", "0", "--public-url", url])
  }

  @Test(arguments: [
    ("HTTPS://Perpus.Local:443/", "https://perpus.local"),
    ("https://perpus.local/", "https://perpus.local"),
    ("https://perpus.local:8443", "https://perpus.local:8443"),
    ("http://localhost:80", "http://localhost"),
  ])
  func `of a proxy is written as browsers write it`(given: String, shown: String) async throws {
    try await Shelf.with { shelf in
      let server = try await RunningServer.start(
        shelf.place("data"), on: shelf, more: ["--public-url", given], at: shown)
      #expect(server.said.contains("\(shown)/office/first"), "\(server.said)")
      #expect(!server.said.contains("//office"))
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}
