package import GRDB
import Persistence
package import Values

/// The services that help, as the house lists them.
///
/// Table `helpService`.
extension HelpService {
  static let columns = """
    number, name, purpose, purposeInEnglish, telephone, whatsApp, place, times, timesInEnglish, \
    position
    """

  /// Reads a row of `columns`.
  init(row: Row) throws {
    self.init(
      number: try row.decode(forColumn: "number"), name: try row.decode(forColumn: "name"),
      purpose: try row.decode(forColumn: "purpose"),
      purposeInEnglish: try row.decode(forColumn: "purposeInEnglish"),
      telephone: try row.decode(forColumn: "telephone"),
      whatsApp: try row.decode(forColumn: "whatsApp"),
      place: try row.decode(forColumn: "place"), times: try row.decode(forColumn: "times"),
      timesInEnglish: try row.decode(forColumn: "timesInEnglish"),
      position: try row.decode(forColumn: "position"))
  }

  /// All of them, in the order of the house.
  package static func all(in db: Database) throws -> [HelpService] {
    try Row.whole(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM helpService ORDER BY position, number"),
      of: "helpService"
    ) { try HelpService(row: $0) }
  }

  /// The one of that number, or `nil`.
  static func find(_ db: Database, numbered number: HelpServiceNumber) throws -> HelpService? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM helpService WHERE number = ?"),
      arguments: [number]
    ).map { try HelpService(row: $0) }
  }

  /// The list begins with the line of the ministry, which everybody in the country may call; a house
  /// that takes it out has it out.
  static let table = Migration("2026-11-28 services that help") { db in
    try db.execute(
      sql: """
        CREATE TABLE helpService (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
          purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 300),
          purposeInEnglish TEXT CHECK (length(purposeInEnglish) BETWEEN 1 AND 300),
          telephone TEXT CHECK (length(telephone) BETWEEN 1 AND 40),
          whatsApp TEXT CHECK (length(whatsApp) BETWEEN 1 AND 40),
          place TEXT CHECK (length(place) BETWEEN 1 AND 200),
          times TEXT CHECK (length(times) BETWEEN 1 AND 80),
          timesInEnglish TEXT CHECK (length(timesInEnglish) BETWEEN 1 AND 80),
          position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 999),
          CHECK (telephone IS NOT NULL OR whatsApp IS NOT NULL OR place IS NOT NULL)
        ) STRICT;
        INSERT INTO helpService (name, purpose, purposeInEnglish, telephone, whatsApp, times,
          timesInEnglish, position)
        VALUES ('SAPA 129',
          'Untuk perempuan dan anak yang mengalami kekerasan. Layanan Kementerian Pemberdayaan '
            || 'Perempuan dan Perlindungan Anak.',
          'For women and children who experience violence. A service of the ministry for women’s '
            || 'empowerment and child protection.',
          '129', '08111-129-129', '24 jam, setiap hari', '24 hours, every day', 1);
        """)
  }
}
