import Catalog
import Values

/// How one copy stands, for whoever asks for it.
public enum CopyState: String, Hashable, Sendable, CaseIterable {
  /// On its shelf, and may be taken home.
  case available
  /// On its shelf, and to be fetched for somebody who waits.
  case promised
  /// On the hold shelf.
  case held
  /// Lent, and not late.
  case onLoan
  /// Lent, and its due day is over.
  case overdue
  /// On its shelf, to be read here.
  case readHere
  /// Damaged or being made ready.
  case inProcess
  /// Nobody knows where it is.
  case lost
  /// Taken out of the library for good.
  case withdrawn

  init(_ copy: Copy, lends: Bool, isPromised: Bool, on today: Day) {
    self =
      switch copy.status {
      case .lost: .lost
      case .withdrawn: .withdrawn
      case .damaged, .inProcess: copy.due == nil ? .inProcess : .onLoan
      case .available:
        if let due = copy.due {
          due < today ? .overdue : .onLoan
        } else if copy.isWaiting {
          .held
        } else if isPromised {
          .promised
        } else {
          lends ? .available : .readHere
        }
      }
  }

  /// What decides how a copy stands.
  struct Copy {
    let item: ItemNumber
    let type: ItemType
    let status: ItemStatus
    let isWaiting: Bool
    /// When it comes back, if it is lent.
    let due: Day?
  }
}
