import Foundation
import House
import Members
import Pages
import Persistence
import Testing
import Trail
import Values

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
      // No day of the backup that was made, also when one turns meanwhile.
      let torn = "\(folder.path)/sartika-\(Clock.system.today - 2).db"
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
      #expect(away.code == 0, "\(away)")
      #expect(
        away.findings("folder")
          == ["The backup folder \(folder.path) is not there, so its backups were not opened"])
      #expect(away.findings("privacy").first?.contains("check what is marked") == true)
    }
  }

  @Test func `tells a folder without its list from one that is away, and calls neither clean`()
    async throws
  {
    try await Borrowed.with { day in
      try await day.takeBack()
      let folder = try await day.backedUp()
      let whole = try await day.look()
      #expect(whole.findings("folder").isEmpty, "\(whole)")
      #expect(whole.findings("privacy") == ["No trace where none should be"])
      try FileManager.default.removeItem(atPath: folder.path + "/sartika.erased")
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("backups") == ["1 backup in the second folder was opened"])
      #expect(found.findings("folder").count == 1, "\(found)")
      #expect(found.findings("folder").first?.contains("is there without its list") == true)
      #expect(found.findings("privacy").first?.contains("check what is marked") == true)
    }
  }
}

struct `Looking for somebody's traces beside the backups` {
  @Test func `names every file with her card, at any depth`() async throws {
    try await Borrowed.with { day in
      let folder = try await day.backedUp()
      let notes = folder.path + "/notes.txt"
      try day.shelf.put("belanja: lem, kertas", as: "stik/notes.txt")
      let clean = try await day.look()
      #expect(clean.code == 0 && clean.findings("copy").isEmpty, "\(clean)")
      #expect(clean.findings("privacy") == ["No trace where none should be"])
      try day.shelf.put("kartu \(day.member.card.text.lowercased())", as: "stik/notes.txt")
      let found = try await day.look()
      #expect(found.code == 1, "\(found)")
      #expect(found.findings("bytes").count == 1, "\(found)")
      #expect(found.findings("bytes").first?.contains(notes) == true, "\(found)")
    }
  }

  @Test func `names old databases that nothing deletes, whatever they are called`() async throws {
    try await Borrowed.with { day in
      let folder = try await day.backedUp()
      try FileManager.default.createDirectory(
        atPath: folder.path + "/sub", withIntermediateDirectories: true)
      let copies = ["/sartika-2026-11-21.db.part", "/sub/x.db"].map { folder.path + $0 }
      let backup = try #require(folder.backups.first).path
      for copy in copies { try FileManager.default.copyItem(atPath: backup, toPath: copy) }
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      let told = found.findings("copy")
      #expect(told.count == 2, "\(found)")
      for copy in copies { #expect(told.contains { $0.hasPrefix(copy + ":") }, "\(told)") }
      #expect(found.findings("privacy").first?.contains("check what is marked") == true)
    }
  }

  @Test func `looks behind links there, but not at the data again, and reads no pipe`() async throws
  {
    try await Borrowed.with { day in
      let folder = try await day.backedUp()
      func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
          atPath: folder.path + "/" + name, withDestinationPath: target)
      }
      try link("data", to: day.data)
      try link("putar", to: ".")
      #expect(mkfifo(folder.path + "/pipa", 0o600) == 0)
      let clean = try await day.look()
      #expect(clean.code == 0 && clean.findings("copy").isEmpty, "\(clean)")
      try day.shelf.put("surel \(Borrowed.contact)", as: "luar.txt")
      try link("catatan", to: day.shelf.place("luar.txt"))
      let found = try await day.look()
      #expect(found.code == 1 && found.findings("bytes").count == 1, "\(found)")
      #expect(found.findings("bytes").first?.contains("stik/catatan") == true)
      try FileManager.default.removeItem(atPath: day.shelf.place("luar.txt"))
      #expect(try await day.look().findings("unread").count == 1)
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
