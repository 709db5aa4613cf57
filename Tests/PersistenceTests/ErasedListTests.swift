import Foundation
import GRDB
import Persistence
import Testing

private let one = String(repeating: "a", count: 32)
private let two = String(repeating: "b", count: 32)

struct `The list of erased people` {
  let temporary: TemporaryFolder
  let list: ErasedList
  private static let marks = Set([one, two, String(repeating: "c", count: 32)])

  init() throws {
    temporary = try TemporaryFolder()
    list = ErasedList(at: temporary.path)
  }

  private func text() throws -> String { try String(contentsOfFile: list.path, encoding: .utf8) }

  @Test func `holds marks and nothing else, for its owner alone`() throws {
    #expect(!list.isThere)
    #expect(try list.marks() == [])
    try list.add(Self.marks.union(["Xanthippe", "A69C", ""]))
    #expect(try list.marks() == Self.marks)
    #expect(try !text().contains("Xanthippe"))
    let mode =
      try FileManager.default.attributesOfItem(atPath: list.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `grows only by what is new`() throws {
    try list.add(Self.marks)
    let before = try text()
    try list.add(Self.marks)
    #expect(try text() == before)
    try list.add([String(repeating: "d", count: 32)])
    #expect(try list.marks().count == 4)
  }

  @Test func `goes on from a line that broke off once its mark is known`() throws {
    let torn = String(repeating: "e", count: 20)
    let whole = torn + String(repeating: "0", count: 12)
    try list.add(Self.marks)
    try write(text() + torn)
    #expect(throws: BackupRefusal.listCut(list.path, line: 5)) { try list.marks() }
    #expect(list.readable == Self.marks)
    #expect(try list.marks(among: [whole]) == Self.marks)
    try list.add([whole])
    #expect(try list.marks() == Self.marks.union([whole]))
    #expect(try !text().contains(torn + "\n"))
  }

  @Test func `keeps a line that broke off and that nobody knows, and stays damaged`() throws {
    let (torn, other) = (String(repeating: "e", count: 20), String(repeating: "f", count: 32))
    try list.add(Self.marks)
    try write(text() + torn)
    try list.add(Self.marks.union([other]))
    #expect(throws: BackupRefusal.listDamaged(list.path, line: 5)) { try list.marks() }
    #expect(list.readable == Self.marks.union([other]))
    #expect(try text().contains("\n\(torn)\n"))
  }

  @Test func `keeps a line of which a few digits are left: they may be another's`() throws {
    try list.add([one])
    try write(text() + two.prefix(5))
    #expect(throws: BackupRefusal.listCut(list.path, line: 3)) { try list.marks(among: [two]) }
    try list.add([two])
    #expect(throws: BackupRefusal.listDamaged(list.path, line: 3)) { try list.marks() }
    #expect(list.readable == [one, two])
  }

  @Test func `that was cut to half does not pass for one whose last line broke off`() throws {
    try list.add(Self.marks)
    let all = try text()
    try write(String(all.prefix(all.count / 2)))
    #expect(throws: BackupRefusal.listCut(list.path, line: 3)) { try list.marks() }
    // What it holds itself says nothing of what stood behind.
    #expect(throws: BackupRefusal.listCut(list.path, line: 3)) { try list.marks(among: [one]) }
    #expect(list.readable == [one])
    try list.add(Self.marks)
    #expect(try list.marks() == Self.marks)
  }

  @Test func `grows on by the first mark of all, which broke off`() throws {
    let mark = String(repeating: "a", count: 32)
    try write("\n\(mark.prefix(20))")
    #expect(throws: BackupRefusal.listCut(list.path, line: 2)) { try list.marks() }
    try list.add([mark])
    #expect(try list.marks() == [mark])
  }

  @Test func `that another program holds is not waited for without end`() async throws {
    try list.add(Self.marks)
    let (list, other) = (list, open(list.path, O_RDWR | O_CLOEXEC))
    defer { close(other) }
    try #require(other >= 0 && flock(other, LOCK_EX) == 0)
    let held = BackupRefusal.listHeld(list.path)
    await #expect(throws: held) { try await Disk.aside { try list.marks() } }
    await #expect(throws: held) { try await Disk.aside { try list.readableMarks() } }
    await #expect(throws: held) { try await Disk.aside { try list.add([two]) } }
    flock(other, LOCK_UN)
    #expect(try list.marks() == Self.marks)
  }

  @Test(.enabled(if: geteuid() != 0, "root may open everything"))
  func `says that nobody waited for the disk, also when nothing is missing`() throws {
    try list.add(Self.marks)
    // The folder takes names and tells none: it cannot be flushed.
    chmod(temporary.path, 0o300)
    defer { chmod(temporary.path, 0o700) }
    #expect(throws: BackupRefusal.notWritable(list.path)) { try list.add(Self.marks) }
  }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: list.path))
  }

  @Test(
    arguments: [
      "\n": [], "\n\n\(one)\n": [one], "\u{FEFF}\n\(one)\r\n\(two)\r\n": [one, two],
      "\u{FEFF}\(one)\n": [one], "\(one)\n\(two)": [one, two],
    ] as [String: Set<String>])
  func `is read`(text: String, marks: Set<String>) throws {
    try write(text)
    #expect(try list.marks() == marks)
  }

  @Test(
    arguments: [
      ("", nil), ("\(one.uppercased())\n", 1),
      ("\(one)\n\(two)0\n", 2), ("\(one)\nA123", 2), ("\(one)\n0123\n", 2),
      ("%PDF-1.7\n\(one)\n", 1),
      (String(repeating: "\0", count: 67), 1), ("\(one)\n\(two)\n\0\0", 3),
    ] as [(String, Int?)])
  func `is refused by the line that is no mark, and keeps the others`(
    text: String, line: Int?
  ) throws {
    try write(text)
    #expect(throws: BackupRefusal.listDamaged(list.path, line: line)) { try list.marks() }
    let whole = [one, two].filter { "\n\(text)\n".contains("\n\($0)\n") }
    #expect(list.readable == Set(whole))
  }

  @Test func `is not empty when nobody stands on it, and one that lost all is damaged`() throws {
    try list.add([])
    #expect(try text() == "\n")
    #expect(try list.marks() == [])
    try write("")
    #expect(throws: BackupRefusal.listDamaged(list.path, line: nil)) { try list.marks() }
    try list.add([])
    #expect(try list.marks() == [])
  }

  /// A backup whose table knows the first mark, with a list beside it that knows more.
  private func backUp(beside more: Set<String>?) async throws -> String {
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    try await library.transaction {
      try $0.execute(sql: "INSERT INTO erased (mark) VALUES (?)", arguments: [one])
    }
    let stick = temporary.path + "/stick"
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
    _ = try await library.backUp(to: stick + "/cadangan.db")
    if let more {
      try ErasedList(at: stick).add(more)
    } else {
      try FileManager.default.removeItem(atPath: stick + "/" + ErasedList.name)
    }
    return stick + "/cadangan.db"
  }

  @Test(
    arguments: [
      (nil, String(one.prefix(9))), ([], String(one.prefix(9))), ([two], String(two.prefix(1))),
    ] as [(Set<String>?, String)])
  func `that was cut where the backup or a digit alone tells the mark is refused by a restore`(
    beside: Set<String>?, torn: String
  ) async throws {
    let file = try await backUp(beside: beside)
    // Whoever stood behind was erased after the backup was made.
    try write("\n\(torn)")
    let new = DataFolder(temporary.path + "/new")
    #expect(throws: BackupRefusal.listCut(list.path, line: 2)) {
      try LibraryDatabase.restore(file, into: new, erased: [list], rooms: [.shelf])
    }
    #expect(!FileManager.default.fileExists(atPath: new.path))
  }

  @Test func `that broke off in a mark which another list got later goes through a restore`()
    async throws
  {
    let file = try await backUp(beside: [two])
    try write("\n\(one)\n\(two.prefix(9))")
    let new = DataFolder(temporary.path + "/new")
    try LibraryDatabase.restore(file, into: new, erased: [list], rooms: [.shelf])
    #expect(try ErasedList(at: new.path).marks() == [one, two])
  }

  @Test func `that is named and lies beside the backup is one list`() async throws {
    let file = try await backUp(beside: [])
    let (stick, link) = (ErasedList(beside: file), ErasedList(at: list.path))
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: stick.path)
    for (number, named) in [stick, link].enumerated() {
      let new = DataFolder(temporary.path + "/new-\(number)")
      let found = try LibraryDatabase.restore(
        file, into: new, erased: [named], rooms: [.shelf])
      #expect(found.all.map(\.path) == [named.path])
    }
  }

  @Test func `that cannot be read is a refusal`() throws {
    try #require(mknod(list.path, S_IFSOCK | 0o600, 0) == 0)
    #expect(throws: BackupRefusal.notReadable(list.path)) { try list.marks() }
    #expect(throws: BackupRefusal.notWritable(list.path)) { try list.add(Self.marks) }
  }

  @Test func `lies beside the database and beside each backup, if only empty`() async throws {
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    try ErasedList(at: temporary.library.path).add(Self.marks)
    _ = try await library.backUp(to: temporary.path + "/cadangan.db")
    #expect(try list.marks() == Self.marks)
    let none = try LibraryDatabase.open(DataFolder(temporary.path + "/none"), rooms: [.shelf])
    let folder = temporary.path + "/stick"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try await none.backUp(to: folder + "/cadangan.db")
    #expect(ErasedList(at: folder).isThere)
  }

  @Test func `of table and file becomes one`() async throws {
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    let (first, second) = (String(repeating: "1", count: 32), String(repeating: "2", count: 32))
    try await library.transaction {
      try $0.execute(sql: "INSERT INTO erased (mark) VALUES (?)", arguments: [first])
    }
    let beside = ErasedList(at: temporary.library.path)
    try beside.add([second])
    #expect(try await library.keepErasedList() == [first, second])
    #expect(try beside.marks() == [first, second])
    try FileManager.default.removeItem(atPath: beside.path)
    #expect(try await library.keepErasedList() == [first, second])
    #expect(try beside.marks() == [first, second])
  }
}

extension ErasedList {
  /// What can be read on it; nothing when somebody holds it.
  fileprivate var readable: Set<String>? { try? readableMarks() }
}
