import GRDB
import Synchronization

/// What was found damaged: places, never values.
public final class DamageSheet: Sendable {
  /// The sheet of the database that is being read on this thread.
  @TaskLocal static var current: DamageSheet?

  private struct State {
    var rows: Set<DamagedRow> = []
    /// Where SQLite found a value that breaks a rule, or an index of words that does not fit.
    var found: Set<DamagedRow> = []
    var isSuspected = false
  }

  private let state = Mutex(State())

  /// Names a damaged place.
  func note(_ row: DamagedRow) { state.withLock { _ = $0.rows.insert(row) } }

  /// Some row was damaged, and the query did not say which.
  func suspect() { state.withLock { $0.isSuspected = true } }

  /// A look at every row begins, which finds out about what is suspected.
  ///
  /// - Returns: the rows that are known; what is still so is found again.
  func beginLook() -> Set<DamagedRow> {
    state.withLock { state in
      state.isSuspected = false
      return state.rows
    }
  }

  /// Keeps what a look at every row found, and what was noted by others while it went on.
  func endLook(_ found: [DamagedRow], insteadOf known: Set<DamagedRow>) {
    state.withLock { $0.rows = $0.rows.subtracting(known).union(found) }
  }

  /// Keeps what a look at every page found.
  func keep(found: [DamagedRow]) { state.withLock { $0.found = Set(found) } }

  /// Whether there is anything that a manager should look at.
  public var isClean: Bool {
    state.withLock { $0.rows.isEmpty && $0.found.isEmpty && !$0.isSuspected }
  }

  /// Whether a row was damaged that is not on the sheet.
  public var isIncomplete: Bool { state.withLock { $0.isSuspected } }

  /// The damaged rows, by table and number.
  public var rows: [DamagedRow] {
    state.withLock { state in
      state.rows.union(state.found).sorted {
        ($0.table ?? "", $0.number ?? 0) < ($1.table ?? "", $1.number ?? 0)
      }
    }
  }

  /// Runs a read or a verb; what it finds damaged leaves it as a place, without the row's values.
  func watching<Value>(_ work: () throws -> Value) throws -> Value {
    try Self.$current.withValue(self) {
      do {
        return try work()
      } catch is RowDecodingError {
        suspect()
        throw DamagedRow(nil)
      } catch let damage as DamagedRow {
        note(damage)
        throw damage
      }
    }
  }
}
