internal import GRDB
public import Persistence

/// What we have: records, copies, and the way to find them.
///
/// One for each process: it keeps small columns in memory by which results are narrowed and
/// counted.
public struct Catalogue: Sendable {
  /// The file it works on.
  public let database: LibraryDatabase
  let columns = FacetColumns()

  /// Opens the catalogue of a library; nothing is read yet.
  public init(database: LibraryDatabase) { self.database = database }
}
