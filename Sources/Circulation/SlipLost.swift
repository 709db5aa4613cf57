public import Catalog
import GRDB
import Members
import Persistence

extension LoanDesk {
  /// The slip of a copy on the hold shelf that is out of date once the copy is changed so.
  ///
  /// It says beforehand what view `strandedHold` says of state and kind of a copy. `nil` when nobody's
  /// hold goes: also for a copy that is to be withdrawn, which is refused while it waits.
  public func slipLost(by change: NewItem, of item: ItemNumber) async throws -> HoldSlip? {
    try await database.read { db in
      guard change.status != .withdrawn, let hold = try Hold.captured(db, item: item) else {
        return nil
      }
      if change.status != .available { return hold.slip }
      guard let type = change.type, let member = try Member.find(db, numbered: hold.member) else {
        return nil
      }
      return try Lending.types(db, for: member.category).contains(type) ? nil : hold.slip
    }
  }

  /// The slips of a title's copies on the hold shelf that are out of date once the title is closed:
  /// those of holds that no colleague placed.
  public func slipsLost(closing record: RecordNumber) async throws -> [HoldSlip] {
    try await database.read { db in
      let holds = try HoldNumber.fetchAll(
        db,
        sql: """
          SELECT number FROM hold
          WHERE record = ? AND item IS NOT NULL AND byStaff = 0 ORDER BY code
          """, arguments: [record])
      return try holds.compactMap { try Hold.find(db, numbered: $0)?.slip }
    }
  }
}
