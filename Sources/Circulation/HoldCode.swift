import GRDB
import Persistence
import Secrets

/// The code under which a copy waits on the hold shelf.
enum HoldCode {
  /// How many characters it has.
  static let length = 4

  /// Made by chance, of the characters of `RandomCode`.
  static func make() -> String { RandomCode.letters(length) }
}

extension LoanDesk {
  /// A code that no other copy on the shelf has, nor a slip that is still to be taken out.
  func freeCode(_ db: Database) throws -> String {
    while true {
      let code = holdCode()
      if try isFree(db, code) { return code }
    }
  }

  /// Whether no other copy on the shelf has a code, nor a slip that is still to be taken out.
  func isFree(_ db: Database, _ code: String) throws -> Bool {
    let taken = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM hold WHERE code = ?1)
            OR EXISTS (SELECT 1 FROM shelfChange WHERE code = ?1)
          """),
      arguments: [code])
    return taken == false
  }
}
