import Circulation
import Foundation
import FrontDoor
import GRDB
import House
import Launching
import Members
import Pages
import Persistence
import Testing
import Trail
import Values

struct `Somebody who was erased` {
  /// A backup with her loan in it, and then she brings the copy back and asks to be erased.
  static func erased(
    _ work: @escaping @Sendable (Borrowed, String) async throws -> Void
  ) async throws {
    try await Borrowed.with { day in
      try FileManager.default.createDirectory(
        atPath: day.shelf.place("stik"), withIntermediateDirectories: true)
      let file = day.shelf.place("stik/cadangan.db")
      #expect(try await day.shelf.sartika("backup", "--data", day.data, file).code == 0)
      try await day.takeBack()
      try await day.inside { house in
        try await house.membership.remove(day.member.number, at: house.clock.now, by: .house)
      }
      try await work(day, file)
    }
  }

  static func expectGone(_ day: Borrowed, from folder: String) async throws {
    let (found, loans) = try await Borrowed.inside(folder) { house in
      (
        try await house.membership.find(number: day.member.number),
        try await house.loanDesk.outstanding(on: house.clock.today).loans
      )
    }
    #expect(found == nil && loans == 0)
    for name in ["sartika.db", "sartika.db-wal"] {
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      #expect(bytes?.range(of: Data("Xanthippe".utf8)) == nil)
    }
    let again = try await day.shelf.sartika("doctor", "--data", folder, "--json")
    #expect(again.code == 0, "\(again)")
  }

