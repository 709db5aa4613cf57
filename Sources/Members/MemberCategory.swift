public import GRDB
import Persistence
public import Values

/// A kind of membership: general, student, researcher, volunteer.
///
/// Table `memberCategory`; the loan rules go by it.
public struct MemberCategory: Hashable, Sendable, FetchableRecord {
  /// The short name by which tables know a category: `umum`.
  public struct Code: Hashable, Sendable, Codable, RawRepresentable, DatabaseValueConvertible {
    /// As it stands in the tables.
    public let rawValue: String

    /// Takes a short name from a table or a form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Everybody.
    public static let general = Code(rawValue: "umum")
    /// Pupils and students.
    public static let student = Code(rawValue: "pelajar")
    /// Researchers.
    public static let researcher = Code(rawValue: "peneliti")
    /// Those who help here.
    public static let volunteer = Code(rawValue: "relawan")
  }

  /// The short name.
  public let code: Code
  /// As it stands on the screen.
  public let name: Sentence
  /// For how many months a membership lasts.
  public let months: Int

  /// Reads a row of code, names and months.
  public init(row: Row) throws {
    code = try row.decode(forColumn: "code")
    name = Sentence(
      id: Phrase(verbatim: try row.decode(forColumn: "nameID")),
      en: Phrase(verbatim: try row.decode(forColumn: "nameEN")))
    months = try row.decode(forColumn: "months")
    guard (1...1200).contains(months) else { throw DamagedRow("memberCategory") }
  }

  /// The category with this code, if there is one.
  public static func find(_ db: Database, _ code: Code) throws -> MemberCategory? {
    try MemberCategory.fetchOne(
      db.cachedStatement(
        sql: "SELECT code, nameID, nameEN, months FROM memberCategory WHERE code = ?"),
      arguments: [code])
  }

  /// Every category, in the order of the list.
  public static func all(in db: Database) throws -> [MemberCategory] {
    try MemberCategory.whole(
      db.makeStatement(
        sql: "SELECT code, nameID, nameEN, months FROM memberCategory ORDER BY position, code"),
      of: "memberCategory")
  }

  /// The last day of a membership that begins on a day.
  func expiry(from day: Day) -> Day {
    let (year, month, date) = day.calendar
    let count = year * 12 + month - 1 + months
    // 31 January and one month: the last day of February.
    let last = (1...date).reversed().lazy.compactMap {
      Day(year: count / 12, month: count % 12 + 1, day: $0)
    }.first
    return last ?? day
  }

  static let table = Migration("2026-11-21 member categories") { db in
    try db.execute(
      sql: """
        CREATE TABLE memberCategory (
          code TEXT PRIMARY KEY CHECK (code <> '' AND code NOT GLOB '*[^a-z0-9-]*'),
          nameID TEXT NOT NULL CHECK (nameID <> ''),
          nameEN TEXT NOT NULL CHECK (nameEN <> ''),
          months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
          position INTEGER NOT NULL
        ) STRICT;
        INSERT INTO memberCategory (code, nameID, nameEN, months, position) VALUES
          ('umum', 'Umum', 'General', 12, 1),
          ('pelajar', 'Pelajar dan mahasiswa', 'Student', 12, 2),
          ('peneliti', 'Peneliti', 'Researcher', 12, 3),
          ('relawan', 'Relawan', 'Volunteer', 24, 4);
        """)
  }
}
