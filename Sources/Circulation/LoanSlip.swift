public import Catalog
import GRDB
public import Values

/// What she is told when a copy goes out: what it is and when it is due; not who has it.
public struct LoanSlip: Hashable, Sendable, Codable {
  /// The loan.
  public let loan: LoanNumber
  /// The copy.
  public let item: ItemNumber
  /// The code on the copy.
  public let barcode: Barcode
  /// What it is.
  public let title: String
  /// The last day on which it may come back.
  public let due: Day
  /// What undoes the loan or the renewal; it is in no answer that is kept or sent.
  public internal(set) var undo = Undoable.nothing

  private enum CodingKeys: String, CodingKey { case loan, item, barcode, title, due }

  /// - Throws: `RenewalRefusal.unknownLoan` when the copy is back.
  init(_ db: Database, of number: LoanNumber) throws {
    guard let loan = try Loan.find(db, numbered: number), let copy = try loan.copy(db) else {
      throw RenewalRefusal.unknownLoan
    }
    self.loan = number
    item = copy.number
    barcode = copy.barcode
    title = try copy.title(db)
    due = loan.due
  }
}

extension Item {
  /// The title of its record, for slips and lists.
  func title(_ db: Database) throws -> String {
    try BibliographicRecord.title(db, of: record) ?? barcode.text
  }

  /// The MARC code of the language of its record.
  func language(_ db: Database) throws -> String? {
    try BibliographicRecord.language(db, of: record)
  }
}
