import Access
import Counter
import Foundation
import House
import Persistence
import Secrets
import Testing
import Trail
import Values

@testable import Pages

struct `The keys for scans that pages keep` {
  private static let monday = Instant(seconds: 1_795_228_200).day

  private static func inFolder(
    _ use: (DataFolder, LibraryDatabase) async throws -> Void
  ) async throws {
    let folder = DataFolder(NSTemporaryDirectory() + "sartika-keys-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    try await use(folder, database)
  }

  private static func sealed(_ keys: ScanKeys) async throws -> [UInt8] {
    try SealKey.seal([1, 2, 3], for: await keys.publicKey, purpose: "sartika scan 1")
  }

  @Test func `lie beside the database for its owner's eyes only, and outlive the process`()
    async throws
  {
    try await Self.inFolder { folder, database in
      let keys = ScanKeys(beside: database)
      #expect(try await keys.renew(on: Self.monday))
      let kept = try await Self.sealed(keys)
      let facts = try FileManager.default.attributesOfItem(atPath: folder.path + "/scan.keys")
      #expect((facts[.posixPermissions] as? Int).map { $0 & 0o777 } == 0o600)
      let again = ScanKeys(beside: database)
      try await again.renew(on: Self.monday)
      #expect(await again.open(kept) == [1, 2, 3])
      #expect(await again.publicKey == keys.publicKey)
    }
  }

  @Test func `are renewed each week; what an older page sealed is read for 35 days`()
    async throws
  {
    try await Self.inFolder { _, database in
      let keys = ScanKeys(beside: database)
      try await keys.renew(on: Self.monday)
      let (first, old) = (await keys.publicKey, try await Self.sealed(keys))
      try await keys.renew(on: Self.monday + 6)
      #expect(await keys.publicKey == first)
      try await keys.renew(on: Self.monday + 7)
      #expect(await keys.publicKey != first)
      let restarted = ScanKeys(beside: database)
      try await restarted.renew(on: Self.monday + 35)
      #expect(await restarted.open(old) == [1, 2, 3])
      try await restarted.renew(on: Self.monday + 36)
      #expect(await restarted.open(old) == nil)
    }
  }

  @Test func `are neither made nor forgotten by a clock that cannot be right`() async throws {
    try await Self.inFolder { folder, database in
      let now = Instant(seconds: 1_795_228_200)
      let house = try await House.open(database, clock: Clock { now })
      try await house.keyring.trail.note(.settingChanged, of: "house", at: now, by: .house)
      let file = folder.path + "/scan.keys"
      let before = try String(contentsOfFile: file, encoding: .utf8)
      let kept = try await Self.sealed(house.scanKeys)
      for days in [-300, 500] as [Int64] {
        let turned = Clock { now + days * 86_400 }
        let again = try await House.open(database, clock: turned)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == before, "\(days) days")
        #expect(await again.scanKeys.open(kept) == [1, 2, 3], "\(days) days")
      }
    }
  }

  @Test func `outlive the first day after a pause that a leap of the clock would look like`()
    async throws
  {
    try await Self.inFolder { folder, database in
      let now = Instant(seconds: 1_795_228_200)
      let house = try await House.open(database, clock: Clock { now })
      try await house.keyring.trail.note(.settingChanged, of: "house", at: now, by: .house)
      let kept = try await Self.sealed(house.scanKeys)
      let later = now + 100 * 86_400
      let again = try await House.open(database, clock: Clock { later })
      #expect(await again.scanKeys.open(kept) == [1, 2, 3])
      #expect(!again.clockWatch.maySayWhatIsOld(Clock { later }))
      let dayAfter = Clock { later + 86_400 }
      #expect(again.clockWatch.maySayWhatIsOld(dayAfter))
      try await again.scanKeys.renew(on: dayAfter.today)
      #expect(await again.scanKeys.open(kept) == nil)
    }
  }

  @Test func `a disk that takes nothing leaves the house open, with the key that it has`()
    async throws
  {
    try await Self.inFolder { folder, database in
      // A folder stands where the file belongs.
      try FileManager.default.createDirectory(
        atPath: folder.path + "/scan.keys", withIntermediateDirectories: false)
      let blocked = folder.path + "/scan.keys/isi"
      try Data([1]).write(to: URL(fileURLWithPath: blocked))
      let keys = ScanKeys(beside: database)
      await #expect(throws: (any Error).self) { try await keys.renew(on: Self.monday) }
      #expect(await keys.open(try await Self.sealed(keys)) == [1, 2, 3])
      try FileManager.default.removeItem(atPath: folder.path + "/scan.keys")
      let (before, kept) = (await keys.publicKey, try await Self.sealed(keys))
      #expect(try await keys.renew(on: Self.monday))
      #expect(await keys.publicKey == before)
      let restarted = ScanKeys(beside: database)
      try await restarted.renew(on: Self.monday)
      #expect(await restarted.open(kept) == [1, 2, 3])
    }
  }

  @Test func `come into no backup`() async throws {
    try await Self.inFolder { folder, database in
      let keys = ScanKeys(beside: database)
      try await keys.renew(on: Self.monday)
      let secret = try String(contentsOfFile: folder.path + "/scan.keys", encoding: .utf8)
      let word = try #require(secret.split(separator: " ").last?.trimmingCharacters(in: .newlines))
      let copy = folder.path + "/attachments/cadangan.db"
      _ = try await database.backUp(to: copy)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
      #expect(bytes.range(of: Data(word.utf8)) == nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)).count > 0)
    }
  }
}
