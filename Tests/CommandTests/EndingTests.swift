import Foundation
import FrontDoor
import Testing

/// A log that is there at a start has every page looked at.
struct `A command that ends` {
  private static func expectNoLog(
    in data: String, after command: [String], at location: SourceLocation = #_sourceLocation
  ) {
    let isThere = FileManager.default.fileExists(atPath: data + "/sartika.db-wal")
    #expect(!isThere, "\(command)", sourceLocation: location)
  }

  @Test func `leaves no log, whether it wrote, was refused or only read`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      Self.expectNoLog(in: data, after: ["import"])
      let commands: [(words: [String], code: Int32)] = [
        (["staff", "add", "--name", "Ratna", "--sign-in", "ratna", "--role", "manager"], 0),
        (["staff", "add", "--name", "Dewi", "--sign-in", "dewi", "--role", "cashier"], 0),
        (["staff", "code", "dewi"], 0), (["staff", "token", "dewi"], 0),
        (["staff", "roles", "dewi", "--role", "librarian"], 0), (["staff", "disable", "dewi"], 0),
        (["staff", "disable", "ratna"], 3), (["staff", "list"], 0),
        (["station", "add", "Meja depan"], 0), (["station", "token", "Meja depan"], 0),
        (["station", "token", "Dapur"], 3), (["station", "list"], 0),
        (["member", "add", "--name", "Sari"], 0), (["member", "pin", "A00000000000"], 3),
        (["member", "count"], 0), (["export"], 0), (["doctor"], 0), (["doctor", "--reindex"], 0),
        (["backup", shelf.place("cadangan.db")], 0), (["import", Fixture.books], 0),
      ]
      for (words, code) in commands {
        let ended = try await shelf.sartika(words + ["--data", data])
        #expect(ended.code == code, "\(words): \(ended)")
        Self.expectNoLog(in: data, after: words)
      }
    }
  }

  @Test func `leaves the log of a server that works there`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf)
      for words in [["staff", "list"], ["station", "add", "Meja depan"], ["doctor"]] {
        #expect(try await shelf.sartika(words + ["--data", data]).code == 0, "\(words)")
        #expect(FileManager.default.fileExists(atPath: data + "/sartika.db-wal"), "\(words)")
      }
      #expect(try await server.end(with: SIGTERM)?.code == 0)
      Self.expectNoLog(in: data, after: ["serve"])
    }
  }
}
