import Catalog
import GRDB
import Persistence
import Values

extension Loan {
  /// Ends it and forgets who had the copy: nothing ties her to the title any more.
  func end(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM loan WHERE number = ?").execute(arguments: [number])
    try Item.setOnLoan(db, item, false)
  }
}
