public import Persistence
public import Secrets

/// Where people become members, renew, and are known again by their cards.
public struct Membership: Sendable {
  /// The library they belong to.
  public let database: LibraryDatabase
  /// Where PINs are hashed.
  public let bench: PassphraseBench

  /// Takes the library; one bench a process, so that hashing stays within its memory.
  public init(database: LibraryDatabase, bench: PassphraseBench = .shared) {
    self.database = database
    self.bench = bench
  }
}
