import GRDB
import Persistence

extension Catalogue {
  /// Titles with letters of other scripts than the Latin one, closed ones too; so many at most.
  ///
  /// They are for a look at the fonts of a machine, and are shown to nobody.
  public func titlesInOtherScripts(limit: Int) async throws -> [String] {
    try await database.read { db in
      try String.fetchAll(
        db, sql: "SELECT title FROM record WHERE title GLOB ? ORDER BY number LIMIT ?",
        arguments: ["*[\u{370}-\u{1FFF}\u{2E80}-\u{3134F}]*", limit])
    }
  }
}
