import Foundation
import GRDB
import Testing

@testable import Persistence

struct `A contact in two halves` {
  private static let contact = "nur.aini@gmail.com"
  private static var marks: Marks { Marks(Sought(card: "AKE625NMVB2N", words: [contact])) }

  /// A database with one text in it, and its log.
  private static func files(with text: String) throws -> [Data] {
    let temporary = try TemporaryFolder()
    defer { withExtendedLifetime(temporary) {} }
    let path = temporary.path + "/lain.db"
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "CREATE TABLE note (words TEXT)")
      try db.execute(sql: "INSERT INTO note VALUES (?)", arguments: [text])
    }
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let database = try Data(contentsOf: URL(fileURLWithPath: path))
    try queue.close()
    return [database, log]
  }

  private static func found(in file: Data) throws -> [Int] {
    marks.search(file, cutBy: PageLayout(beginning: file)).hers
  }

  /// A row of 9,000 letters fills 816 of them into its page, and 4,092 into each where it goes on.
  @Test(arguments: [816, 816 + 4092])
  func `is found wherever the end of a page cuts it`(cut: Int) throws {
    for length in 1..<Self.contact.utf8.count {
      let before = String(repeating: "x", count: cut - length)
      let text = before + Self.contact
      let after = String(repeating: "y", count: 9000 - text.utf8.count)
      for file in try Self.files(with: text + after) {
        #expect(Spellings(of: Self.contact).wholePlaces(in: file).isEmpty, "it is cut: \(length)")
        #expect(try !Self.found(in: file).isEmpty, "\(length)")
      }
    }
  }

  @Test(arguments: [
    "surel ratna@gmail.com", "gmail.com", "nur.aini@yahoo.example", "nur.aini@", "nur.aini@g",
  ])
  func `is nobody's where half of it is all of another's`(other: String) throws {
    #expect(Self.marks.likeness(of: other, plainly: false) == nil)
    #expect(Self.marks.likeness(of: Data(other.utf8)) == nil)
    #expect(Self.marks.search(Data(other.utf8)).isEmpty, "a file that is no database")
    // The first row of a page ends where the page does.
    for file in try Self.files(with: other) {
      #expect(try Self.found(in: file) == [])
    }
  }

  @Test func `is whole in a table, in a file and in a database`() throws {
    let text = "surel NUR.AINI@GMAIL.COM"
    #expect(Self.marks.likeness(of: text, plainly: true) == .hers)
    #expect(Self.marks.search(Data(text.utf8)).hers == [6])
    for file in try Self.files(with: text.lowercased()) {
      #expect(try !Self.found(in: file).isEmpty)
    }
  }
}

struct `A file that is searched in pieces` {
  @Test func `tells each place once, and no piece ends a word`() throws {
    let temporary = try TemporaryFolder()
    let file = temporary.path + "/catatan"
    let marks = Marks(Sought(card: "AKE625NMVB2N", words: ["Ana", "ana@rumah.example"]))
    for shift in 0..<64 {
      let blanks = String(repeating: " ", count: shift)
      let words = "Ana, ana@rumah.example, Anastasia, banana" + String(repeating: ".", count: 200)
      let bytes = Data((blanks + words + " ANA").utf8)
      try bytes.write(to: URL(fileURLWithPath: file))
      let whole = marks.search(bytes)
      let seen = try PieceSearch(marks, piece: 32, margin: 64).search(file)
      #expect(whole.hers.count == 1 && whole.namesakes.count == 3)
      #expect(seen.places.hers == whole.hers, "\(shift)")
      #expect(seen.places.namesakes == whole.namesakes, "\(shift)")
      #expect(seen.bytes == bytes.count && !seen.isDatabase)
    }
    withExtendedLifetime(temporary) {}
  }
}
