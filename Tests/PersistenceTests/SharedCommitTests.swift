import Foundation
import GRDB
import Persistence
import Synchronization
import Testing

struct `Verbs that wait for the disk together` {
  private struct Refused: Error {}

  private let folder: TemporaryFolder
  private let library: LibraryDatabase

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryDatabase.open(folder.library, rooms: [.shelf])
  }

  @Test func `share one commit, and each has its own answer`() async throws {
    let (answers, commits) = try await atOnce([
      { db in try shelve("Azab", in: db) },
      { db in
        try shelve("half", in: db)
        throw Refused()
      },
      { db in try shelve("Belenggu", in: db) },
      { db in
        try shelve("Layar", in: db)
        try db.execute(sql: "INSERT INTO book VALUES ('nowhere', 'no such shelf')")
      },
    ])
    #expect(answers[0] == nil && answers[2] == nil)
    #expect(answers[1] is Refused)
    #expect((answers[3] as? DatabaseError)?.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY)
    #expect(try await titles(library) == ["Azab", "Belenggu"])
    #expect(try await library.violations() == [])
    #expect(commits == 1)
  }

  @Test func `are not harmed by one that breaks the commit`() async throws {
    let (answers, commits) = try await atOnce([
      { db in try shelve("Azab", in: db) },
      { db in
        try shelve("half", in: db)
        try db.execute(sql: "INSERT INTO card VALUES ('no such shelf')")
      },
      { db in try shelve("Belenggu", in: db) },
    ])
    #expect(answers[0] == nil && answers[2] == nil)
    #expect((answers[1] as? DatabaseError)?.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY)
    #expect(try await titles(library) == ["Azab", "Belenggu"])
    #expect(commits == 2)
  }

  @Test func `see what came before them`() async throws {
    try await withThrowingTaskGroup(of: Int.self) { [library] group in
      for number in 1...100 {
        group.addTask {
          try await library.transaction { db in
            try shelve("\(number)", in: db)
            return try Int.fetchOne(db, sql: "SELECT books FROM shelf") ?? 0
          }
        }
      }
      var seen: Set<Int> = []
      while let count = try await group.next() { seen.insert(count) }
      #expect(seen == Set(1...100))
    }
  }

  /// Lets verbs gather while the writer is held up, in their order, and lets them go.
  ///
  /// - Returns: the fault of each, and how often there was a commit.
  private func atOnce(
    _ verbs: [@Sendable (Database) throws -> Void]
  ) async throws -> (answers: [(any Error)?], commits: Int) {
    let (counter, line, gate) = (CommitCounter(), Line(), DispatchSemaphore(value: 0))
    try await library.transaction { db in
      try db.execute(
        sql: "CREATE TABLE card (shelf REFERENCES shelf (name) DEFERRABLE INITIALLY DEFERRED)")
    }
    let library = library
    let (inside, entering) = AsyncStream<Void>.makeStream()
    async let held: Void = library.transaction { db in
      entering.yield()
      gate.wait()
      db.add(transactionObserver: counter, extent: .databaseLifetime)
    }
    for await _ in inside { break }
    async let answers = withTaskGroup(of: (Int, (any Error)?).self) { group in
      for (index, verb) in verbs.enumerated() {
        group.addTask {
          while await line.length != index { try? await Task.sleep(for: .milliseconds(5)) }
          // The next one comes when this one has surely been put in line.
          Task {
            try await Task.sleep(for: .milliseconds(100))
            await line.lengthen()
          }
          do {
            try await library.transaction(verb)
            return (index, nil)
          } catch {
            return (index, error)
          }
        }
      }
      return await group.reduce(into: [Int: (any Error)?]()) { $0[$1.0] = .some($1.1) }
    }
    while await line.length < verbs.count { try await Task.sleep(for: .milliseconds(5)) }
    gate.signal()
    try await held
    let all = await answers
    // The commit of the gate itself is counted too.
    return (verbs.indices.map { all[$0] ?? nil }, counter.count - 1)
  }
}

/// How many verbs have been put in line.
private actor Line {
  private(set) var length = 0
  func lengthen() { length += 1 }
}

/// Counts the commits of the writer that were kept.
private final class CommitCounter: TransactionObserver, Sendable {
  private let commits = Mutex(0)
  var count: Int { commits.withLock { $0 } }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) { commits.withLock { $0 += 1 } }
  func databaseDidRollback(_ db: Database) {}
}
