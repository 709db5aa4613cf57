import Foundation
import FrontDoor
import Glibc
import House
import Members
import Pages
import Persistence
import Testing
import Trail
import Values

struct `A damaged list of erased people` {
  static let damages = [
    "zeros", "one bit", "upper case", "cut", "UTF-16", "PDF", "random", "empty",
  ]

  @Test(arguments: damages)
  func `lets nobody come back without a word`(damage: String) async throws {
    try await `Somebody who was erased`.erased { day, file in
      let list = day.data + "/sartika.erased"
      let good = try Data(contentsOf: URL(fileURLWithPath: list))
      try Self.damaged(good, by: damage).write(to: URL(fileURLWithPath: list))
      let new = day.shelf.place("baru")
      try await day.shelf.expectRefusal(
        "restore", "--data", new, "--erased", day.data, file,
        saying: "\(list) rusak", "\(list) is damaged")
      #expect(!FileManager.default.fileExists(atPath: new))
      let despite = try await day.shelf.sartika(
        "restore", "--data", new, "--erased", day.data, "--despite-damaged-list", file)
      #expect(despite.code == 0, "\(despite)")
      #expect(despite.err.contains("mungkin kembali"), "\(despite)")
      #expect(despite.err.contains("may be back"), "\(despite)")
    }
  }

  @Test func `is no more in the way than one that may be older than what it must tell`()
    async throws
  {
    try await `Somebody who was erased`.erased { day, file in
      try ErasedList(at: day.shelf.place("stik")).add(Set(Self.others))
      let named = try await day.shelf.sartika(
        "restore", "--data", day.shelf.place("baru"), "--erased", day.data, file)
      #expect(named.code == 0 && !named.err.contains("Only the list beside"), "\(named)")
      let unnamed = try await day.shelf.sartika(
        "restore", "--data", day.shelf.place("lain"), file)
      #expect(unnamed.code == 0 && unnamed.err.contains("Only the list beside"), "\(unnamed)")
      #expect(unnamed.err.contains("Hanya daftar di samping"), "\(unnamed)")
      try await day.shelf.expectRefusal(
        "restore", "--data", day.shelf.place("kosong"), "--erased", "", file, saying: "--erased",
        "--erased")
    }
  }

  private static func damaged(_ good: Data, by damage: String) throws -> Data {
    let text = String(decoding: good, as: UTF8.self)
    let half = Data(good.prefix(good.count / 2))
    switch damage {
    case "zeros": return Data(count: good.count)
    case "one bit": return Data(good.dropLast(2)) + Data([good[good.count - 2] ^ 0x40, 0x0A])
    case "upper case": return Data(("A" + text.dropFirst(2)).utf8)
    case "cut": return half
    case "UTF-16": return try #require(text.data(using: .utf16))
    case "PDF": return Data("%PDF-1.7\n".utf8) + good
    case "random": return Data((0..<good.count).map { UInt8(truncatingIfNeeded: $0 * 167 + 128) })
    default: return Data()
    }
  }

  private static let others = ["b", "c"].map { String(repeating: $0, count: 32) }

  @Test func `that was cut behind the first of three is refused, and says that it may be cut`()
    async throws
  {
    try await `Somebody who was erased`.erased { day, file in
      let list = ErasedList(at: day.data)
      try list.add(Set(Self.others))
      let good = try Data(contentsOf: URL(fileURLWithPath: list.path))
      try good.prefix(good.count / 2).write(to: URL(fileURLWithPath: list.path))
      let new = day.shelf.place("baru")
      try await day.shelf.expectRefusal(
        "restore", "--data", new, "--erased", day.data, file, saying: "terpotong", "been cut")
      #expect(!FileManager.default.fileExists(atPath: new))
      let despite = try await day.shelf.sartika(
        "restore", "--data", new, "--erased", day.data, "--despite-damaged-list", file)
      #expect(despite.code == 0 && despite.err.contains("may be back"), "\(despite)")
      try await `Somebody who was erased`.expectGone(day, from: new)
    }
  }

  @Test func `is whole when what broke off stands on the list beside the backup`() async throws {
    try await `Somebody who was erased`.erased { day, file in
      let list = ErasedList(at: day.data)
      try ErasedList(at: day.shelf.place("stik")).add(Set(Self.others))
      let good = try Data(contentsOf: URL(fileURLWithPath: list.path))
      try (good + Data("bbbbbbb".utf8)).write(to: URL(fileURLWithPath: list.path))
      let new = day.shelf.place("baru")
      let restored = try await day.shelf.sartika(
        "restore", "--data", new, "--erased", day.data, file)
      #expect(restored.code == 0, "\(restored)")
      #expect(!restored.err.contains("mungkin kembali") && !restored.err.contains("may be back"))
      #expect(try ErasedList(at: new).marks().isSuperset(of: Self.others))
      try await `Somebody who was erased`.expectGone(day, from: new)
    }
  }

  @Test(arguments: ["pipe", "device"])
  func `is no pipe and no device, and neither is a backup`(kind: String) async throws {
    try await `Somebody who was erased`.erased { day, file in
      let place = kind == "pipe" ? day.shelf.place("pipa") : "/dev/zero"
      if kind == "pipe" { try #require(mkfifo(place, 0o600) == 0) }
      for words in [["--erased", place, file], [place]] {
        let ended = try await day.shelf.sartika(
          ["restore", "--data", day.shelf.place("baru")] + words)
        #expect(ended.code == 3 && ended.sentences.count == 2, "\(ended)")
        #expect(ended.err.contains("\(place) tidak bisa dibaca"), "\(ended)")
        #expect(ended.err.contains("\(place) cannot be read"), "\(ended)")
      }
    }
  }

  @Test func `that cannot be written keeps nobody in the house, and is told until it can`()
    async throws
  {
    try await Borrowed.with { day in
      let file = day.shelf.place("cadangan.db")
      #expect(try await day.shelf.sartika("backup", "--data", day.data, file).code == 0)
      try await day.takeBack()
      let list = day.data + "/sartika.erased"
      try FileManager.default.removeItem(atPath: list)
      try FileManager.default.createDirectory(atPath: list, withIntermediateDirectories: true)
      let found = try await day.inside { house -> Member? in
        await #expect(throws: BackupRefusal.notWritable(list)) {
          try await house.membership.remove(day.member.number, at: house.clock.now, by: .house)
        }
        return try await house.membership.find(number: day.member.number)
      }
      #expect(found == nil)
      let told = try await day.shelf.sartika("doctor", "--data", day.data, "--json")
      let finding = try #require(told.json.first { $0["check"].text == "erased" })
      #expect(told.code == 1 && finding["state"].text == "bad", "\(told)")
      #expect(finding["cure"]["en"].text?.contains("sartika.erased") == true)
      try await day.shelf.expectRefusal(
        "restore", "--data", day.shelf.place("baru"), "--erased", day.data, file,
        saying: "tidak bisa dibaca", "cannot be read")
      try FileManager.default.removeItem(atPath: list)
      try await day.inside { _ in }
      #expect(try ErasedList(at: day.data).marks().count == 1)
      #expect(try await day.shelf.sartika("doctor", "--data", day.data).code == 0)
    }
  }
}
