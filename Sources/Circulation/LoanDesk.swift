public import Persistence

/// The counter where copies go out and come back.
public struct LoanDesk: Sendable {
  /// The library whose copies they are.
  public let database: LibraryDatabase
  /// Makes the code under which a copy waits on the hold shelf.
  let holdCode: @Sendable () -> String

  /// A counter whose hold codes are made by chance.
  public init(database: LibraryDatabase) {
    self.init(database: database, holdCode: HoldCode.make)
  }

  /// - Parameter holdCode: makes one; tests give their own.
  public init(database: LibraryDatabase, holdCode: @escaping @Sendable () -> String) {
    self.database = database
    self.holdCode = holdCode
  }
}
