import GRDB
public import Persistence

/// What we have: records, copies, and the way to find them.
///
/// One for each process: it keeps small columns in memory by which results are narrowed and
/// counted.
public struct Catalogue: Sendable {
  /// The file it works on.
  public let database: LibraryDatabase
  /// How the public addresses of new records are chosen.
  let addresses: AddressMaker
  let columns = FacetColumns()

  /// Opens the catalogue of a library; nothing is read yet.
  ///
  /// - Parameter addresses: chance, unless a test or the demonstration wants the same ones again.
  public init(database: LibraryDatabase, addresses: AddressMaker = .random) {
    self.database = database
    self.addresses = addresses
  }
}
