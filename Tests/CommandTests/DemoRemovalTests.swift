import Foundation
import GRDB
import Testing

struct `Removing a demonstration` {
  @Test func `in which somebody entered something is refused, unless all of it shall go`()
    async throws
  {
    try await Shelf.with { shelf in
      let demo = try await shelf.demonstration()
      let name = "Xanthippe Sari"
      #expect(try await shelf.sartika("member", "add", "--data", demo, "--name", name).code == 0)
      #expect(try await shelf.sartika("import", "--data", demo, Fixture.books).code == 0)
      let before = try shelf.rows(of: demo)
      let ended = try await shelf.sartika("demo", "--data", demo, "--remove")
      #expect(ended.code == 3 && ended.sentences.count == 2, "\(ended)")
      #expect(ended.err.contains(": 1 anggota, 3 cantuman. ") && !ended.err.contains(name))
      #expect(ended.err.contains(": 1 member, 3 records. "))
      #expect(ended.sentences.allSatisfy { $0.contains("--with-all-in-it") })
      #expect(try shelf.rows(of: demo) == before)
      let removed = try await shelf.sartika(
        "demo", "--data", demo, "--remove", "--with-all-in-it")
      #expect(removed.code == 0, "\(removed.err)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: demo) == [])
    }
  }

  @Test func `leaves the languages that somebody added`() async throws {
    try await Shelf.with { shelf in
      let demo = try await shelf.demonstration()
      let (languages, manager) = (demo + "/languages", FileManager.default)
      try manager.createDirectory(atPath: languages, withIntermediateDirectories: true)
      let file = #"{"name": "Basa Sunda", "sentences": {"dihapus": "dipupus"}}"#
      try Data(file.utf8).write(to: URL(fileURLWithPath: languages + "/su.json"))
      let removed = try await shelf.sartika("demo", "--data", demo, "--remove")
      #expect(removed.code == 0 && removed.err.contains("dipupus"), "\(removed.err)")
      #expect(try manager.contentsOfDirectory(atPath: demo) == ["languages"])
      #expect(try String(contentsOfFile: languages + "/su.json", encoding: .utf8) == file)
      let again = try await shelf.sartika("demo", "--data", demo)
      #expect(again.code == 0, "\(again.err)")
      #expect(try String(contentsOfFile: languages + "/su.json", encoding: .utf8) == file)
      #expect(manager.fileExists(atPath: demo + "/sartika.db"))
      let beside = try manager.contentsOfDirectory(atPath: shelf.place("")).filter {
        $0.hasPrefix("contoh.")
      }
      #expect(beside.isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func `takes nothing along that is not the demonstration's`(withAll: Bool) async throws {
    try await Shelf.with { shelf in
      let demo = try await shelf.demonstration()
      let own = [
        "sartika.notes.txt", "sartika.photos/1.jpg", "sartika.restoring/surat",
        "attachments/letter.pdf", "sartika.2026-11-27.db",
      ].map { demo + "/" + $0 }
      for file in own {
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data("penting".utf8).write(to: URL(fileURLWithPath: file))
      }
      let removed = try await shelf.sartika(
        ["demo", "--data", demo, "--remove"] + (withAll ? ["--with-all-in-it"] : []))
      #expect(removed.code == 0, "\(removed.err)")
      for file in own { #expect(FileManager.default.fileExists(atPath: file), "\(file)") }
      let names = [
        "attachments", "sartika.2026-11-27.db", "sartika.notes.txt", "sartika.photos",
        "sartika.restoring",
      ]
      #expect(try FileManager.default.contentsOfDirectory(atPath: demo).sorted() == names)
      #expect(removed.err.contains("tetap ada di sana: \(names.joined(separator: ", "))."))
      #expect(removed.err.contains("still there: \(names.joined(separator: ", "))."))
    }
  }

  @Test func `whose database is a link takes what it leads to along`() async throws {
    try await Shelf.with { shelf in
      let (demo, disk) = (try await shelf.demonstration(), shelf.place("cakram"))
      let manager = FileManager.default
      try manager.createDirectory(atPath: disk, withIntermediateDirectories: true)
      try manager.moveItem(atPath: demo + "/sartika.db", toPath: disk + "/data.db")
      try manager.createSymbolicLink(
        atPath: demo + "/sartika.db", withDestinationPath: disk + "/data.db")
      let removed = try await shelf.sartika("demo", "--data", demo, "--remove")
      #expect(removed.code == 0, "\(removed.err)")
      #expect(try manager.contentsOfDirectory(atPath: demo) == [])
      #expect(try manager.contentsOfDirectory(atPath: disk) == [])
    }
  }

  @Test func `that does not say what was made is refused, too`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let queue = try DatabaseQueue.patient(data + "/sartika.db")
      try await queue.write { db in
        try db.execute(sql: "INSERT INTO setting (name, value) VALUES ('demo', '2026-11-21')")
      }
      try queue.close()
      try await shelf.expectRefusal(
        "demo", "--data", data, "--remove", saying: "tidak diketahui", "is not known")
      let all = try await shelf.sartika("demo", "--data", data, "--remove", "--with-all-in-it")
      #expect(all.code == 0, "\(all.err)")
    }
  }

  @Test func `that is none is refused, whatever is said`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      try await shelf.expectRefusal(
        "demo", "--data", data, "--remove", "--with-all-in-it", saying: "bukan contoh",
        "not a demonstration")
    }
  }
}
