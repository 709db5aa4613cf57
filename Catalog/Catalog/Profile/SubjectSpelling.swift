import GRDB
import MARC
import Persistence
import Values

/// The public reads a subject as some public record spells it now.
struct SubjectSpelling {
  /// The public subjects that are spelt as one record spells them, by the number of the subject.
  private let spelt: [Int64: String]

  /// Looks what is spelt as this record spells it, before it is closed, changed or removed.
  init(_ db: Database, by record: RecordNumber) throws {
    // A damaged record spells nothing, and can be written anew.
    let marc = try DamagedRow.settingAside("recordMARC", record.rawValue) {
      try BibliographicRecord.marc(db, of: record)
    }
    let terms = marc.map(Subjects.terms) ?? []
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT publicSubject.subject, term FROM recordSubject
          CROSS JOIN publicSubject ON publicSubject.subject = recordSubject.subject
          WHERE record = ?
          """), arguments: [record])
    var spelt: [Int64: String] = [:]
    for row in rows {
      let term = try row.decode(String.self, atIndex: 1)
      if terms.contains(term) { spelt[try row.decode(Int64.self, atIndex: 0)] = term }
    }
    self.spelt = spelt
  }

  /// Afterwards: spells them as another public record does, or takes them from the public.
  ///
  /// - Parameter terms: spellings that the record still shows to the public.
  func pass(_ db: Database, keeping terms: [String] = []) throws {
    for (subject, term) in spelt.sorted(by: { $0.key < $1.key }) where !terms.contains(term) {
      if let other = try Self.other(db, of: subject) {
        try db.execute(
          sql: "UPDATE publicSubject SET term = ? WHERE subject = ?", arguments: [other, subject])
      } else {
        try db.execute(sql: "DELETE FROM publicSubject WHERE subject = ?", arguments: [subject])
      }
    }
  }

  private static func other(_ db: Database, of subject: Int64) throws -> String? {
    let record = try RecordNumber.fetchOne(
      db,
      sql: """
        SELECT publicRecord.record FROM recordSubject
        CROSS JOIN publicRecord ON publicRecord.record = recordSubject.record
        WHERE subject = ? LIMIT 1
        """, arguments: [subject])
    guard let record else { return nil }
    let marc = try DamagedRow.settingAside("recordMARC", record.rawValue) {
      try BibliographicRecord.marc(db, of: record)
    }
    guard let marc else { return nil }
    let folded = try String.fetchOne(
      db, sql: "SELECT folded FROM subject WHERE number = ?", arguments: [subject])
    return Subjects.terms(of: marc).first { SubjectTerm.folded($0) == folded }
  }
}
