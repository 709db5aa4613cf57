import Foundation
import Members
import Persistence
import Testing
import Trail
import Values
import Web

extension Borrowed {
  /// A second folder with the backup of today in it.
  func backedUp() async throws -> BackupFolder {
    let folder = BackupFolder(shelf.place("stik"))
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try await inside { house in
      try await house.database.prepare(folder)
      try await house.database.transaction { db in
        try Setting.set("backup.folder", to: folder.path, in: db)
        try Setting.set("library.name", to: "Perpustakaan Mawar", in: db)
      }
      _ = try await house.database.backUp(into: folder, on: house.clock.today)
    }
    return folder
  }
}

struct `Looking for somebody's traces in the backups` {
  @Test func `says which still hold somebody who was erased, and what nobody opened`() async throws
  {
    try await Borrowed.with { day in
      try await day.takeBack()
      let folder = try await day.backedUp()
      #expect(try await day.look().findings("backup").isEmpty, "a member's own")
      let byHand = folder.path + "/sebelum-pindah.db"
      try FileManager.default.copyItem(
        atPath: #require(folder.backups.first).path, toPath: byHand)
      try await day.inside { house in
        try await house.membership.remove(day.member.number, at: house.clock.now, by: .house)
      }
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      let told = found.findings("backup")
      #expect(
        told.count == 1 && told[0].contains("still holds a membership with this card"), "\(found)")
      #expect(
        found.findings("other")
          == ["\(byHand) is not named by a day: it was not opened, and nothing deletes it"])
    }
  }

  @Test func `goes on past a backup that cannot be read, and does not call it clean`() async throws
  {
    try await Borrowed.with { day in
      let folder = try await day.backedUp()
      let torn = "\(folder.path)/sartika-\(Clock.system.today - 1).db"
      try Data("bukan basis data, sama sekali bukan".utf8).write(to: URL(fileURLWithPath: torn))
      let found = try await day.look()
      #expect(found.code == 1, "\(found)")
      #expect(found.findings("unread") == ["\(torn) could not be read, so it was not searched"])
      #expect(found.findings("backup").count == 1, "\(found)")
      #expect(found.findings("privacy").first?.contains("not all could be read") == true)
      try FileManager.default.removeItem(atPath: torn)
      #expect(try await day.look().code == 0)
      try FileManager.default.removeItem(atPath: folder.path)
      let away = try await day.look()
      #expect(away.code == 0 && away.findings("folder").count == 1, "\(away)")
    }
  }
}

struct `Looking for somebody's traces beside a language` {
  @Test func `takes no word of a language for her`() async throws {
    try await Borrowed.with { day in
      let languages = day.data + "/languages"
      try FileManager.default.createDirectory(
        atPath: languages, withIntermediateDirectories: true)
      let file = #"{"name": "Basa Sunda", "sentences": {"Anggota": "\#(Borrowed.name)"}}"#
      try Data(file.utf8).write(to: URL(fileURLWithPath: languages + "/su.json"))
      #expect(try await day.look().code == 0)
      try Data(file.utf8).write(to: URL(fileURLWithPath: languages + "/catatan.txt"))
      #expect(try await day.look().findings("bytes").count == 1)
    }
  }
}
