import GRDB
import Synchronization

/// Verbs that wait for the disk at the same time go there together.
///
/// Each runs in a savepoint of its own, in the order in which it came. The transaction around them is
/// committed once, and only then is each told how it ended: what was acknowledged is on the disk. A
/// verb that is refused undoes itself alone. When the commit fails, each is tried again by itself,
/// so that the fault of one stays its own.
final class SharedCommit: Sendable {
  /// How many verbs share one commit at most.
  private static let most = 64

  private let waiting = Mutex<[Verb]>([])

  /// Runs one verb, alone or with those that wait beside it.
  ///
  /// - Throws: what the verb throws; then it wrote nothing.
  func run<Value: Sendable>(
    on writer: any DatabaseWriter, _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { asker in
      waiting.withLock { $0.append(Verb(work, for: asker)) }
      // One visit for each verb: whoever comes first takes along all who wait.
      writer.asyncWriteWithoutTransaction { db in self.workOff(db) }
    }
  }

  private func workOff(_ db: Database) {
    let verbs = waiting.withLock { waiting in
      defer { waiting.removeFirst(min(Self.most, waiting.count)) }
      return waiting.prefix(Self.most)
    }
    if verbs.count > 1, Self.commit(verbs, db) { return }
    for verb in verbs { verb.runAlone(db) }
  }

  /// - Returns: whether it succeeded; if not, nobody was told anything and nothing was written.
  private static func commit(_ verbs: ArraySlice<Verb>, _ db: Database) -> Bool {
    var ends: [Verb.End] = []
    do {
      try db.inTransaction(.immediate) {
        for verb in verbs { ends.append(try verb.runBesideOthers(db)) }
        return .commit
      }
    } catch {
      return false
    }
    for end in ends { end() }
    return true
  }
}

/// One verb and who waits for its end.
private struct Verb: Sendable {
  /// Tells the asker how it ended.
  typealias End = @Sendable () -> Void

  private let work: @Sendable (Database) throws -> End
  private let fail: @Sendable (any Error) -> Void

  init<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value,
    for asker: CheckedContinuation<Value, any Error>
  ) {
    self.work = { db in
      let value = try work(db)
      return { asker.resume(returning: value) }
    }
    fail = { asker.resume(throwing: $0) }
  }

  /// - Throws: when the fault took the whole transaction with it.
  func runBesideOthers(_ db: Database) throws -> End {
    var end: End?
    do {
      try db.inSavepoint {
        end = try work(db)
        return .commit
      }
    } catch {
      guard db.isInsideTransaction else { throw error }
      return { fail(error) }
    }
    return end ?? {}
  }

  func runAlone(_ db: Database) {
    do {
      var end: End?
      try db.inTransaction(.immediate) {
        end = try work(db)
        return .commit
      }
      end?()
    } catch {
      fail(error)
    }
  }
}
