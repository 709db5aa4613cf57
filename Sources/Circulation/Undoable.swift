import Catalog
import Members
import Values

/// What it takes to undo one act at the desk, or nothing.
///
/// It ties a reader to a title when nothing else does any more, so it lives in memory alone, and for
/// seconds: it cannot be encoded, and whoever prints or mirrors it sees nothing.
public struct Undoable: Sendable {
  enum Act: Sendable {
    case loan(LentLoan)
    case `return`(EndedLoan)
    case renewal(RenewedLoan)
    case renewals([RenewedLoan])
    case hold(HoldNumber)
    case cancelledHold(CancelledHold)
  }

  let act: Act?

  /// What cannot be undone: an answer that was given before.
  public static let nothing = Undoable(nil)

  init(_ act: Act?) { self.act = act }

  /// Whether anything can be undone with it.
  public var isSomething: Bool { act != nil }
}

/// An answer is the same when it is given again, though nothing can be undone by it then.
extension Undoable: Hashable {
  public static func == (one: Undoable, other: Undoable) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

extension Undoable: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "‹undoable›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A loan as it began, and what its beginning took away.
struct LentLoan: Sendable {
  let loan: Loan
  let lent: Day
  /// The kind of member under which it was counted.
  let category: MemberCategory.Code
  /// What was the matter with the copy.
  let status: ItemStatus
  /// Her hold, which it fulfilled.
  let hold: KeptHold?
  /// Who got the copy then that had waited for her, when it was another.
  let next: CaughtHold?
  /// The code on a slip of the copy that was out of date already.
  let oldCode: String?
}

/// A loan as it stood before its copy came back.
struct EndedLoan: Sendable {
  let loan: Loan
  let lent: Day
  /// Under which day its return was counted.
  let returned: Day
  /// What was the matter with the copy.
  let status: ItemStatus
  let wasBlocked: Bool
  let wasClosed: Bool
  /// For whom the return has caught it.
  var caught: CaughtHold?
}

/// A loan as it stood before it was renewed.
struct RenewedLoan: Sendable {
  let before: Loan
  /// The day to which it was renewed.
  let due: Day
  /// Under which day and kind of member it was counted.
  let day: Day
  let category: MemberCategory.Code
}

/// A hold as it stood before it was over.
struct KeptHold: Sendable {
  let hold: Hold
  let byStaff: Bool
}

/// A hold that got a copy, and the place in the queue that it had before.
struct CaughtHold: Sendable {
  let hold: HoldNumber
  let code: String
  let place: Int

  /// - Parameter places: those of the queue before the copy was caught.
  init(_ slip: HoldSlip, from places: [HoldNumber: Int]) {
    hold = slip.hold
    code = slip.code
    place = places[slip.hold] ?? 1
  }
}

/// A hold that was cancelled at the desk, and what became of its copy.
struct CancelledHold: Sendable {
  let kept: KeptHold
  var next: CaughtHold?
  let wasBlocked: Bool
  let wasClosed: Bool
}
