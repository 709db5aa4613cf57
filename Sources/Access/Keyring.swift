public import Persistence
public import Secrets
public import Trail

/// The doors of the house: who may come in, where she sits, and what is written down about it.
public struct Keyring: Sendable {
  /// The library that is behind the doors.
  public let database: LibraryDatabase
  /// Where secrets are hashed.
  public let bench: PassphraseBench
  /// What slows down those who guess.
  public let throttle: Throttle

  /// What is written down about it.
  public var trail: AuditTrail { AuditTrail(of: database) }

  /// Takes the library; one keyring a process, so that guesses are counted together.
  public init(
    database: LibraryDatabase, bench: PassphraseBench = .shared, throttle: Throttle = Throttle()
  ) {
    self.database = database
    self.bench = bench
    self.throttle = throttle
  }
}
