import Access
import Foundation
import FrontDoor
import House
import Pages
import Persistence
import Stations
import Testing
import Trail
import Values
import Waiting

struct `The page of backups` {
  private static let folder = NSTemporaryDirectory() + "sartika-stick-"

  /// The words of the page, as soon as no backup is being made any more.
  private static func ended(_ ratna: Guest) async throws -> String {
    let page = "/office/backups"
    #expect(try await eventually { try await !ratna.words(page).contains("sedang dibuat") })
    return try await ratna.words(page)
  }

  @Test func `takes a folder, makes the first backup, and takes the warning down`() async throws {
    try await Furnished.visit { day in
      let folder = Self.folder + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/desk").contains("Belum ada cadangan"))
      // In the office whole; where she works, a mark that takes no room.
      let mark = #"<a class="alarm""#
      #expect(try await ratna.see("/desk").text.contains(mark))
      #expect(try await !ratna.see("/office").text.contains(mark))
      try await ratna.press("/office/backups", ["folder": folder], on: "/office/backups")
      _ = try await Self.ended(ratna)
      try await ratna.press("/office/backups/now", on: "/office/backups")
      let page = try await Self.ended(ratna)
      #expect(page.contains("Cadangan dibuat dan diperiksa"))
      #expect(page.contains("belum dienkripsi") && page.contains("35 hari"))
      let refused = try await ratna.press(
        "/office/backups", ["folder": "stik"], on: "/office/backups", expecting: 422)
      #expect(!Paper.words(refused.text).contains("Cadangan dibuat dan diperiksa"))
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
        #expect(answer.text.contains(/name="folder"[^>]* autofocus[^>]* aria-invalid="true"/))
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
      #expect(try await Self.ended(ratna).contains("dibuat dan diperiksa"))
      try FileManager.default.removeItem(atPath: folder)
      try await ratna.press("/office/backups/now", on: "/office/backups")
      #expect(try await Self.ended(ratna).contains("Pasang stiknya"))
      #expect(try await ratna.words("/office/backups").contains("Pasang stiknya"))
    }
  }

  @Test func `answers at once, says that one is being made, and makes one for two presses`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let folder = Self.folder + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let ratna = try await day.ratna()
      try await ratna.press("/office/backups", ["folder": folder], on: "/office/backups")
      _ = try await Self.ended(ratna)
      watch.pass(seconds: 60)
      let first = watch.now
      let (one, two) = (
        try await ratna.see("/office/backups").text, try await ratna.see("/office/backups").text
      )
      let stick = try StickThatWaits(folder)
      defer { stick.goOn() }
      for page in [one, two] {
        let form = try #require(Paper.form("/office/backups/now", in: page))
        let answer = try await ratna.send("/office/backups/now", form)
        #expect(answer.status == 303)
        let now = try await ratna.see("/office/backups").text
        #expect(Paper.words(now).contains("Cadangan sedang dibuat"))
        #expect(Paper.form("/office/backups/now", in: now) == nil)
        watch.pass(seconds: 60)
      }
      stick.goOn()
      #expect(try await Self.ended(ratna).contains("dibuat dan diperiksa"))
      let lastGood = try await day.house.house.database.read { db in
        try Setting.value("backup.lastGood", in: db)
      }
      #expect(lastGood == first.description, "the second press began one of its own")
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
    let last = Clock.morning.now + Int64(-86_400 * days)
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

/// A stick that answers nothing until it is told to go on: somebody else holds the list of erased people
/// on it.
private final class StickThatWaits: Sendable {
  private let list: Int32

  init(_ folder: String) throws {
    list = open(folder + "/sartika.erased", O_RDWR | O_CLOEXEC)
    try #require(list >= 0 && flock(list, LOCK_EX) == 0)
  }

  deinit { close(list) }

  /// Lets go of the list.
  func goOn() { _ = flock(list, LOCK_UN) }
}
