public import Persistence

/// The shop: its shelf, its tills and its drawers.
public struct Shop: Sendable {
  let database: LibraryDatabase

  /// Takes the database of the house, opened with `Room.pointOfSale`.
  public init(database: LibraryDatabase) { self.database = database }
}
