import Foundation
import FrontDoor
import Glibc
import Testing

struct `The place of a demonstration` {
  private static let manager = FileManager.default

  @Test(arguments: ["file", "pipe", "link to nothing"])
  func `is refused where something else lies, and that stays`(kind: String) async throws {
    try await Shelf.with { shelf in
      let place = shelf.place("contoh")
      switch kind {
      case "file": try shelf.put("penting", as: "contoh")
      case "pipe": try #require(mkfifo(place, 0o600) == 0)
      default:
        try Self.manager.createSymbolicLink(
          atPath: place, withDestinationPath: shelf.place("tiada"))
      }
      let before = try Self.manager.attributesOfItem(atPath: place)[.type] as? FileAttributeType
      try await shelf.expectRefusal(
        "demo", "--data", place, saying: "\(place) bukan folder", "\(place) is not a folder")
      let after = try Self.manager.attributesOfItem(atPath: place)[.type] as? FileAttributeType
      #expect(before == after)
      if kind == "file" {
        #expect(try String(contentsOfFile: place, encoding: .utf8) == "penting")
      }
      #expect(!Self.manager.fileExists(atPath: shelf.place("tiada")))
    }
  }

  @Test func `may be reached over a link, and what lies beside it stays`() async throws {
    try await Shelf.with { shelf in
      let (place, disk) = (shelf.place("contoh"), shelf.place("cakram"))
      for folder in [disk, place + ".filling", place + ".before"] {
        try Self.manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      try shelf.put("penting", as: "contoh.filling/surat")
      try Self.manager.createSymbolicLink(atPath: place, withDestinationPath: disk)
      let filled = try await shelf.sartika("demo", "--data", place)
      #expect(filled.code == 0, "\(filled)")
      #expect(try Self.manager.destinationOfSymbolicLink(atPath: place) == disk)
      #expect(
        try Self.manager.contentsOfDirectory(atPath: disk).sorted()
          == ["attachments", "sartika.db", "sartika.lock"])
      let letter = shelf.place("contoh.filling/surat")
      #expect(try String(contentsOfFile: letter, encoding: .utf8) == "penting")
      let found = try await shelf.sartika("doctor", "--data", place)
      #expect(found.code == 0, "\(found)")
    }
  }

  @Test func `is for one of two that come at once`() async throws {
    try await Shelf.with { shelf in
      let place = shelf.place("contoh")
      async let first = shelf.sartika("demo", "--data", place)
      async let second = shelf.sartika("demo", "--data", place)
      let ended = try await [first, second]
      #expect(ended.map(\.code).sorted() == [0, 3], "\(ended)")
      let refused = try #require(ended.first { $0.code == 3 })
      #expect(
        refused.err.contains("Another Sartika") || refused.err.contains("There are data in"),
        "\(refused)")
      let found = try await shelf.sartika("doctor", "--data", place)
      #expect(found.code == 0, "\(found)")
    }
  }

  @Test func `where a restore broke off is for a restore`() async throws {
    try await Shelf.with { shelf in
      let (data, file) = (try await shelf.library(), shelf.place("cadangan.db"))
      #expect(try await shelf.sartika("backup", "--data", data, file).code == 0)
      let new = shelf.place("baru")
      try Self.manager.createDirectory(
        atPath: new + "/sartika.restoring", withIntermediateDirectories: true)
      for name in ["sartika.lock", "sartika.restoring/sartika.db"] {
        try shelf.put("setengah", as: "baru/" + name)
      }
      for command in [["serve", "--port", "0"], ["demo"], ["export"]] {
        let ended = try await shelf.sartika(command + ["--data", new])
        #expect(ended.code == 3 && ended.sentences.count == 2, "\(ended)")
        #expect(ended.err.contains("sebuah pemulihan terputus"), "\(ended)")
        #expect(ended.err.contains("a restore broke off"), "\(ended)")
      }
      let found = try await shelf.sartika("doctor", "--data", new, "--json")
      #expect(found.code == 1 && found.out.contains("a restore broke off"), "\(found)")
      let restored = try await shelf.sartika("restore", "--data", new, file)
      #expect(restored.code == 0, "\(restored)")
      #expect(try shelf.rows(of: new) == shelf.rows(of: data))
    }
  }
}
