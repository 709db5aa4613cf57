import Access
import Foundation
import GRDB
import House
import Persistence
import Testing
import Trail
import Values
import Waiting

@testable import Pages

struct `The backups that the house makes by itself` {
  /// A Saturday, seven in the morning.
  private static let start = Instant(seconds: 1_795_219_200)

  /// A house with a second folder.
  private static func open(
    _ use: (House, BackupFolder, Watch) async throws -> Void
  ) async throws {
    let path = NSTemporaryDirectory() + "sartika-backups-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = BackupFolder(path + "/stik")
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let database = try LibraryDatabase.open(DataFolder(path + "/data"), rooms: House.rooms)
    try await database.prepare(folder)
    try await database.transaction { db in
      try Setting.set(HouseSetting.backupFolder.rawValue, to: folder.path, in: db)
    }
    let watch = Watch(start)
    try await use(House.open(database, clock: Clock { watch.now }), folder, watch)
  }

  /// The visit of every ten minutes, or one that somebody asks for.
  private static func visit(_ house: House, asked: Bool = false) async {
    await house.backups.visit(at: house.clock.now, always: asked, by: .now + .seconds(600))
  }

  /// When the newest file was written, and how many there are.
  private static func written(_ folder: BackupFolder) throws -> [Date] {
    try folder.backups.map { backup in
      let facts = try FileManager.default.attributesOfItem(atPath: backup.path)
      return try #require(facts[.modificationDate] as? Date)
    }
  }

  /// Words of no record, which is not as it must be.
  private static func breakARule(_ house: House) async throws {
    try await house.database.transaction { db in
      try db.execute(sql: "INSERT INTO publicText (rowid, title) VALUES (99, 'Malam')")
    }
  }

  @Test func `are made once a day while a rule is broken, and the page goes on saying it`()
    async throws
  {
    try await Self.open { house, folder, watch in
      try await Self.breakARule(house)
      await Self.visit(house)
      #expect(folder.backups.map(\.isWhole) == [false])
      let (first, problem) = (
        try Self.written(folder), try await house.backups.state().problem
      )
      #expect(problem?.en.contains("its data are not intact") == true, "\(problem?.en ?? "")")
      for _ in 1...3 {
        watch.pass(minutes: 10)
        await Self.visit(house)
      }
      #expect(try Self.written(folder) == first)
      #expect(try await house.backups.state().problem == problem)
      watch.pass(minutes: 23 * 60)
      await Self.visit(house)
      #expect(folder.backups.map(\.isWhole) == [false, false])
    }
  }

  @Test func `are made beside a damaged list, and the page says so until it is whole`()
    async throws
  {
    try await Self.open { house, folder, _ in
      let list = URL(fileURLWithPath: folder.erased.path)
      try Data("%PDF\n".utf8).write(to: list)
      await Self.visit(house)
      #expect(folder.backups.map(\.isWhole) == [true])
      let state = try await house.backups.state()
      #expect(state.problem?.en.contains("beside the backups") == true)
      #expect(state.lastGood != nil && state.isMade)
      try FileManager.default.moveItem(at: list, to: list.appendingPathExtension("old"))
      try await house.database.prepare(folder)
      await Self.visit(house)
      #expect(try await house.backups.state().problem == nil)
    }
  }

  @Test func `are tried again after ten minutes when one that was asked for failed`() async throws {
    try await Self.open { house, folder, watch in
      await Self.visit(house)
      #expect(folder.backups.map(\.isWhole) == [true])
      // Something stands where the copy belongs.
      let part = "\(folder.path)/sartika-\(Self.start.day).db"
      try FileManager.default.removeItem(atPath: part)
      try FileManager.default.createDirectory(
        atPath: part + "/isi", withIntermediateDirectories: true)
      await Self.visit(house, asked: true)
      let problem = try await house.backups.state().problem
      #expect(problem != nil)
      watch.pass(minutes: 10)
      await Self.visit(house)
      #expect(try await house.backups.state().problem == problem, "nothing has become better")
      try FileManager.default.removeItem(atPath: part)
      watch.pass(minutes: 10)
      await Self.visit(house)
      #expect(try await house.backups.state().problem == nil)
      #expect(folder.backups.map(\.isWhole) == [true])
    }
  }

  @Test func `outlive the first day after a pause that a leap of the clock would look like`()
    async throws
  {
    try await Self.open { house, folder, watch in
      let old = "\(folder.path)/sartika-\(Self.start.day).db"
      try Data("x".utf8).write(to: URL(fileURLWithPath: old))
      try await house.keyring.trail.note(.settingChanged, of: "house", at: watch.now, by: .house)
      watch.pass(minutes: 60 * 24 * 50)
      let again = try await House.open(house.database, clock: house.clock)
      await Self.visit(again)
      #expect(folder.backups.count == 2)
      watch.pass(minutes: 60 * 24)
      await Self.visit(again)
      #expect(!FileManager.default.fileExists(atPath: old))
    }
  }
}
