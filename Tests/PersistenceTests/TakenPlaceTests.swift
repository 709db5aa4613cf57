import Foundation
import GRDB
import Persistence
import Testing
import Values

private let today = noon.day
private let todays = "sartika-\(today).db"

struct `The place of a daily backup` {
  let temporary: TemporaryFolder
  let library: LibraryDatabase
  let folder: BackupFolder

  init() async throws {
    temporary = try TemporaryFolder()
    library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    folder = BackupFolder(temporary.path + "/stick")
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try await library.prepare(folder)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: ["", ".part", ".part-journal"])
  func `is left to the folder or link that lies there, and no copy stays`(
    end: String
  ) async throws {
    let (folder, taken) = (folder, todays + end)
    let place = folder.path + "/" + taken
    let letter = temporary.path + "/surat"
    try Data("penting".utf8).write(to: URL(fileURLWithPath: letter))
    for target in [letter, temporary.path + "/tiada", nil] {
      if let target {
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
      } else {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      }
      await #expect(throws: BackupRefusal.placeTaken(place)) {
        try await library.backUp(into: folder, on: today)
      }
      #expect(try names() == [taken, ErasedList.name].sorted())
      #expect(try String(contentsOfFile: letter, encoding: .utf8) == "penting")
      #expect(!FileManager.default.fileExists(atPath: temporary.path + "/tiada"))
      try FileManager.default.removeItem(atPath: place)
    }
    _ = try await library.backUp(into: folder, on: today)
    #expect(try names() == [todays, ErasedList.name])
  }

  @Test func `is left to somebody's file that is no database, and not to an empty one`()
    async throws
  {
    let (folder, place) = (folder, folder.path + "/" + todays)
    for text in ["daftar belanja", "daftar belanja yang panjang, untuk minggu depan"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: place))
      await #expect(throws: BackupRefusal.placeTaken(place)) {
        try await library.backUp(into: folder, on: today)
      }
      #expect(try String(contentsOfFile: place, encoding: .utf8) == text)
      #expect(try names() == [todays, ErasedList.name])
    }
    try Data().write(to: URL(fileURLWithPath: place))
    for _ in 1...2 { _ = try await library.backUp(into: folder, on: today) }
    #expect(folder.backups.map(\.isWhole) == [true])
  }

  @Test func `is left to what lies under the name of a copy that is not whole, too`() async throws {
    try await library.transaction { try $0.execute(sql: "UPDATE shelf SET books = 7") }
    let (folder, name) = (folder, "sartika-\(today)-broken.db")
    let place = folder.path + "/" + name
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    await #expect(throws: BackupRefusal.placeTaken(place)) {
      try await library.backUp(into: folder, on: today)
    }
    #expect(try names() == [name, ErasedList.name])
  }

  @Test func `that is named by hand is no link that leads nowhere`() async throws {
    let link = temporary.path + "/tangan.db"
    let target = temporary.path + "/tiada.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    await #expect(throws: BackupRefusal.alreadyThere(link)) { try await library.backUp(to: link) }
    #expect(!FileManager.default.fileExists(atPath: target))
  }
}