  @Test(arguments: ["folder", "file", "beside", "target"])
  func `does not come back with a backup`(way: String) async throws {
    try await Self.erased { day, file in
      let new = day.shelf.place("baru")
      let list = day.data + "/sartika.erased"
      var options: [String] = []
      switch way {
      case "folder": options = ["--erased", day.data]
      case "file": options = ["--erased", list]
      case "beside":
        // As the house itself brings it to the second folder.
        try FileManager.default.removeItem(atPath: day.shelf.place("stik/sartika.erased"))
        try FileManager.default.copyItem(
          atPath: list, toPath: day.shelf.place("stik/sartika.erased"))
      default:
        try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: list, toPath: new + "/sartika.erased")
      }
      let restored = try await day.shelf.sartika(
        ["restore", "--data", new, "--json"] + options + [file])
      #expect(restored.code == 0, "\(restored)")
      #expect(restored.json.first?["erasedAgain"].integer == 1, "\(restored)")
      #expect(restored.err.contains("1 orang") && restored.err.contains("look on the shelf"))
      try await Self.expectGone(day, from: new)
    }
  }

  @Test func `comes back only where no list is found, and then it is said`() async throws {
    try await Self.erased { day, file in
      try FileManager.default.removeItem(atPath: day.shelf.place("stik/sartika.erased"))
      let restored = try await day.shelf.sartika("restore", "--data", day.shelf.place("baru"), file)
      #expect(restored.code == 0, "\(restored)")
      #expect(
        restored.err.contains("Tidak ada daftar") && restored.err.contains("There is no list"))
      try await day.shelf.expectRefusal(
        "restore", "--data", day.shelf.place("lain"), "--erased", day.shelf.place("tiada"), file,
        saying: "tidak ditemukan", "was not found")
    }
  }

  @Test func `stays erased by the list in the new folder alone, and it is said which that was`()
    async throws
  {
    try await Self.erased { day, file in
      let new = day.shelf.place("baru")
      let list = new + "/sartika.erased"
      try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: day.data + "/sartika.erased", toPath: list)
      try FileManager.default.removeItem(atPath: day.shelf.place("stik/sartika.erased"))
      let restored = try await day.shelf.sartika("restore", "--data", new, file)
      #expect(restored.code == 0, "\(restored)")
      #expect(restored.err.contains("Hanya daftar ini yang dipakai: \(list)."), "\(restored)")
      #expect(restored.err.contains("No list was used but this: \(list)."), "\(restored)")
      #expect(!restored.err.contains("di samping"), "\(restored)")
      #expect(!restored.err.contains("beside the backup"), "\(restored)")
    }
  }

  @Test func `stays erased when the machine stopped before the list was written`() async throws {
    try await Self.erased { day, file in
      // The row is gone and the list was never written: the next start writes it.
      try FileManager.default.removeItem(atPath: day.data + "/sartika.erased")
      let server = try await RunningServer.start(day.data, on: day.shelf)
      #expect(try await server.end(with: SIGKILL) != nil)
      let new = day.shelf.place("baru")
      let restored = try await day.shelf.sartika(
        "restore", "--data", new, "--erased", day.data, file)
      #expect(restored.code == 0, "\(restored)")
      try await Self.expectGone(day, from: new)
    }
  }

  /// As somebody does who knows of no `sartika restore`.
  private static func copyBack(_ file: String, to folder: String) throws {
    for name in ["sartika.db", "sartika.db-wal", "sartika.db-shm"] {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    try FileManager.default.copyItem(atPath: file, toPath: folder + "/sartika.db")
  }

  @Test(arguments: ["backup", "serve"])
  func `is told of, with the copies that count as returned`(way: String) async throws {
    try await Self.erased { day, file in
      try Self.copyBack(file, to: day.data)
      let said: String
      if way == "backup" {
        let next = day.shelf.place("stik/berikut.db")
        said = try await day.shelf.sartika("backup", "--data", day.data, next).err
      } else {
        let server = try await RunningServer.start(day.data, on: day.shelf)
        said = server.said
        #expect(try await server.end(with: SIGTERM)?.code == 0)
      }
      for part in ["1 orang", "cari di rak", "1 person who had been erased", "look on the shelf"] {
        #expect(said.contains(part), "\(said)")
      }
    }
  }

  @Test func `is erased at the start, when her database was copied back by hand`() async throws {
    try await Self.erased { day, file in
      try Self.copyBack(file, to: day.data)
      try await Self.expectGone(day, from: day.data)
    }
  }

  /// What appears as a restore goes on: it is known who goes and she is about to arrive, she is being
  /// taken out, and all is about to take its place.
  static let moments = [
    "sartika.restoring/sartika.erased", "sartika.restoring/sartika.db-wal", "sartika.erased",
  ]

  @Test(arguments: moments)
  func `is in no library that a killed restore leaves`(moment: String) async throws {
    try await Self.erased { day, file in
      let new = day.shelf.place("baru")
      let words = ["restore", "--data", new, "--erased", day.data, file]
      let hasCome = try await Self.run(words, killedWhen: new + "/" + moment)
      #expect(hasCome, "the restore came to its end without it")
      if FileManager.default.fileExists(atPath: new + "/sartika.db") {
        let queue = try DatabaseQueue.patient(new + "/sartika.db")
        let names = try await queue.read { try String.fetchAll($0, sql: "SELECT name FROM member") }
        #expect(!names.contains(Borrowed.name))
        try queue.close()
      } else {
        let again = try await day.shelf.sartika(words)
        #expect(again.code == 0, "\(again)")
      }
      try await Self.expectGone(day, from: new)
    }
  }

  /// Kills a command as soon as a file is there.
  ///
  /// - Returns: whether that came before its end.
  private static func run(_ words: [String], killedWhen file: String) async throws -> Bool {
    let program = try #require(Programs.path("sartika"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.launchAlone()
    var isThere = false
    while process.isRunning, !isThere {
      try await Task.sleep(for: .milliseconds(1))
      isThere = FileManager.default.fileExists(atPath: file)
    }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    return isThere
  }

  @Test func `comes into no backup, when her database was copied back by hand`() async throws {
    try await Self.erased { day, file in
      try Self.copyBack(file, to: day.data)
      let told = try await day.shelf.sartika("doctor", "--data", day.data, "--json")
      #expect(told.code == 1, "\(told)")
      #expect(told.findings("erased").first?.contains("is in these data again") == true)
      let looked = try await day.look()
      #expect(looked.code == 1, "\(looked)")
      #expect(looked.findings("erased").first?.contains("is in these data again") == true)
      let next = day.shelf.place("stik/berikut.db")
      let made = try await day.shelf.sartika("backup", "--data", day.data, next)
      #expect(made.code == 0, "\(made)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: next))
      #expect(bytes.range(of: Data("Xanthippe".utf8)) == nil)
      let after = try await day.shelf.sartika("doctor", "--data", day.data)
      #expect(after.code == 0, "\(after)")
    }
  }

  @Test func `whose list cannot be read does not shut the house`() async throws {
    try await Self.erased { day, _ in
      let list = day.data + "/sartika.erased"
      try FileManager.default.removeItem(atPath: list)
      // Nobody reads a socket as a file, not even who may do everything.
      try #require(mknod(list, S_IFSOCK | 0o600, 0) == 0)
      let server = try await RunningServer.start(day.data, on: day.shelf)
      #expect(try await FrontDoor.Visitor(base: server.base).get("/").status == 200)
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }

  @Test func `leaves a list that names nobody`() async throws {
    try await Self.erased { day, _ in
      let text = try String(contentsOfFile: day.data + "/sartika.erased", encoding: .utf8)
      let lines = text.split(separator: "\n")
      #expect(lines.count == 1)
      #expect(lines.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
    }
  }
}
