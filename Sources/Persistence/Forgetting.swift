import GRDB
import GRDBSQLite
import Synchronization

/// Empties the write-ahead log soon after a commit that deleted or changed something.
///
/// Deleted rows are zeroed in the file at once (`secure_delete`), but each earlier state of their pages
/// stays readable in the log until it is truncated. A quiet house forgets after a quarter of a second.
/// A busy one forgets about once a second, everything of that second together, so that the work at the
/// desk does not wait for it.
final class Forgetting: TransactionObserver, Sendable {
  private struct State {
    /// The transaction that is open deletes or changes something.
    var touched = false
    /// The log is to be emptied, and somebody is on the way.
    var awaited = false
    var lastEmptied: ContinuousClock.Instant?
    /// Pages that have left the log for the file, and whose gaps were not looked at yet.
    var moved = MovedPages.these([])
    /// How much of the log is among them.
    var noted = NotedFrames()
  }

  /// How long a quiet house waits for what comes right after.
  private static let pause: Duration = .milliseconds(250)
  /// The shortest time between two times.
  private static let rhythm: Duration = .milliseconds(900)
  /// Frames of the log after which it is moved into the file; by itself SQLite does so after 1,000.
  ///
  /// An import writes more than that with every commit, mostly the same pages again: moved after
  /// several, each goes into the file once.
  private static let longest: Int32 = 4000
  /// How long to wait when a reader holds the log: a backup, an export.
  private static let again: Duration = .milliseconds(250)

  private let tieless: Set<String>
  private let files: OpenFiles
  private let state = Mutex(State())
  /// Held weakly: what waits for its turn does not keep the house open.
  private weak let writer: (any DatabaseWriter)?
  private let databasePath = Mutex("")

  /// - Parameters:
  ///   - tieless: tables, and columns as `table.column`, whose changes forget nothing.
  ///   - moved: pages that left the log before anybody watched it.
  init(
    _ writer: any DatabaseWriter, _ files: OpenFiles, tieless: Set<String>, moved: MovedPages
  ) {
    self.writer = writer
    self.files = files
    self.tieless = tieless
    state.withLock { $0.moved = moved }
  }

  /// Looks at each statement before it runs; single rows need not be seen.
  func observes(eventsOfKind kind: DatabaseEventKind) -> Bool {
    let forgets =
      switch kind {
      case .insert: false
      case .delete(let table): !tieless.contains(table)
      case .update(let table, let columns):
        !tieless.contains(table) && !columns.allSatisfy { tieless.contains("\(table).\($0)") }
      }
    if forgets { state.withLock { $0.touched = true } }
    return false
  }

  func databaseDidChange(with event: DatabaseEvent) {}

  func databaseDidCommit(_ db: Database) {
    let forgot = state.withLock { state in
      defer { state.touched = false }
      return state.touched
    }
    if forgot { emptySoon() }
  }

  func databaseDidRollback(_ db: Database) { state.withLock { $0.touched = false } }

  /// Empties the log when its time has come; whoever asks meanwhile is served with it.
  func emptySoon() {
    let delay: Duration? = state.withLock { state in
      guard !state.awaited else { return nil }
      state.awaited = true
      let rested = state.lastEmptied.map { $0 + Self.rhythm - ContinuousClock.now }
      return max(Self.pause, rested ?? .zero)
    }
    guard let delay else { return }
    Task.detached {
      try? await Task.sleep(for: delay)
      while await !self.empty() { try? await Task.sleep(for: Self.again) }
    }
  }

  /// Asks every second whether another process has committed something: a command beside the server.
  ///
  /// What it deleted is not told to this one; the log is emptied for whatever it was.
  func watchOthers() {
    Task.detached { [weak self] in
      var known: Int?
      while let writer = self?.writer {
        let version = try? await writer.writeWithoutTransaction { db in
          try Int.fetchOne(db, sql: "PRAGMA data_version")
        }
        if let known, let version, known != version { self?.emptySoon() }
        known = version ?? known
        try? await Task.sleep(for: .seconds(1))
      }
    }
  }

