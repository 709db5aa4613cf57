public import Catalog
package import GRDB
public import Members
import Persistence
public import Values

/// One loan in a member's list.
public struct LoanLine: Hashable, Sendable {
  /// The loan.
  public let loan: LoanNumber
  /// The copy.
  public let item: ItemNumber
  /// The work it is a copy of.
  public let record: RecordNumber
  /// Where it stands for everybody; `nil` when it is closed.
  public let address: RecordAddress?
  /// The code on the copy.
  public let barcode: Barcode
  /// What it is.
  public let title: String
  /// The MARC code of the language that it is in, if that is known.
  public var language: String?
  /// The last day on which it may come back.
  public let due: Day
  /// Days after the due day; 0 when it is in time.
  public let overdueDays: Int
  /// How often it was renewed.
  public let renewals: Int
  /// How often it may be renewed yet.
  public let renewalsLeft: LoanPolicy.Limit
  /// When it would be due if it were renewed now.
  public let renewedDue: Day
  /// Why she cannot renew it herself now; empty when she can.
  public let obstacles: [RenewalRefusal]
  /// Why the desk cannot renew it now, which is more patient; empty when it can.
  public let deskObstacles: [RenewalRefusal]

  /// Whether she can renew it herself now.
  public var renewable: Bool { obstacles.isEmpty }
  /// Whether it may be renewed before it is due, here or by herself: neither is its number of renewals
  /// used up, nor does somebody wait for it.
  public var mayBeRenewed: Bool {
    !deskObstacles.contains { obstacle in
      switch obstacle {
      case .limitReached, .othersWaiting: true
      default: false
      }
    }
  }
}

extension LoanLine {
  /// What a member has at home, the first due first.
  package static func all(
    _ db: Database, of member: MemberNumber, on today: Day
  ) throws -> [LoanLine] {
    try Loan.open(db, of: member).compactMap { loan in
      try DamagedRow.settingAside("loan", loan.number.rawValue) {
        guard let request = try RenewalCase(db, loan, on: today) else { return nil }
        return LoanLine(
          loan: loan.number, item: loan.item, record: request.item.record,
          address: try BibliographicRecord.address(
            db, of: request.item.record, for: .everyone),
          barcode: request.item.barcode, title: try request.item.title(db),
          language: try request.item.language(db), due: loan.due,
          overdueDays: loan.daysLate(on: today), renewals: loan.renewals,
          renewalsLeft: request.policy.renewalsLeft(after: loan.renewals),
          renewedDue: request.due,
          obstacles: request.refusals(atTheDesk: false),
          deskObstacles: request.refusals(atTheDesk: true))
      }
    }
  }
}

extension LoanDesk {
  /// What a member has at home, the first due first.
  public func loans(of member: MemberNumber, on today: Day) async throws -> [LoanLine] {
    try await database.read { db in try LoanLine.all(db, of: member, on: today) }
  }
}

extension Loan {
  /// The copy that went out.
  func copy(_ db: Database) throws -> Item? { try Item.find(db, numbered: item) }
}
