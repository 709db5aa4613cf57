import Access
import Foundation
import FrontDoor
import Persistence
import Testing
import Values

struct `The page of backups` {
  private static let folder = NSTemporaryDirectory() + "sartika-stick-"

  @Test func `takes a folder, makes the first backup, and takes the warning down`() async throws {
    try await Furnished.visit { day in
      let folder = Self.folder + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/desk").contains("Belum ada cadangan"))
      try await ratna.press("/office/backups", ["folder": folder], on: "/office/backups")
      try await ratna.press("/office/backups/now", on: "/office/backups")
      let page = try await ratna.words("/office/backups")
      #expect(page.contains("Cadangan dibuat dan diperiksa"))
      #expect(page.contains("belum dienkripsi") && page.contains("35 hari"))
      #expect(BackupFolder(folder).backups.count == 1)
      #expect(try await !ratna.words("/desk").contains("Belum ada cadangan"))
    }
  }

  @Test func `says why, when the folder cannot be used, and keeps what was typed`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for (path, reason) in [
        ("/tidak/ada/stik", "Pasang stiknya"), ("stik", "alamat lengkap"),
        (day.house.folder.path + "/attachments", "di dalam folder data"),
      ] {
        let answer = try await ratna.press(
          "/office/backups", ["folder": path], on: "/office/backups", expecting: 422)
        #expect(Paper.words(answer.text).contains(reason), "\(path)")
        #expect(answer.text.contains("value=\"\(path)\""))
      }
    }
  }

  @Test func `tells on the page why the last try failed, until one succeeds`() async throws {
    try await Furnished.visit { day in
      let folder = Self.folder + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let ratna = try await day.ratna()
      try await ratna.press("/office/backups", ["folder": folder], on: "/office/backups")
      try await ratna.press("/office/backups/now", on: "/office/backups")
      try FileManager.default.removeItem(atPath: folder)
      try await ratna.press("/office/backups/now", on: "/office/backups")
      #expect(try await ratna.words("/office/backups").contains("Pasang stiknya"))
      #expect(try await ratna.words("/office/backups").contains("Pasang stiknya"))
    }
  }

  @Test func `is not for a cashier, who is warned all the same`() async throws {
    try await Furnished.visit { day in
      let cashier = try await day.colleague("Endang", .cashier)
      #expect(try await cashier.see("/office/backups").status == 403)
      #expect(try await cashier.words("/office").contains("Belum ada cadangan"))
    }
  }

  @Test(arguments: [1, 2, 4, 40])
  func `warns everybody on the staff when the last good one is older than three days`(days: Int)
    async throws
  {
    let last = Clock.system.now + Int64(-86_400 * days)
    let prepare: @Sendable (LibraryDatabase) async throws -> Void = { database in
      try await database.transaction { db in
        try Setting.set("backup.folder", to: "/tidak/ada/stik", in: db)
        try Setting.set("backup.lastGood", to: last.description, in: db)
      }
    }
    try await inAHouse(prepare: prepare) { house in
      try await house.settleIn()
      let ratna = Guest(house)
      try await ratna.comeIn("ratna")
      let words = try await ratna.words("/office")
      #expect(words.contains("lebih dari tiga hari lalu") == (days > 3), "\(words)")
      #expect(try await !Guest(house).words("/").contains("Cadangan terakhir"))
    }
  }
}
