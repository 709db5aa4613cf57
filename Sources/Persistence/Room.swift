public import GRDB
public import Values

/// What one room of the house brings to the database.
public struct Room: Sendable {
  /// The room's name, as in the architecture: `Circulation`.
  public let name: String
  /// How its tables came to be, oldest first.
  public let migrations: [Migration]
  /// What must always be true of its tables.
  public let invariants: [Invariant]
  /// How its rows are read, to look for damaged ones.
  public let tables: [ReadableTable]
  /// What its tables have to do with readers.
  public let readers: Readers
  /// Tables whose rows are true only in their moment, as who is signed in: a restore empties them.
  public let momentary: [String]
  /// What each connection needs before it is used: tokenizers, functions.
  public let prepare: @Sendable (Database) throws -> Void
  /// Fills, in one transaction, what a migration left to be derived; does nothing when that is done.
  public let afterMigrations: @Sendable (Database) throws -> Void
  /// What the daily scrub does: forgetting what need not be known any more.
  public let scrub: @Sendable (Database, Instant) throws -> Void

  /// A room by its name and its tables; what else it brings may be nothing.
  public init(
    name: String,
    migrations: [Migration],
    invariants: [Invariant] = [],
    tables: [ReadableTable] = [],
    readers: Readers = Readers(),
    momentary: [String] = [],
    prepare: @escaping @Sendable (Database) throws -> Void = { _ in },
    afterMigrations: @escaping @Sendable (Database) throws -> Void = { _ in },
    scrub: @escaping @Sendable (Database, Instant) throws -> Void = { _, _ in }
  ) {
    self.name = name
    self.migrations = migrations
    self.invariants = invariants
    self.tables = tables
    self.readers = readers
    self.momentary = momentary
    self.prepare = prepare
    self.afterMigrations = afterMigrations
    self.scrub = scrub
  }
}

/// What a room's tables have to do with readers.
///
/// A table that is not named here may name nobody, and every change in it empties the log.
public struct Readers: Sendable {
  /// Tables that may name a reader, and what a row of hers is there.
  public let named: [String: Sentence]
  /// Tables with the names of other people, or of works and goods; a reader may be called the same.
  public let others: Set<String>
  /// Tables, or columns as `table.column`, in which no change parts a reader from anything.
  public let tieless: Set<String>

  /// Says which tables name readers, which name others, and which are changed without forgetting.
  public init(
    named: [String: Sentence] = [:], others: Set<String> = [], tieless: Set<String> = []
  ) {
    self.named = named
    self.others = others
    self.tieless = tieless
  }
}

/// One step in the life of the tables; never edited once released.
public struct Migration: Sendable {
  /// The day it was written and what it brought: `2026-11-21 loans`.
  public let name: String
  let change: @Sendable (Database) throws -> Void

  /// - Precondition: the name begins with a day.
  public init(_ name: String, change: @escaping @Sendable (Database) throws -> Void) {
    precondition(Day(String(name.prefix(10))) != nil, "a migration is named by its day: \(name)")
    self.name = name
    self.change = change
  }
}

/// Something that is always true: its query finds nothing.
public struct Invariant: Sendable {
  /// What is true, as a sentence: `stock is the sum of its moves`.
  public let name: String
  /// A query whose rows are the violations.
  public let violations: String

  /// A sentence, and the query that finds nothing while it is true.
  public init(_ name: String, violations: String) {
    self.name = name
    self.violations = violations
  }
}
