import Foundation
import GRDB
import Persistence
import Values

/// A room small enough to see through: a shelf of books, and how many stand on it.
extension Room {
  static let shelf = Room(
    name: "Shelf",
    migrations: [
      Migration("2026-01-01 shelf") { db in
        try db.execute(
          sql: """
            CREATE TABLE shelf (name TEXT PRIMARY KEY, books INTEGER NOT NULL) STRICT;
            CREATE TABLE book (
              title TEXT NOT NULL, shelf TEXT NOT NULL REFERENCES shelf (name)
            ) STRICT;
            INSERT INTO shelf VALUES ('305.42', 0);
            """)
      }
    ],
    invariants: [
      Invariant(
        "a shelf's number is that of its books",
        violations: """
          SELECT name FROM shelf
          WHERE books <> (SELECT count(*) FROM book WHERE book.shelf = shelf.name)
          """)
    ],
    scrub: { db, _ in try db.execute(sql: "DELETE FROM book WHERE title = 'forget me'") })

  /// A step after which no book is without a title.
  static let strictShelf = Room(
    name: "Shelf",
    migrations: shelf.migrations + [
      Migration("2099-01-01 titles that say something") { db in
        try db.execute(
          sql: """
            CREATE TABLE newBook (title TEXT NOT NULL CHECK (title <> ''), shelf TEXT) STRICT;
            INSERT INTO newBook SELECT title, shelf FROM book;
            """)
      }
    ])

  static let tomorrowsShelf = Room(
    name: "Shelf",
    migrations: shelf.migrations + [
      Migration("2099-01-01 a later idea") { db in
        try db.execute(sql: "ALTER TABLE shelf ADD COLUMN colour TEXT")
      }
    ])
}

/// A new folder that goes away with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sartika-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var library: DataFolder { DataFolder(path + "/library") }
}

extension DataFolder {
  /// Waits until nobody has its database open: a library may still be closing when its last line has run.
  func closed() async throws {
    while FileManager.default.fileExists(atPath: database + "-wal") {
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}

func shelve(_ title: String, in db: Database) throws {
  try db.execute(sql: "INSERT INTO book VALUES (?, '305.42')", arguments: [title])
  try db.execute(sql: "UPDATE shelf SET books = books + 1 WHERE name = '305.42'")
}

func titles(_ library: LibraryDatabase) async throws -> [String] {
  try await library.read { db in
    try String.fetchAll(db, sql: "SELECT title FROM book ORDER BY title")
  }
}

let noon = Instant(seconds: 1_795_237_200)
