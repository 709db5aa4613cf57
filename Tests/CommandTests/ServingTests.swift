import Foundation
import FrontDoor
import Testing

struct `Serving` {
  @Test func `says where it is, gives a code once, and ends when it is asked to`() async throws {
    try await Shelf.with { shelf in
      let server = try await RunningServer.start(shelf.place("data"), on: shelf)
      #expect(server.said.contains("kode masuk") || server.said.contains("Kode masuk"))
      #expect(server.said.contains("/office/first"))
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      let ended = try #require(try await server.end(with: SIGTERM))
      #expect(ended.code == 0 && !ended.isSignal, "\(server.said)")
      #expect(ended.after < .seconds(10))
      // The next start would look at every page for the sake of a log.
      #expect(!FileManager.default.fileExists(atPath: shelf.place("data") + "/sartika.db-wal"))
    }
  }

  @Test func `prints a code for a demonstration until somebody has chosen with it`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.demonstration()
      var codes: [String] = []
      for _ in 1...3 {
        let server = try await RunningServer.start(data, on: shelf)
        let code = server.said.firstMatch(of: /one use: ([0-9A-Z-]+)/).map { String($0.output.1) }
        if let code { codes.append(code) }
        if codes.count == 2, let code {
          let come = try await FrontDoor.Visitor(base: server.base).submit(
            "/office/code", ["code": code, "passphrase": "melati putih di halaman"],
            from: "/office/code")
          #expect(come.status == 303, "\(come.text)")
        }
        #expect(try await server.end(with: SIGTERM)?.code == 0)
      }
      #expect(codes.count == 2, "\(codes)")
    }
  }

  @Test func `ends at Ctrl-C, too`() async throws {
    try await Shelf.with { shelf in
      let server = try await RunningServer.start(shelf.place("data"), on: shelf)
      #expect(try await server.end(with: SIGINT)?.code == 0, "\(server.said)")
    }
  }

  @Test func `begins again where it was killed`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let first = try await RunningServer.start(data, on: shelf)
      let found = try await FrontDoor.Visitor(base: first.base).get("/search").text
      let page = try #require(found.firstMatch(of: #/href="(\/records\/\d+)"/#)?.1)
      #expect(try await FrontDoor.Visitor(base: first.base).get(String(page)).status == 200)
      #expect(try await first.end(with: SIGKILL)?.isSignal == true)
      #expect(FileManager.default.fileExists(atPath: data + "/scan.sock"))
      let second = try await RunningServer.start(data, on: shelf)
      #expect(try await FrontDoor.Visitor(base: second.base).get(String(page)).status == 200)
      #expect(try await second.end(with: SIGTERM)?.code == 0)
      #expect(try await shelf.sartika("doctor", "--data", data).code == 0)
    }
  }

  @Test func `on a port that is taken, or in a folder that is in use, is refused`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf)
      let port = server.base.split(separator: ":").last.map(String.init) ?? ""
      try await shelf.expectRefusal(
        "serve", "--data", shelf.place("other"), "--port", port,
        saying: "Port \(port) sedang dipakai", "Port \(port) is in use")
      try await shelf.expectRefusal(
        "serve", "--data", data, "--port", "0",
        saying: "nomor proses \(server.identifier)", "process \(server.identifier)")
      try await shelf.expectRefusal(
        "import", "--data", data, Fixture.books, saying: "sedang dipakai", "is using")
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }

  @Test func `in a folder with a long path goes on without a socket, and says so`() async throws {
    try await Shelf.with { shelf in
      let data = shelf.place(String(repeating: "panjang-", count: 14))
      let server = try await RunningServer.start(data, on: shelf)
      #expect(server.said.contains("terlalu panjang untuk soket"), "\(server.said)")
      #expect(server.said.contains("too long for the socket"))
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      #expect(!FileManager.default.fileExists(atPath: data + "/scan.sock"))
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}
