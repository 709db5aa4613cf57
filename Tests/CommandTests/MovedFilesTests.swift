import Foundation
import FrontDoor
import GRDB
import Testing

struct `A server whose files are taken away` {
  @Test(arguments: ["sartika.db", "sartika.db-wal", "sartika.lock"])
  func `acknowledges nothing that would be lost, and says so`(name: String) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      _ = try await shelf.sartika(
        "staff", "add", "--data", data, "--name", "Wulan", "--sign-in", "wulan", "--role",
        "manager")
      let token = try await shelf.sartika("staff", "token", "--data", data, "wulan").lines.first
      let server = try await RunningServer.start(data, on: shelf)
      let visitor = FrontDoor.Visitor(base: server.base)
      func add(_ title: String) async throws -> FrontDoor.Visitor.Answer {
        try await visitor.post(
          "/api/v1/records", .object(["form": .text("book"), "title": .text(title)]),
          token: token ?? "", key: UUID().uuidString)
      }
      #expect(try await add("Sebelum").status == 201)
      try FileManager.default.removeItem(atPath: data + "/" + name)
      let refused = try await add("Sesudah")
      #expect(refused.status == 503, "\(refused.text)")
      let type = name == "sartika.lock" ? "storage-unguarded" : "storage-damaged"
      #expect(refused.text.contains(type), "\(refused.text)")
      #expect(try await visitor.get("/privacy").text.contains("alert-strip"))
      if name == "sartika.lock" {
        try await shelf.expectRefusal(
          "serve", "--data", data, "--port", "0", saying: "sedang dipakai", "is using")
      }
      _ = try await server.end(with: SIGKILL)
    }
  }
}

struct `A folder in which something else has a name of the house` {
  @Test(arguments: [
    "sartika.db", "sartika.db-wal", "sartika.db-shm", "sartika.lock", "sartika.ballast",
  ])
  func `is refused by the path, and doctor says the same`(name: String) async throws {
    try await Shelf.with { shelf in
      let data = shelf.place("data")
      try FileManager.default.createDirectory(
        atPath: data + "/" + name, withIntermediateDirectories: true)
      try await shelf.expectRefusal(
        "serve", "--data", data, "--port", "0",
        saying: "/\(name) bukan berkas biasa", "/\(name) is not a plain file")
      let found = try await shelf.sartika("doctor", "--data", data)
      #expect(found.code == 1 && found.out.contains("/\(name) is not a plain file"), "\(found)")
    }
  }

  @Test func `is refused when another program made the database, and doctor says the same`()
    async throws
  {
    try await Shelf.with { shelf in
      let data = shelf.place("data")
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
      let other = try DatabaseQueue.patient(data + "/sartika.db")
      try await other.write { try $0.execute(sql: "CREATE TABLE a (b)") }
      try other.close()
      try await shelf.expectRefusal(
        "serve", "--data", data, "--port", "0", saying: "dibuat program lain", "Another program")
      let found = try await shelf.sartika("doctor", "--data", data)
      #expect(found.code == 1 && found.out.contains("Another program"), "\(found)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: data) == ["sartika.db"])
    }
  }
}
