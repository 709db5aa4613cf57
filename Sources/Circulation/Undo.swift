public import Catalog
import GRDB
import Persistence
public import Trail
public import Values

/// What was undone, for whoever stands at the desk: never whose it was.
public struct Undone: Hashable, Sendable {
  /// Which act.
  public enum Kind: Hashable, Sendable {
    /// A loan never was, a copy is out again, a loan is due as before.
    case loan, `return`, renewal
    /// So many loans are due as before, which were renewed in one go.
    case renewals(Int)
    /// A hold never was; one is there again.
    case hold, cancelledHold
  }

  /// Which act.
  public let kind: Kind
  /// The copy, when there is one.
  public internal(set) var item: ItemNumber?
  /// The code on it.
  public internal(set) var barcode: Barcode?
  /// What it is.
  public internal(set) var title: String?
  /// The slip under which the copy waits for the reader again.
  public internal(set) var heldFor: HoldSlip?
  /// The hold that never was.
  public internal(set) var hold: HoldNumber?
  /// The code of a slip that is to be taken out of the copy.
  public internal(set) var oldCode: String?

  init(_ kind: Kind, _ copy: Item? = nil, titled title: String? = nil) {
    self.kind = kind
    item = copy?.number
    barcode = copy?.barcode
    self.title = title
  }
}

extension LoanDesk {
  /// Undoes the last act on a copy, a loan or a hold, as if it had never been; it needs what the act
  /// itself needs.
  ///
  /// - Throws: `UndoRefusal` when something was done since, or there is nothing to undo;
  ///   `PermissionRefusal`. Then nothing was written.
  public func undo(
    _ undoable: Undoable, on today: Day, at now: Instant, by actor: Actor
  ) async throws -> Undone {
    try await database.transaction { db in
      guard let act = undoable.act else { throw UndoRefusal.changedSince }
      try actor.needs(act.permission, in: db)
      if actor.staff != nil {
        for subject in act.subjects {
          try Audit.write(db, at: now, by: actor, action: act.audit, subject: subject)
        }
      }
      return switch act {
      case .loan(let loan): try undoLoan(db, loan, on: today)
      case .return(let loan): try undoReturn(db, loan)
      case .renewal(let loan): try undoRenewal(db, loan)
      case .renewals(let loans): try undoRenewals(db, loans)
      case .hold(let hold): try undoHold(db, hold)
      case .cancelledHold(let hold): try undoCancelling(db, hold, on: today)
      }
    }
  }
}

extension Undoable.Act {
  fileprivate var permission: Permission {
    switch self {
    case .loan, .return, .renewal, .renewals: .loansMake
    case .hold, .cancelledHold: .holdsManage
    }
  }

  fileprivate var audit: AuditAct {
    switch self {
    case .loan: .loanUndone
    case .return: .returnUndone
    case .renewal, .renewals: .renewalUndone
    case .hold: .holdCancelled
    case .cancelledHold: .holdRestored
    }
  }

  /// Numbers that mean nothing once the loan or the hold is over.
  fileprivate var subjects: [String] {
    switch self {
    case .loan(let lent): ["loan \(lent.loan.number)"]
    case .return(let ended): ["loan \(ended.loan.number)"]
    case .renewal(let renewed): ["loan \(renewed.before.number)"]
    case .renewals(let renewed): renewed.map { "loan \($0.before.number)" }
    case .hold(let hold): ["hold \(hold)"]
    case .cancelledHold(let cancelled): ["hold \(cancelled.kept.hold.number)"]
    }
  }
}

extension BibliographicRecord {
  /// Whether a title is closed to the public.
  static func isClosed(_ db: Database, _ record: RecordNumber) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT audience = 'staff' FROM record WHERE number = ?"),
      arguments: [record]) ?? true
  }
}
