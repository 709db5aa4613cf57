public import Persistence

/// The places of the house where somebody works: which there are, whom they serve, what waits there.
public struct Workplaces: Sendable {
  /// The library that they belong to.
  public let database: LibraryDatabase

  /// The places of this library.
  public init(of database: LibraryDatabase) { self.database = database }
}
