package import GRDB
import Persistence
package import Values

/// By which an announcement is known.
package typealias AnnouncementNumber = Number<Announcement>

/// Something that the house announces in its window, from one day to another; it may have a day of its
/// own, on which it is.
///
/// Table `announcement`.
package struct Announcement: Hashable, Sendable {
  /// By which it is known.
  package let number: AnnouncementNumber
  /// What stands above it.
  package var title: String
  /// What it says.
  package var text: String
  /// What stands above it in English, where somebody wrote it.
  package var titleInEnglish: String?
  /// What it says in English, where somebody wrote it.
  package var textInEnglish: String?
  /// The first day on which it is shown.
  package var begins: Day
  /// The last day on which it is shown; with its own day it goes, whatever the row says.
  package var ends: Day
  /// Where it stands among the others without a day of their own, or of the same day: the smallest
  /// first, 1 to 999.
  package var position: Int
  /// The day on which it is; `nil` of what has none of its own.
  package var day: Day?
  /// At what time, as the house writes it: `18.30–20.00`, at most 40 characters.
  package var times: String?

  /// An announcement by what it says and when it is shown.
  package init(
    number: AnnouncementNumber = AnnouncementNumber(0), title: String, text: String,
    titleInEnglish: String? = nil, textInEnglish: String? = nil, begins: Day, ends: Day,
    position: Int = 100, day: Day? = nil, times: String? = nil
  ) {
    self.number = number
    self.title = title
    self.text = text
    self.titleInEnglish = titleInEnglish
    self.textInEnglish = textInEnglish
    self.begins = begins
    self.ends = ends
    self.position = position
    self.day = day
    self.times = times
  }

  /// What stands above it, in the language of whoever reads.
  package var titleSaid: Sentence { .typed(title, english: titleInEnglish) }
  /// What it says, in the language of whoever reads.
  package var textSaid: Sentence { .typed(text, english: textInEnglish) }

  /// Whether it is shown on a day.
  package func isShown(on day: Day) -> Bool { begins <= day && day <= ends }
}

extension Announcement: FetchableRecord {
  static let columns =
    "number, title, text, titleInEnglish, textInEnglish, begins, ends, position, day, times"

  /// Reads a row of `columns`.
  package init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    title = try row.decode(forColumn: "title")
    text = try row.decode(forColumn: "text")
    titleInEnglish = try row.decode(forColumn: "titleInEnglish")
    textInEnglish = try row.decode(forColumn: "textInEnglish")
    begins = try row.decode(forColumn: "begins")
    let last = try row.decode(Day.self, forColumn: "ends")
    position = try row.decode(forColumn: "position")
    let own = try row.decode(Day?.self, forColumn: "day")
    ends = own.map { min($0, last) } ?? last
    day = own
    times = try row.decode(forColumn: "times")
  }

  /// How many lie in the window at once.
  private static let most = 6

  /// Those that are shown on a day: what has no day of its own by its place, then what is on a day, the
  /// nearest first, whatever its place; of one day, by that.
  static func shown(on day: Day, in db: Database) throws -> [Announcement] {
    try whole(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM announcement
          WHERE begins <= ? AND min(ends, coalesce(day, ends)) >= ?
          ORDER BY day, position, begins, number LIMIT ?
          """),
      arguments: [day, day, most], of: "announcement")
  }

  /// The one of that number, or `nil`.
  static func find(_ db: Database, numbered number: AnnouncementNumber) throws -> Announcement? {
    try fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM announcement WHERE number = ?"),
      arguments: [number])
  }

  static let table = Migration("2026-11-28 announcements") { db in
    try db.execute(
      sql: """
        CREATE TABLE announcement (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
          text TEXT NOT NULL CHECK (length(text) <= 600),
          titleInEnglish TEXT CHECK (length(titleInEnglish) BETWEEN 1 AND 120),
          textInEnglish TEXT CHECK (length(textInEnglish) BETWEEN 1 AND 600),
          begins TEXT NOT NULL,
          ends TEXT NOT NULL,
          position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 999),
          CHECK (begins <= ends)
        ) STRICT;
        CREATE INDEX announcementByEnd ON announcement (ends);
        """)
  }

  static let ownDay = Migration("2026-11-28 announcements of a day") { db in
    try db.execute(
      sql: """
        ALTER TABLE announcement ADD COLUMN day TEXT;
        ALTER TABLE announcement ADD COLUMN times TEXT CHECK (length(times) BETWEEN 1 AND 40);
        """)
  }
}