  /// - Returns: whether it is done, or nobody is there any more, or nothing is written any more.
  private func empty() async -> Bool {
    guard let writer, !files.areOthers else { return true }
    do {
      return try await writer.writeWithoutTransaction { db in
        let isEmpty = try self.emptyIfPossible(db, patience: 8)
        // Said while the writer is held: the next commit asks again.
        if isEmpty {
          self.state.withLock { state in
            state.awaited = false
            state.lastEmptied = .now
          }
        }
        return isEmpty
      }
    } catch {
      // The database is damaged; the house says so, and goes on reading.
      try? await Task.sleep(for: .seconds(5))
      return false
    }
  }

  /// Empties the log, unless the disk is full or fails now.
  ///
  /// - Throws: what says that the database is damaged.
  func emptyIfPossible(_ db: Database, patience: Int) throws -> Bool {
    do {
      return try emptyNow(db, patience: patience)
    } catch is NotFlushed {
      return false
    } catch let fault as DatabaseError
      where [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_BUSY, .SQLITE_READONLY].contains(fault.resultCode)
    {
      return false
    }
  }

  /// Empties the log, and cleans the pages that it changed.
  ///
  /// - Parameter patience: milliseconds to wait for readers.
  /// - Returns: whether it is empty now.
  func emptyNow(_ db: Database, patience: Int) throws -> Bool {
    // What is left of a library whose files were taken away is not emptied into something else.
    guard files.trouble() == nil else { return false }
    // Only the memory of this process knows which pages went, until they are cleaned.
    WriteAheadLog.keep(db, afterClosing: true)
    let isEmpty = try WriteAheadLog.truncate(db, patience: patience) { pages in
      state.withLock { $0.moved.add(pages) }
    }
    guard isEmpty else { return false }
    let moved = state.withLock { $0.moved }
    guard try WriteAheadLog.clean(db, moved) else { return false }
    state.withLock { ($0.moved, $0.noted) = (.these([]), NotedFrames()) }
    WriteAheadLog.keep(db, afterClosing: false)
    return true
  }

  /// Moves a long log into the file, as SQLite would, and remembers which pages went.
  func keepLogShort(_ db: Database) throws {
    guard let path = try WriteAheadLog.path(db) else { return }
    _ = sqlite3_wal_hook(
      db.sqliteConnection,
      { context, connection, name, frames in
        guard let context, frames >= Forgetting.longest else { return SQLITE_OK }
        let forgetting = Unmanaged<Forgetting>.fromOpaque(context).takeUnretainedValue()
        guard forgetting.files.trouble() == nil else { return SQLITE_OK }
        let round = forgetting.round
        var inLog: Int32 = 0
        // As SQLite does: when it does not succeed, the next commit tries again.
        _ = sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, &inLog, nil)
        forgetting.note(Int(max(frames, inLog)), of: round)
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
    databasePath.withLock { $0 = path }
  }

  private var round: [UInt8] { PageGaps.round(ofLogOf: databasePath.withLock { $0 }) }

  /// Notes the pages of the log once they are in the file, with what another process committed
  /// until then: as long as its round has not ended, all that was moved still stands in it.
  private func note(_ frames: Int, of round: [UInt8]) {
    let path = databasePath.withLock { $0 }
    let new = state.withLock { $0.noted.new(upTo: frames, in: round) }
    let pages = PageGaps.pages(inLogOf: path, from: new.lowerBound, to: new.upperBound)
    let moved: MovedPages = self.round == round ? .these(pages) : .all
    state.withLock { $0.moved.add(moved) }
  }
}

/// How many frames of the log were looked at.
///
/// SQLite begins a log anew from its first frame when all of it is in the file, under other salts.
struct NotedFrames {
  private var round: [UInt8] = []
  private var count = 0

  /// The frames that were not looked at yet, of so many.
  mutating func new(upTo frames: Int, in round: [UInt8]) -> Range<Int> {
    if round != self.round || frames < count { count = 0 }
    defer { (self.round, count) = (round, frames) }
    return count..<frames
  }
}
