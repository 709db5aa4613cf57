public import GRDB
import Persistence
public import Values

/// So many of one note or coin, as they were counted in a drawer.
public struct DrawerPiece: Hashable, Sendable {
  /// What one is worth.
  public let value: Rupiah
  /// How many there were.
  public let count: Int
  /// What they are worth together.
  public var sum: Rupiah { value * count }
}

extension DrawerPiece: FetchableRecord {
  /// Reads `denomination`, in rupiah, and how many `pieces` of it were counted.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    value = try row.decode(forColumn: "denomination")
    count = try row.decode(forColumn: "pieces")
  }
}

extension Shop {
  /// What was counted in a drawer, the largest first; none while it is open, or where only the sum
  /// was told.
  public func drawerPieces(of drawer: DrawerNumber) async throws -> [DrawerPiece] {
    try await database.read { db in
      try DrawerPiece.fetchAll(
        db,
        sql: """
          SELECT denomination, pieces FROM drawerPiece WHERE drawer = ? ORDER BY denomination DESC
          """,
        arguments: [drawer])
    }
  }
}
