import Catalog
import Circulation
import Foundation
import FrontDoor
import GRDB
import House
import Members
import Pages
import Persistence
import Testing
import Trail
import Values
import Waiting

/// A library with one reader who has one copy.
struct Borrowed: Sendable {
  let shelf: Shelf
  let data: String
  let member: Member
  static let name = "Xanthippe Sari"
  static let contact = "xanthippe@rumah.example"

  static func with(_ work: @escaping @Sendable (Borrowed) async throws -> Void) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let member = try await inside(data) { house in
        let new = NewMember(
          name: name, contact: contact, category: MemberCategory.Code(rawValue: "umum"))
        let (member, _) = try await house.membership.enrol(new, at: house.clock.now, by: .house)
        let record = try await house.catalogue.addRecord(
          SimpleEntry(form: .book, title: "Zirkonium di Beranda"), at: house.clock.now, by: .house)
        let item = try await house.catalogue.addItem(
          NewItem(), to: record, on: house.clock.today, at: house.clock.now, by: .house)
        _ = try await house.loanDesk.checkOut(
          item.number, to: member.number, on: house.clock.today, at: house.clock.now, by: .house)
        return member
      }
      try await work(Borrowed(shelf: shelf, data: data, member: member))
    }
  }

  /// Does something with the house of a folder while nobody serves it.
  static func inside<Value>(
    _ data: String, _ work: (House) async throws -> Value
  ) async throws -> Value {
    let value = try await work(
      House.openQuickly(LibraryDatabase.open(DataFolder(data), rooms: House.rooms)))
    try await waitUntilFree(data)
    return value
  }

  /// Waits until this process has let go of a folder; what ran in it may end a moment later.
  static func waitUntilFree(_ data: String) async throws {
    let isFree = try await eventually {
      let descriptor = open(data + "/sartika.lock", O_RDWR | O_CLOEXEC)
      defer { close(descriptor) }
      return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
    #expect(isFree, "the folder is still in use")
  }

  func inside<Value>(_ work: (House) async throws -> Value) async throws -> Value {
    try await Self.inside(data, work)
  }

  /// Takes her copy back.
  func takeBack() async throws {
    try await inside { house in
      for loan in try await house.loanDesk.loans(of: member.number, on: house.clock.today) {
        _ = try await house.loanDesk.checkIn(
          loan.item, on: house.clock.today, at: house.clock.now, by: .house)
      }
    }
  }

  /// Asks for her traces.
  func look(_ words: String...) async throws -> Ended {
    let typed = ([member.card.text] + words + ["", ""]).joined(separator: "\n")
    return try await shelf.sartika(
      ["doctor", "--data", data, "--privacy", "--json"], typing: typed)
  }

  /// Writes past the house.
  func write(_ sql: String) throws {
    let queue = try DatabaseQueue.patient(data + "/sartika.db")
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}

extension Ended {
  /// The findings of one kind.
  func findings(_ check: String) -> [String] {
    json.filter { $0["check"].text == check }.compactMap { $0["says"]["en"].text }
  }
}

struct `Looking for somebody's traces` {
  @Test func `finds her open loan while the copy is out, as it should be`() async throws {
    try await Borrowed.with { day in
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("rightful").contains("open loan: 1 rows, as they should be"))
      #expect(
        found.findings("rightful").contains("their own membership: 1 rows, as they should be"))
      #expect(found.findings("member") == ["The card belongs to a member"])
      try await day.takeBack()
      let after = try await day.look()
      #expect(after.code == 0, "\(after)")
      #expect(!after.findings("rightful").contains { $0.hasPrefix("open loan") })
    }
  }

  @Test func `tells no secret and is told none on the command line`() async throws {
    try await Borrowed.with { day in
      let found = try await day.look()
      for secret in [day.member.card.text, Borrowed.name, Borrowed.contact] {
        #expect(!found.out.contains(secret) && !found.err.contains(secret))
      }
      let named = try await day.shelf.sartika(
        ["doctor", "--data", day.data, "--privacy", day.member.card.text], typing: "")
      #expect(named.code == 2)
      let plain = try await day.shelf.sartika(
        ["doctor", "--data", day.data, "--privacy"], typing: day.member.card.text + "\n\n")
      #expect(plain.out.contains("Tidak ada jejaknya") && plain.out.contains("No trace where none"))
    }
  }

  @Test func `works beside a running server`() async throws {
    try await Borrowed.with { day in
      let server = try await RunningServer.start(day.data, on: day.shelf)
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("rightful").contains("open loan: 1 rows, as they should be"))
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }

  @Test(arguments: [
    "CREATE TABLE habit (reader INTEGER REFERENCES member (number), item INTEGER); "
      + "INSERT INTO habit SELECT member, item FROM loan",
    "CREATE TABLE habit (line TEXT); INSERT INTO habit SELECT 'member ' || member FROM loan",
    "INSERT INTO setting VALUES ('remark', 'xanthippe sari likes it')",
    "INSERT INTO setting VALUES ('remark', 'xanthippe%40rumah.example')",
    "CREATE TABLE habit (line BLOB); INSERT INTO habit SELECT CAST(card AS BLOB) FROM member",
  ])
  func `finds a tie that was planted in a table`(sql: String) async throws {
    try await Borrowed.with { day in
      try day.write(sql)
      let found = try await day.look()
      #expect(found.code == 1, "\(found)")
      #expect(found.findings("stray").count == 1, "\(found)")
    }
  }

  @Test func `finds a loan that only an earlier state of the log still knows`() async throws {
    try await Borrowed.with { day in
      // A connection that stays open, and nobody who empties the log.
      let pool = try DatabasePool(path: day.data + "/sartika.db")
      try await pool.writeWithoutTransaction { db in
        try db.execute(sql: "UPDATE loan SET renewals = 1")
        try db.execute(sql: "DELETE FROM loan; UPDATE item SET onLoan = 0")
      }
      let found = try await day.look()
      #expect(found.code == 1, "\(found)")
      #expect(found.findings("past").count == 1, "\(found)")
      #expect(found.findings("past").first?.contains("table loan") == true)
      #expect(found.findings("stray").isEmpty)
      try pool.close()
      // The house forgets it when it starts.
      try await day.inside { _ in }
      #expect(try await day.look().code == 0)
    }
  }

  @Test(arguments: [
    Data(Borrowed.name.uppercased().utf8), Data(Borrowed.contact.utf8).base64EncodedData(),
    Borrowed.name.data(using: .utf16LittleEndian) ?? Data(),
  ])
  func `finds a file that tells of her`(bytes: Data) async throws {
    try await Borrowed.with { day in
      let file = URL(fileURLWithPath: day.data + "/attachments/catatan")
      try (Data([1, 2, 3]) + bytes).write(to: file)
      let found = try await day.look()
      #expect(found.code == 1, "\(found)")
      #expect(found.findings("bytes").count == 1, "\(found)")
      #expect(found.findings("bytes").first?.contains("attachments/catatan") == true)
    }
  }

  @Test func `finds nothing of somebody who was erased, and a stray copy of before`() async throws {
    try await Borrowed.with { day in
      let stray = day.data + "/salinan.db"
      #expect(
        try await day.shelf.sartika("backup", "--data", day.data, stray).code == 0)
      try await day.takeBack()
      try await day.inside { house in
        try await house.membership.remove(day.member.number, at: house.clock.now, by: .house)
      }
      let found = try await day.look(Borrowed.contact, Borrowed.name)
      #expect(found.code == 1, "\(found)")
      let places = found.findings("bytes")
      #expect(!places.isEmpty && places.allSatisfy { $0.contains("salinan.db") }, "\(found)")
      #expect(found.findings("member") == ["The card is nobody's now"])
      try FileManager.default.removeItem(atPath: stray)
      let clean = try await day.look(Borrowed.contact, Borrowed.name)
      #expect(clean.code == 0, "\(clean)")
      // An erasure of which the file was not cleaned would be found.
      try day.write("INSERT INTO setting VALUES ('x', '\(day.member.card.text)')")
      #expect(try await day.look().code == 1)
    }
  }

  @Test func `takes no card that is none`() async throws {
    try await Borrowed.with { day in
      let ended = try await day.shelf.sartika(
        ["doctor", "--data", day.data, "--privacy"], typing: "A000\n\n")
      #expect(ended.code == 3, "\(ended)")
    }
  }
}

struct `What a command beside the server forgets` {
  @Test func `leaves the disk as what the server forgets does`() async throws {
    try await Borrowed.with { day in
      let old = try await day.inside { house in
        try await house.database.read { db in
          try String.fetchOne(db, sql: "SELECT pin FROM member")
        }
      }
      let bytes = Data(try #require(old).utf8)
      let server = try await RunningServer.start(day.data, on: day.shelf)
      let card = day.member.card.text
      #expect(try await day.shelf.sartika("member", "pin", "--data", day.data, card).code == 0)
      func files() -> [String] {
        ["sartika.db", "sartika.db-wal"].filter { name in
          let file = URL(fileURLWithPath: day.data + "/" + name)
          return (try? Data(contentsOf: file))?.range(of: bytes) != nil
        }
      }
      #expect(try await eventually { files().isEmpty }, "\(files())")
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}
